package gatescope.chart;

/**
 * A named part of the horizontal axis, shaded so that it is seen where one ends and the next begins.
 *
 * @param from where it begins
 * @param to where it ends, after from
 * @param name what stands at its upper end; empty for nothing
 * @param shaded whether it has a ground of its own
 */
public record Stretch(double from, double to, String name, boolean shaded) {
    /** How much of the grid's colour its ground has. */
    static final float OPACITY = 0.4f;
}
