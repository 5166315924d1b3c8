package gatescope.diagram;

import java.util.OptionalInt;

/**
 * The run as a whole: a column per timestep with input, gates, states, prediction and target, the playhead's column framed,
 * what the playhead has not reached dimmed. A pure function of the state and the size.
 *
 * <p>While there is room for numbers, each timestep has a wide column. Else the columns are thin, a row per value, with
 * numbers only at the playhead; and where even these would become too thin, a window of the run around the playhead is shown.
 */
public final class TimelineDiagram {
    /** The narrowest column that holds numbers. */
    static final double WIDE_COLUMN = 44;

    /** The opacity of what the playhead has not reached. */
    static final double AHEAD = 0.35;

    private static final double THIN_COLUMN = 3;
    private static final double WIDEST_COLUMN = 118;
    private static final double NAMES = 104;
    private static final double MARGIN = 10;
    private static final double MIN_WIDTH = 400;
    private static final double MIN_HEIGHT = 96;
    private static final double EDGE = 3;
    private static final String ZONE = "timestep:";

    private TimelineDiagram() {}

    /** The smallest width at this text scale. */
    public static double minWidth(double textScale) {
        return MIN_WIDTH * textScale;
    }

    /** The smallest height at this text scale. */
    public static double minHeight(double textScale) {
        return MIN_HEIGHT * textScale;
    }

    /** The timestep, from 0, whose zone has this id; empty when it is none of this diagram. */
    public static OptionalInt timestepOf(String zoneId) {
        return zoneId.startsWith(ZONE)
                ? OptionalInt.of(Integer.parseInt(zoneId.substring(ZONE.length())) - 1)
                : OptionalInt.empty();
    }

    /**
     * The picture.
     *
     * @param width in pixels; what is below {@link #minWidth} is drawn as large as that
     * @param height in pixels; what is below {@link #minHeight} is drawn as large as that
     */
    public static Frame frame(TimelineState state, double width, double height) {
        double scale = state.textScale();
        double wide = Math.max(width, minWidth(scale));
        double tall = Math.max(height, minHeight(scale));
        Columns columns = columns(state, wide / scale);
        Sketch sketch = new Sketch(scale);
        double playhead = columns.left(state.timestep());
        double head = Math.max(columns.width(), 5);
        double headLeft = playhead - (head - columns.width()) / 2;
        boolean numbers = columns.width() >= WIDE_COLUMN;
        double top = numbers ? EDGE : ThinTimeline.HEADER + EDGE;
        double deep = tall / scale - EDGE - top;
        double radius = Math.min(8, head / 2);
        sketch.box("playhead.ground", headLeft, top, head, deep, radius, Role.ACCENT, null, 0, 0.1);
        if (numbers) {
            new WideTimeline(sketch, state, columns, tall / scale).draw();
        } else {
            new ThinTimeline(sketch, state, columns, tall / scale).draw();
        }
        sketch.box("playhead", headLeft, top, head, deep, radius, null, Role.ACCENT, 2, 1);
        for (int t = columns.first(); t < columns.end(); t++) {
            sketch.zone(
                    ZONE + (t + 1),
                    columns.left(t),
                    EDGE,
                    columns.width(),
                    tall / scale - 2 * EDGE,
                    Math.min(8, columns.width() / 2),
                    accessibleText(state, t));
        }
        return sketch.frame(wide, tall);
    }

    private static Columns columns(TimelineState state, double width) {
        int timesteps = state.trace().timesteps();
        double room = width - NAMES - MARGIN;
        double each = Math.min(WIDEST_COLUMN, room / timesteps);
        if (each >= THIN_COLUMN) {
            return new Columns(NAMES, each, 0, timesteps);
        }
        int shown = (int) (room / THIN_COLUMN);
        int first = Math.clamp(state.timestep() - shown / 2, 0, timesteps - shown);
        return new Columns(NAMES, room / shown, first, first + shown);
    }

    private static String accessibleText(TimelineState state, int t) {
        String step = String.valueOf(t + 1);
        String input = TimelineState.at(state.inputs(), t);
        String prediction = TimelineState.at(state.predictions(), t);
        String target = TimelineState.at(state.targets(), t);
        if (prediction.isEmpty()) {
            return state.texts().text("zone.timestep", step, input);
        }
        return target.isEmpty()
                ? state.texts().text("zone.timestep.prediction", step, input, prediction)
                : state.texts().text("zone.timestep.target", step, input, prediction, target);
    }

    /**
     * The columns of a timeline.
     *
     * @param start where the first one begins
     * @param first the timestep of the first one
     * @param end the timestep after the last one
     */
    record Columns(double start, double width, int first, int end) {
        double left(int timestep) {
            return start + (timestep - first) * width;
        }

        double middle(int timestep) {
            return left(timestep) + width / 2;
        }

        int count() {
            return end - first;
        }
    }
}
