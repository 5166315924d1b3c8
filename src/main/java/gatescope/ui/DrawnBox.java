package gatescope.ui;

import gatescope.diagram.Primitive;
import gatescope.diagram.Role;
import javafx.scene.Node;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;
import javafx.scene.shape.StrokeType;
import org.jspecify.annotations.Nullable;

/** A rectangle. */
final class DrawnBox extends DrawnPrimitive<Primitive.Box> {
    private final Rectangle rectangle = new Rectangle();

    DrawnBox() {
        super(Primitive.Box.class);
        rectangle.setStrokeType(StrokeType.INSIDE);
    }

    @Override
    Node node() {
        return rectangle;
    }

    @Override
    void draw(Primitive.Box box, Palette colours) {
        rectangle.setX(box.x());
        rectangle.setY(box.y());
        rectangle.setWidth(box.width());
        rectangle.setHeight(box.height());
        rectangle.setArcWidth(2 * box.radius());
        rectangle.setArcHeight(2 * box.radius());
        paint(rectangle, box.fill(), box.stroke(), box.strokeWidth(), colours);
    }

    /**
     * Paints a shape. One without a fill is not filled with a transparent colour: that takes as long as any other, and makes a
     * shape of two layers, of which a picture is made first wherever it is half transparent.
     */
    static void paint(
            Shape shape, @Nullable Role fill, @Nullable Role stroke, double strokeWidth, Palette colours) {
        shape.setFill(fill == null ? null : colours.colour(fill));
        shape.setStroke(stroke == null ? null : colours.colour(stroke));
        shape.setStrokeWidth(strokeWidth);
    }
}
