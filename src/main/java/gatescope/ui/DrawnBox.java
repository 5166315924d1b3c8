package gatescope.ui;

import gatescope.diagram.Primitive;
import gatescope.diagram.Role;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;
import javafx.scene.shape.StrokeType;
import org.jspecify.annotations.Nullable;

/**
 * A rectangle. Most of them stay as they are from frame to frame, and rounding their corners is the larger part of painting a
 * diagram: so a picture of each is kept. It has a margin, because the rectangle may begin between two pixels.
 */
final class DrawnBox extends DrawnPrimitive<Primitive.Box> {
    private static final double MARGIN = 2;

    private final Rectangle rectangle = new Rectangle();
    private final Rectangle margin = new Rectangle();
    private final Group picture = new Group(margin, rectangle);

    DrawnBox() {
        super(Primitive.Box.class);
        rectangle.setStrokeType(StrokeType.INSIDE);
        margin.setFill(Color.TRANSPARENT);
        picture.setCache(true);
    }

    @Override
    Node node() {
        return picture;
    }

    @Override
    void draw(Primitive.Box box, Palette colours) {
        margin.setX(box.x() - MARGIN);
        margin.setY(box.y() - MARGIN);
        margin.setWidth(box.width() + 2 * MARGIN);
        margin.setHeight(box.height() + 2 * MARGIN);
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
