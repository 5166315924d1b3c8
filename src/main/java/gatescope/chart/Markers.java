package gatescope.chart;

import java.util.List;

/**
 * What is marked on the horizontal axis.
 *
 * @param playhead where the playhead is; NaN for nowhere
 * @param mark another place; NaN for none
 * @param text what stands at the other place
 * @param stretches named parts of the axis
 */
public record Markers(double playhead, double mark, String text, List<Stretch> stretches) {
    /** Copies the list. */
    public Markers {
        stretches = List.copyOf(stretches);
    }

    /** Nothing is marked. */
    public static final Markers NONE = new Markers(Double.NaN, Double.NaN, "", List.of());

    /** The playhead alone, at a timestep from 0. */
    public static Markers at(int timestep) {
        return new Markers(timestep + 1, Double.NaN, "", List.of());
    }

    /** A place of any axis, NaN for none, and parts of it. */
    public static Markers at(double place, List<Stretch> stretches) {
        return new Markers(place, Double.NaN, "", stretches);
    }

    /** Also another timestep, from 0. */
    public Markers and(int timestep, String name) {
        return new Markers(playhead, timestep + 1, name, stretches);
    }
}
