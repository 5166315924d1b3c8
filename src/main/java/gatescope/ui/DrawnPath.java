package gatescope.ui;

import gatescope.diagram.Point;
import gatescope.diagram.Primitive;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.QuadCurveTo;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import org.jspecify.annotations.Nullable;

/** A line through points, and its arrow head. */
final class DrawnPath extends DrawnPrimitive<Primitive.Path> {
    private static final double HEAD_LENGTH = 9;
    private static final double HEAD_PER_STROKE = 1.1;

    private final Path line = new Path();
    private final Polygon head = new Polygon();
    private final Group group = new Group(line);
    private Primitive.@Nullable Path previous;

    DrawnPath() {
        super(Primitive.Path.class);
        line.setStrokeLineCap(StrokeLineCap.ROUND);
        line.setStrokeLineJoin(StrokeLineJoin.ROUND);
    }

    @Override
    Node node() {
        return group;
    }

    @Override
    void draw(Primitive.Path path, Palette colours) {
        line.setStroke(colours.colour(path.stroke()));
        line.setStrokeWidth(path.strokeWidth());
        head.setFill(colours.colour(path.stroke()));
        // A group of one is painted half transparent without a picture of it being made first.
        if (path.arrow() != group.getChildren().contains(head)) {
            group.getChildren().setAll(path.arrow() ? List.of(line, head) : List.of(line));
        }
        if (previous == null || !sameShape(previous, path)) {
            shape(path);
        }
        previous = path;
    }

    private static boolean sameShape(Primitive.Path a, Primitive.Path b) {
        return a.points().equals(b.points())
                && a.arrow() == b.arrow()
                && a.cornerRadius() == b.cornerRadius()
                && a.strokeWidth() == b.strokeWidth();
    }

    private void shape(Primitive.Path path) {
        List<Point> points = new ArrayList<>(path.points());
        if (points.size() < 2) {
            line.getElements().clear();
            head.getPoints().clear();
            return;
        }
        if (path.arrow()) {
            shapeHead(points, path.strokeWidth());
        }
        line.getElements().setAll(rounded(points, path.cornerRadius()));
    }

    /** Puts the head at the tip and shortens the line, which would stick out of the tip. */
    private void shapeHead(List<Point> points, double width) {
        Point tip = points.getLast();
        Point before = points.get(points.size() - 2);
        double length = Math.hypot(tip.x() - before.x(), tip.y() - before.y());
        if (length == 0) {
            return;
        }
        double ux = (tip.x() - before.x()) / length;
        double uy = (tip.y() - before.y()) / length;
        double size = HEAD_LENGTH + HEAD_PER_STROKE * width;
        double half = 0.62 * size;
        double baseX = tip.x() - size * ux;
        double baseY = tip.y() - size * uy;
        head.getPoints()
                .setAll(
                        tip.x(), tip.y(),
                        baseX - half * uy, baseY + half * ux,
                        baseX + half * uy, baseY - half * ux);
        double cut = Math.min(length, size * 0.8 + width / 2);
        points.set(points.size() - 1, new Point(tip.x() - cut * ux, tip.y() - cut * uy));
    }

    private static List<PathElement> rounded(List<Point> points, double radius) {
        List<PathElement> elements = new ArrayList<>();
        Point first = points.getFirst();
        elements.add(new MoveTo(first.x(), first.y()));
        for (int k = 1; k < points.size() - 1; k++) {
            Point corner = points.get(k);
            Point in = towards(corner, points.get(k - 1), radius);
            Point out = towards(corner, points.get(k + 1), radius);
            elements.add(new LineTo(in.x(), in.y()));
            elements.add(new QuadCurveTo(corner.x(), corner.y(), out.x(), out.y()));
        }
        elements.add(new LineTo(points.getLast().x(), points.getLast().y()));
        return elements;
    }

    private static Point towards(Point corner, Point other, double radius) {
        double length = Math.hypot(other.x() - corner.x(), other.y() - corner.y());
        double part = length == 0 ? 0 : Math.min(radius, length / 2) / length;
        return new Point(corner.x() + part * (other.x() - corner.x()), corner.y() + part * (other.y() - corner.y()));
    }
}
