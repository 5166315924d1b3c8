package gatescope.diagram;

import gatescope.ui.Fonts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.text.Text;

/** Where the primitives of a frame really are, texts measured with the real fonts. For the toolkit's thread. */
final class Extents {
    /** A rectangle with an owner; what has the same owner may overlap. */
    record Extent(String id, String owner, double left, double top, double right, double bottom) {
        boolean overlaps(Extent other, double tolerance) {
            return left < other.right - tolerance
                    && other.left < right - tolerance
                    && top < other.bottom - tolerance
                    && other.top < bottom - tolerance;
        }
    }

    private static final Map<String, Double> WIDTHS = new HashMap<>();

    private Extents() {}

    static double width(Primitive.Label label) {
        return WIDTHS.computeIfAbsent(
                label.text() + label.face() + label.weight() + label.size(), _ -> measure(label));
    }

    private static double measure(Primitive.Label label) {
        Text text = new Text(label.text());
        text.setFont(Fonts.of(label.face(), label.weight(), label.size()));
        return text.getLayoutBounds().getWidth();
    }

    static Extent of(Primitive.Label label) {
        double width = width(label);
        double left =
                switch (label.anchor()) {
                    case START -> label.x();
                    case MIDDLE -> label.x() - width / 2;
                    case END -> label.x() - width;
                };
        return new Extent(
                label.id(),
                owner(label.id()),
                left,
                label.y() - 0.75 * label.size(),
                left + width,
                label.y() + 0.2 * label.size());
    }

    /** Everything that nothing else may cover: glyphs, pills, bars and texts. */
    static List<Extent> solids(Frame frame) {
        List<Extent> found = new ArrayList<>();
        for (Primitive primitive : frame.primitives()) {
            switch (primitive) {
                case Primitive.Label label -> found.add(of(label));
                case Primitive.Box box -> {
                    if (!box.id().startsWith("playhead") && !box.id().endsWith(".selected")
                            && !box.id().endsWith(".highlighted")) {
                        found.add(new Extent(
                                box.id(),
                                owner(box.id()),
                                box.x(),
                                box.y(),
                                box.x() + box.width(),
                                box.y() + box.height()));
                    }
                }
                case Primitive.Circle disc ->
                    found.add(new Extent(
                            disc.id(),
                            owner(disc.id()),
                            disc.x() - disc.radius(),
                            disc.y() - disc.radius(),
                            disc.x() + disc.radius(),
                            disc.y() + disc.radius()));
                case Primitive.Bars bars ->
                    found.add(new Extent(
                            bars.id(),
                            owner(bars.id()),
                            bars.x(),
                            bars.y(),
                            bars.x() + bars.width(),
                            bars.y() + bars.height()));
                case Primitive.Path _, Primitive.Zone _, Primitive.Ticks _ -> {
                    // Marks lie on their bars. Wires run below everything else; zones lie on top of what they name.
                }
            }
        }
        return found;
    }

    /** The straight pieces of the wires, as thick as they are drawn. */
    static List<Extent> wires(Frame frame) {
        List<Extent> found = new ArrayList<>();
        for (Primitive primitive : frame.primitives()) {
            if (primitive instanceof Primitive.Path path && path.id().startsWith("wire.")) {
                double half = path.strokeWidth() / 2;
                for (int k = 1; k < path.points().size(); k++) {
                    Point a = path.points().get(k - 1);
                    Point b = path.points().get(k);
                    found.add(new Extent(
                            path.id(),
                            path.id(),
                            Math.min(a.x(), b.x()) - half,
                            Math.min(a.y(), b.y()) - half,
                            Math.max(a.x(), b.x()) + half,
                            Math.max(a.y(), b.y()) + half));
                }
            }
        }
        return found;
    }

    /** The first two parts of an id: gate.f of gate.f.value.track.3. */
    private static String owner(String id) {
        int first = id.indexOf('.');
        int second = id.indexOf('.', first + 1);
        return first < 0 || second < 0 ? id : id.substring(0, second);
    }
}
