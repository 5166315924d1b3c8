package gatescope.ui;

import gatescope.diagram.Primitive;
import gatescope.diagram.Primitive.Face;
import gatescope.diagram.Primitive.Weight;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/** A line of text. */
final class DrawnLabel extends DrawnPrimitive<Primitive.Label> {
    private final Text text = new Text();
    private @Nullable Face face;
    private @Nullable Weight weight;
    private double size;

    DrawnLabel() {
        super(Primitive.Label.class);
        text.setTextOrigin(VPos.BASELINE);
    }

    @Override
    Node node() {
        return text;
    }

    @Override
    void draw(Primitive.Label label, Palette colours) {
        if (label.face() != face || label.weight() != weight || label.size() != size) {
            face = label.face();
            weight = label.weight();
            size = label.size();
            text.setFont(Fonts.of(label.face(), label.weight(), label.size()));
        }
        text.setText(label.text());
        text.setFill(colours.colour(label.fill()));
        double left =
                switch (label.anchor()) {
                    case START -> 0;
                    case MIDDLE -> text.getLayoutBounds().getWidth() / 2;
                    case END -> text.getLayoutBounds().getWidth();
                };
        text.setX(label.x() - left);
        text.setY(label.y());
    }
}
