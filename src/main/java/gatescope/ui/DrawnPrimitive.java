package gatescope.ui;

import gatescope.diagram.Primitive;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/** The node that shows one primitive, and how it follows the primitive's changes. */
abstract class DrawnPrimitive<P extends Primitive> {
    private final Class<P> type;
    private @Nullable P shown;
    private @Nullable Palette palette;

    DrawnPrimitive(Class<P> type) {
        this.type = type;
    }

    /** The node, the same for all its life. */
    abstract Node node();

    /** Makes the node look like the primitive. */
    abstract void draw(P primitive, Palette colours);

    /** Whether this node can show that primitive. */
    final boolean canShow(Primitive primitive) {
        return type.isInstance(primitive);
    }

    /** Shows the primitive, and does nothing when it shows it already. */
    final void show(Primitive primitive, Palette colours) {
        P next = type.cast(primitive);
        if (next.equals(shown) && colours == palette) {
            return;
        }
        shown = next;
        palette = colours;
        node().setOpacity(next.opacity());
        draw(next, colours);
    }

    /** The node for a primitive that is drawn; regions that can be clicked are {@link ZoneNode}s. */
    static DrawnPrimitive<?> of(Primitive primitive) {
        return switch (primitive) {
            case Primitive.Path _ -> new DrawnPath();
            case Primitive.Box _ -> new DrawnBox();
            case Primitive.Circle _ -> new DrawnCircle();
            case Primitive.Bars _ -> new DrawnBars();
            case Primitive.Ticks _ -> new DrawnTicks();
            case Primitive.Label _ -> new DrawnLabel();
            case Primitive.Zone _ -> throw new IllegalArgumentException("a zone is not drawn");
        };
    }
}
