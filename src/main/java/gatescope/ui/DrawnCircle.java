package gatescope.ui;

import gatescope.diagram.Primitive;
import javafx.scene.Node;
import javafx.scene.shape.Circle;
import javafx.scene.shape.StrokeType;

/** A disc. */
final class DrawnCircle extends DrawnPrimitive<Primitive.Circle> {
    private final Circle circle = new Circle();

    DrawnCircle() {
        super(Primitive.Circle.class);
        circle.setStrokeType(StrokeType.INSIDE);
    }

    @Override
    Node node() {
        return circle;
    }

    @Override
    void draw(Primitive.Circle disc, Palette colours) {
        circle.setCenterX(disc.x());
        circle.setCenterY(disc.y());
        circle.setRadius(disc.radius());
        DrawnBox.paint(circle, disc.fill(), disc.stroke(), disc.strokeWidth(), colours);
    }
}
