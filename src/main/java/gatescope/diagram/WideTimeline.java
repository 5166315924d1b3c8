package gatescope.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.IntFunction;

/** The timeline in columns wide enough for numbers. */
final class WideTimeline {
    private static final double WIDEST_GATE = 16;
    private static final double TWO_NUMBERS = 126;
    private static final double THREE_NUMBERS = 150;
    private static final double LINE = 16;
    private static final double ROW = 18;

    private final Sketch sketch;
    private final TimelineState state;
    private final TimelineDiagram.Columns columns;
    private final TimelineNames names;
    private final List<TimelineRow> gates;
    private final List<TimelineRow> states;
    private final InputRows rows;
    private final double height;

    WideTimeline(Sketch sketch, TimelineState state, TimelineDiagram.Columns columns, double height) {
        this.sketch = sketch;
        this.state = state;
        this.columns = columns;
        this.height = height;
        this.names = new TimelineNames(sketch, state, columns);
        this.rows = new InputRows(state);
        this.gates = TimelineRow.gates(state.trace().network().cell());
        this.states = TimelineRow.states(state.trace().network().cell());
    }

    void draw() {
        double header = height > TWO_NUMBERS ? 17 : 14;
        List<Footer> footers = footers();
        double footer = LINE * footers.size();
        boolean scaled = !state.scaledInputs().isEmpty() && height > THREE_NUMBERS;
        double top = header + 11 + (scaled ? LINE : 0);
        double bottom = height - 8 - footer;
        double stateRow = gates.isEmpty()
                ? Math.min(34, (bottom - top) / states.size())
                : Math.clamp(0.28 * (bottom - top) / states.size(), 13.5, 18);
        double stateTop = gates.isEmpty()
                ? (top + bottom - states.size() * stateRow) / 2
                : bottom - states.size() * stateRow - 1;
        double gateHeight = stateTop - top - 4;

        names.name("input", state.texts().text("row.input"), header, 16, Role.QUIET_TEXT);
        if (scaled) {
            names.name("scaled", state.texts().text("row.scaled"), header + LINE, LINE, Role.QUIET_TEXT);
        }
        if (!gates.isEmpty()) {
            names.name("gates", names.gates(gates), top + gateHeight / 2, gateHeight, Role.QUIET_TEXT);
        }
        for (int k = 0; k < states.size(); k++) {
            names.name(states.get(k).name(), names.state(states.get(k)), stateTop + (k + 0.5) * stateRow, stateRow, Role.QUIET_TEXT);
        }
        for (int k = 0; k < footers.size(); k++) {
            String key = footers.get(k).key();
            names.name(footers.get(k).id(), state.texts().text(key), bottom + LINE * k + 8, LINE, Role.QUIET_TEXT);
        }
        for (int t = columns.first(); t < columns.end(); t++) {
            if (rows.areShown(columns)) {
                rows.draw(sketch, columns, t, header - ROW / 2, ROW);
            } else {
                names.inColumn(
                        "x", TimelineState.at(state.inputs(), t), t, header, TimelineNames.NUMBER, Role.TEXT, columns.width() - 6);
            }
            if (scaled) {
                String text = TimelineState.at(state.scaledInputs(), t);
                names.inColumn(
                        "scaled", text, t, header + LINE, TimelineNames.NAME, Role.QUIET_TEXT, columns.width() - 6);
            }
            gateBars(t, top, gateHeight);
            for (int k = 0; k < states.size(); k++) {
                stateBar(states.get(k), t, stateTop + k * stateRow, stateRow);
            }
            for (int k = 0; k < footers.size(); k++) {
                Footer row = footers.get(k);
                names.inColumn(
                        row.id(), row.text().apply(t), t, bottom + LINE * k + 8, TimelineNames.NAME, row.role(),
                        columns.width() - 4);
            }
        }
    }

    /** A row of numbers below the bars. */
    private record Footer(String id, String key, Role role, IntFunction<String> text) {}

    /** The rows that there is room for. */
    private List<Footer> footers() {
        List<Footer> footers = new ArrayList<>();
        if (!state.predictions().isEmpty()) {
            footers.add(new Footer("prediction", "row.prediction", Role.TEXT, state::prediction));
        }
        if (!state.targets().isEmpty() && (height > TWO_NUMBERS || footers.isEmpty())) {
            footers.add(new Footer(
                    "target", "row.target", Role.QUIET_TEXT, t -> TimelineState.at(state.targets(), t)));
        }
        return footers;
    }

    private void gateBars(int t, double top, double tall) {
        if (gates.isEmpty()) {
            return;
        }
        double pitch = Math.min(WIDEST_GATE * 1.5, (columns.width() - 12) / gates.size());
        double wide = pitch * 0.7;
        double x = columns.middle(t) - (pitch * (gates.size() - 1) + wide) / 2;
        for (int k = 0; k < gates.size(); k++) {
            TimelineRow gate = gates.get(k);
            String id = gate.name() + "." + (t + 1);
            double left = x + k * pitch;
            sketch.box(id + ".track", left, top, wide, tall, 2, Role.BACKGROUND, Role.HAIRLINE, 1, state.shade(t));
            sketch.bars(
                    id,
                    left + 1,
                    top + 1,
                    wide - 2,
                    tall - 2,
                    0,
                    state.scale().from(gate.node()),
                    List.of(gate.to(state, t)),
                    gate.role(),
                    state.shade(t));
            OptionalDouble ghost = gate.ghost(state, t);
            if (ghost.isPresent()) {
                double level = top + 1 + (tall - 2) * (1 - ghost.getAsDouble());
                ghost(id, PlanBuilder.points(left - 1, level, left + wide + 1, level), gate, t);
            }
        }
    }

    /** A state's bar lies on its side, from the middle to the right when positive. */
    private void stateBar(TimelineRow row, int t, double top, double tall) {
        double left = columns.left(t) + 7;
        double wide = columns.width() - 14;
        double middle = top + tall / 2;
        double from = state.scale().from(row.node());
        double to = row.to(state, t);
        String id = row.name() + "." + (t + 1);
        sketch.path(
                id + ".line",
                PlanBuilder.points(left, middle, left + wide, middle),
                Role.HAIRLINE,
                1,
                false,
                1);
        double thick = Math.min(tall - 3, 14);
        double amount = Math.max(1, wide * Math.abs(to - from));
        double start = to < from ? left + wide * from - amount : left + wide * from;
        sketch.box(
                id, start, middle - thick / 2, amount, thick, Math.min(2, amount / 2), row.role(), null, 0, state.shade(t));
        OptionalDouble ghost = row.ghost(state, t);
        if (ghost.isPresent()) {
            double at = left + wide * ghost.getAsDouble();
            double half = thick / 2 + 1;
            ghost(id, PlanBuilder.points(at, middle - half, at, middle + half), row, t);
        }
    }

    /** The mark where a bar ended at the baseline. */
    private void ghost(String id, List<Point> ends, TimelineRow row, int t) {
        sketch.ticks(id + ".ghost", ends, row.role(), BarStrip.GHOST, state.shade(t));
    }
}
