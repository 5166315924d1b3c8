package gatescope.diagram;

import gatescope.diagram.Primitive.Anchor;
import gatescope.diagram.Primitive.Face;
import gatescope.diagram.Primitive.Weight;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the primitives of a frame. Everything is given at text scale 1 and enlarged here, strokes and text as well. */
final class Sketch {
    /** From the middle of a line of text to its baseline, in ems: half the height of its figures. */
    static final double HALF_FIGURE = 0.364;

    private final double scale;
    private final List<Primitive> primitives = new ArrayList<>();

    Sketch(double scale) {
        this.scale = scale;
    }

    void path(String id, List<Point> points, Role role, double width, boolean arrow, double opacity) {
        List<Point> enlarged = points.stream()
                .map(point -> new Point(scale * point.x(), scale * point.y()))
                .toList();
        primitives.add(
                new Primitive.Path(id, enlarged, role, scale * width, scale * 7, arrow, opacity));
    }

    void box(
            String id,
            double x,
            double y,
            double width,
            double height,
            double radius,
            @Nullable Role fill,
            @Nullable Role stroke,
            double strokeWidth,
            double opacity) {
        primitives.add(new Primitive.Box(
                id,
                scale * x,
                scale * y,
                scale * width,
                scale * height,
                scale * radius,
                fill,
                stroke,
                scale * strokeWidth,
                opacity));
    }

    void circle(
            String id,
            double x,
            double y,
            double radius,
            @Nullable Role fill,
            @Nullable Role stroke,
            double strokeWidth,
            double opacity) {
        primitives.add(new Primitive.Circle(
                id, scale * x, scale * y, scale * radius, fill, stroke, scale * strokeWidth, opacity));
    }

    void bars(
            String id,
            double x,
            double y,
            double width,
            double height,
            double gap,
            double from,
            List<Double> to,
            Role fill,
            double opacity) {
        primitives.add(new Primitive.Bars(
                id,
                scale * x,
                scale * y,
                scale * width,
                scale * height,
                scale * gap,
                from,
                to,
                fill,
                opacity));
    }

    void ticks(String id, List<Point> ends, Role role, double width, double opacity) {
        List<Point> enlarged = ends.stream()
                .map(point -> new Point(scale * point.x(), scale * point.y()))
                .toList();
        primitives.add(new Primitive.Ticks(id, enlarged, role, scale * width, opacity));
    }

    void label(
            String id,
            String text,
            double x,
            double baseline,
            Anchor anchor,
            Face face,
            Weight weight,
            double size,
            Role role,
            double opacity) {
        primitives.add(new Primitive.Label(
                id, text, scale * x, scale * baseline, anchor, face, weight, scale * size, role, opacity));
    }

    void zone(String id, double x, double y, double width, double height, double radius, String text) {
        primitives.add(new Primitive.Zone(
                id, scale * x, scale * y, scale * width, scale * height, scale * radius, text));
    }

    Frame frame(double width, double height) {
        return new Frame(width, height, primitives);
    }
}
