package gatescope.chart;

/**
 * A marked place of the horizontal axis.
 *
 * @param place where it is
 * @param text what stands at it
 */
public record Mark(double place, String text) {
    /** The height of a text, in sizes of its font. */
    static final double ROW = 1.3;

    /** Whether its text stands left of it, where it is at this part of the axis, 0 to 1. */
    static boolean isLeft(double part) {
        return part >= 0.4;
    }
}
