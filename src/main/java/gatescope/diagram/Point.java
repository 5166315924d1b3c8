package gatescope.diagram;

/** A place in a frame, in pixels from its upper left corner. */
public record Point(double x, double y) {
    /** The distance to another point. */
    double distance(Point other) {
        return Math.hypot(other.x - x, other.y - y);
    }
}
