package gatescope.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * What is marked on the horizontal axis.
 *
 * @param playhead where the playhead is; NaN for nowhere
 * @param marks other places
 * @param stretches named parts of the axis
 */
public record Markers(double playhead, List<Mark> marks, List<Stretch> stretches) {
    /** Copies the lists. */
    public Markers {
        marks = List.copyOf(marks);
        stretches = List.copyOf(stretches);
    }

    /** Nothing is marked. */
    public static final Markers NONE = new Markers(Double.NaN, List.of(), List.of());

    /** The playhead alone, at a timestep from 0. */
    public static Markers at(int timestep) {
        return new Markers(timestep + 1, List.of(), List.of());
    }

    /** A place of any axis, NaN for none, and parts of it. */
    public static Markers at(double place, List<Stretch> stretches) {
        return new Markers(place, List.of(), stretches);
    }

    /** In which row from above the text of a mark stands: each in its own, below the names of the stretches. */
    int row(int mark) {
        return stretches.isEmpty() ? mark : mark + 1;
    }

    /** Also another timestep, from 0. */
    public Markers and(int timestep, String name) {
        return and(new Mark(timestep + 1, name));
    }

    /** Also another place. */
    public Markers and(Mark mark) {
        List<Mark> all = new ArrayList<>(marks);
        all.add(mark);
        return new Markers(playhead, all, stretches);
    }
}
