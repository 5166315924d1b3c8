package gatescope.diagram;

import gatescope.diagram.Primitive.Anchor;
import gatescope.diagram.Primitive.Face;
import gatescope.diagram.Primitive.Weight;
import gatescope.lab.Sweep;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The timeline of a long run: a row of thin bars for each value, and numbers only at the playhead. */
final class ThinTimeline {
    static final double HEADER = 18;

    private final Sketch sketch;
    private final TimelineState state;
    private final TimelineDiagram.Columns columns;
    private final TimelineNames names;
    private final double height;

    ThinTimeline(Sketch sketch, TimelineState state, TimelineDiagram.Columns columns, double height) {
        this.sketch = sketch;
        this.state = state;
        this.columns = columns;
        this.height = height;
        this.names = new TimelineNames(sketch, state, columns);
    }

    void draw() {
        List<TimelineRow> gates = TimelineRow.gates(state.trace().network().cell());
        List<TimelineRow> rows = Stream.concat(
                        gates.stream(), TimelineRow.states(state.trace().network().cell()).stream())
                .toList();
        InputRows inputs = new InputRows(state);
        boolean strips = inputs.areShown(columns);
        double top = HEADER + 6;
        double pitch = Math.min(40, (height - top - 8) / rows.size());
        if (strips) {
            strips(inputs);
        } else {
            header();
        }
        for (int k = 0; k < rows.size(); k++) {
            TimelineRow row = rows.get(k);
            double y = top + k * pitch;
            boolean gate = k < gates.size();
            names.name(row.name(), gate ? row.name() : names.state(row), y + pitch / 2 - 1, pitch, gate ? row.role() : Role.QUIET_TEXT);
            row(row, y, pitch - 2);
        }
    }

    private void row(TimelineRow row, double y, double tall) {
        double gap = Math.min(10, 0.28 * columns.width());
        double from = state.scale().from(row.node());
        double zero = y + tall * (1 - from);
        sketch.path(
                row.name() + ".line",
                PlanBuilder.points(columns.start(), zero, columns.start() + columns.count() * columns.width(), zero),
                Role.HAIRLINE,
                1,
                false,
                1);
        List<Point> marks = new ArrayList<>();
        for (int t = columns.first(); t < columns.end() && state.baseline() != null; t++) {
            double level = y + tall * (1 - row.ghost(state, t).orElse(from));
            marks.add(new Point(columns.left(t) + gap / 2, level));
            marks.add(new Point(columns.left(t) + columns.width() - gap / 2, level));
        }
        boolean forward = state.sweep() == Sweep.FORWARD;
        int split = state.timestep() + (forward ? 1 : 0);
        part(row, forward ? ".reached" : ".ahead", columns.first(), split, y, tall, gap, marks);
        part(row, forward ? ".ahead" : ".reached", split, columns.end(), y, tall, gap, marks);
    }

    /** The timesteps before or after the place where what is reached ends. */
    private void part(
            TimelineRow row, String name, int first, int end, double y, double tall, double gap, List<Point> marks) {
        if (first == end) {
            return;
        }
        double from = state.scale().from(row.node());
        double shade = state.shade(first);
        double wide = (end - first) * columns.width() - gap;
        String id = row.name() + name;
        sketch.bars(id, columns.left(first) + gap / 2, y, wide, tall, gap, from, to(row, first, end), row.role(), shade);
        if (!marks.isEmpty()) {
            List<Point> here = marks.subList(2 * (first - columns.first()), 2 * (end - columns.first()));
            sketch.ticks(id + ".ghost", here, row.role(), 1.25, shade);
        }
    }

    private List<Double> to(TimelineRow row, int first, int end) {
        return IntStream.range(first, end).mapToObj(t -> row.to(state, t)).toList();
    }

    /** Every timestep's many inputs, and at their name what is predicted at the playhead. */
    private void strips(InputRows inputs) {
        String name = state.texts().text("row.input") + "  " + state.prediction(state.timestep());
        names.name("input", name.strip(), HEADER / 2 + 3, HEADER, Role.QUIET_TEXT);
        for (int t = columns.first(); t < columns.end(); t++) {
            inputs.draw(sketch, columns, t, 4, HEADER - 2);
        }
    }

    /** What stands at the playhead: input, prediction and target, in one line that stays inside the frame. */
    private void header() {
        int t = state.timestep();
        names.name("input", state.texts().text("row.input"), HEADER / 2 + 3, HEADER, Role.QUIET_TEXT);
        String prediction = state.prediction(t);
        String target = TimelineState.at(state.targets(), t);
        String text = TimelineState.at(state.inputs(), t)
                + (prediction.isEmpty() ? "" : "  " + prediction)
                + (target.isEmpty() ? "" : "  (" + target + ")");
        double half = TextWidth.ui(text, TimelineNames.NUMBER) / 2 + 4;
        double end = columns.left(columns.end());
        double room = Math.max(columns.start() + half, end - half);
        sketch.label(
                "x.playhead",
                text,
                Math.clamp(columns.middle(t), columns.start() + half, room),
                HEADER / 2 + 3 + Sketch.HALF_FIGURE * TimelineNames.NUMBER,
                Anchor.MIDDLE,
                Face.UI,
                Weight.BOLD,
                TimelineNames.NUMBER,
                Role.TEXT,
                1);
    }
}
