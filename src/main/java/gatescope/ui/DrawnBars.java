package gatescope.ui;

import gatescope.diagram.Primitive;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.HLineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.VLineTo;

/** A row of bars as one shape, however many they are. */
final class DrawnBars extends DrawnPrimitive<Primitive.Bars> {
    private static final int ELEMENTS = 5;
    private final Path path = new Path();

    DrawnBars() {
        super(Primitive.Bars.class);
        path.setStroke(null);
    }

    @Override
    Node node() {
        return path;
    }

    @Override
    void draw(Primitive.Bars bars, Palette colours) {
        path.setFill(colours.colour(bars.fill()));
        int count = bars.to().size();
        List<PathElement> elements = path.getElements();
        if (elements.size() != ELEMENTS * count) {
            path.getElements().setAll(rectangles(count));
        }
        double cell = count == 0 ? 0 : (bars.width() + bars.gap()) / count;
        double start = bars.y() + bars.height() * (1 - bars.from());
        for (int bar = 0; bar < count; bar++) {
            double left = bars.x() + bar * cell;
            int first = ELEMENTS * bar;
            MoveTo begin = (MoveTo) elements.get(first);
            begin.setX(left);
            begin.setY(start);
            ((HLineTo) elements.get(first + 1)).setX(left + cell - bars.gap());
            ((VLineTo) elements.get(first + 2))
                    .setY(bars.y() + bars.height() * (1 - bars.to().get(bar)));
            ((HLineTo) elements.get(first + 3)).setX(left);
        }
    }

    private static List<PathElement> rectangles(int count) {
        List<PathElement> elements = new ArrayList<>(ELEMENTS * count);
        for (int bar = 0; bar < count; bar++) {
            elements.addAll(List.of(new MoveTo(), new HLineTo(), new VLineTo(), new HLineTo(), new ClosePath()));
        }
        return elements;
    }
}
