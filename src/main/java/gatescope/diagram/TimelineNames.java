package gatescope.diagram;

import gatescope.diagram.Primitive.Anchor;
import gatescope.diagram.Primitive.Face;
import gatescope.diagram.Primitive.Weight;
import java.util.List;

/** The texts of a timeline: the names of its rows at the left, and numbers in its columns. */
final class TimelineNames {
    static final double SMALL = 11;
    static final double NAME = 12;
    static final double NUMBER = 14;
    private static final double GAP = 12;

    private final Sketch sketch;
    private final TimelineState state;
    private final TimelineDiagram.Columns columns;

    TimelineNames(Sketch sketch, TimelineState state, TimelineDiagram.Columns columns) {
        this.sketch = sketch;
        this.state = state;
        this.columns = columns;
    }

    /** The name of a row, at its middle, small enough for the height of the row. */
    void name(String id, String text, double middle, double rowHeight, Role role) {
        double room = columns.start() - GAP - 4;
        double size = TextWidth.ui(text, NAME) <= room && rowHeight > NAME ? NAME : SMALL;
        sketch.label(
                "row." + id,
                text,
                columns.start() - GAP,
                middle + Sketch.HALF_FIGURE * size,
                Anchor.END,
                Face.UI,
                Weight.REGULAR,
                size,
                role,
                1);
    }

    String gates(List<TimelineRow> gates) {
        return state.texts().text("row.gates", String.join(" ", gates.stream().map(TimelineRow::name).toList()));
    }

    String state(TimelineRow row) {
        return state.texts().stateName(state.trace().network().cell(), row.name());
    }

    /** A text in the middle of a column, in the largest size that fits; nothing where it does not fit. */
    void inColumn(String id, String text, int timestep, double middle, double largest, Role role, double room) {
        boolean playhead = timestep == state.timestep();
        double size = TextWidth.ui(text, largest) <= room ? largest : SMALL;
        if (text.isEmpty() || TextWidth.ui(text, size) > room) {
            return;
        }
        sketch.label(
                id + "." + (timestep + 1),
                text,
                columns.middle(timestep),
                middle + Sketch.HALF_FIGURE * size,
                Anchor.MIDDLE,
                Face.UI,
                playhead ? Weight.BOLD : Weight.REGULAR,
                size,
                role,
                state.isReached(timestep) ? 1 : 0.55);
    }
}
