package gatescope.ui;

import gatescope.diagram.Point;
import gatescope.diagram.Primitive;
import gatescope.diagram.Role;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.StrokeLineCap;

/** A row of marks as two shapes, however many they are: their edges, and the marks on them. */
final class DrawnTicks extends DrawnPrimitive<Primitive.Ticks> {
    private static final double EDGE = 2;

    private final Path edges = new Path();
    private final Path marks = new Path();
    private final Group group = new Group(edges, marks);

    DrawnTicks() {
        super(Primitive.Ticks.class);
        edges.setStrokeLineCap(StrokeLineCap.BUTT);
        marks.setStrokeLineCap(StrokeLineCap.BUTT);
    }

    @Override
    Node node() {
        return group;
    }

    @Override
    void draw(Primitive.Ticks ticks, Palette colours) {
        edges.setStroke(colours.colour(Role.PANEL));
        edges.setStrokeWidth(ticks.strokeWidth() + EDGE);
        marks.setStroke(colours.colour(ticks.stroke()));
        marks.setStrokeWidth(ticks.strokeWidth());
        edges.getElements().setAll(lines(ticks.ends()));
        marks.getElements().setAll(lines(ticks.ends()));
    }

    private static List<PathElement> lines(List<Point> ends) {
        List<PathElement> elements = new ArrayList<>(ends.size());
        for (int k = 0; k < ends.size(); k += 2) {
            elements.add(new MoveTo(ends.get(k).x(), ends.get(k).y()));
            elements.add(new LineTo(ends.get(k + 1).x(), ends.get(k + 1).y()));
        }
        return elements;
    }
}
