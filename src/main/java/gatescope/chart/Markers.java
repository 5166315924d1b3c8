package gatescope.chart;

/**
 * What is marked on the horizontal axis.
 *
 * @param playhead where the playhead is; NaN for nowhere
 * @param mark another place; NaN for none
 * @param text what stands at the other place
 */
public record Markers(double playhead, double mark, String text) {
    /** Nothing is marked. */
    public static final Markers NONE = new Markers(Double.NaN, Double.NaN, "");

    /** The playhead alone, at a timestep from 0. */
    public static Markers at(int timestep) {
        return new Markers(timestep + 1, Double.NaN, "");
    }

    /** Also another timestep, from 0. */
    public Markers and(int timestep, String name) {
        return new Markers(playhead, timestep + 1, name);
    }
}
