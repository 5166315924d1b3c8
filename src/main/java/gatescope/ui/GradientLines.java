package gatescope.ui;

import gatescope.chart.Curve;
import gatescope.chart.Line;
import gatescope.chart.Samples;
import gatescope.chart.ScaledText;
import gatescope.diagram.Role;
import gatescope.engine.LogCurve;
import gatescope.engine.Scaled;
import gatescope.lab.CellAnalysis;
import gatescope.lab.CellKind;
import gatescope.lab.LabState;
import gatescope.lab.Messages;
import gatescope.lab.Question;
import gatescope.lab.Results;
import java.awt.Color;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The curves of the gradient chart: of every cell that is compared the gradients of its states, of those shown also the path that the
 * carry takes alone and what is possible at most, and of all what they were before a change. Compared are the cells that stand beside
 * each other or, while there is one alone, all that the scenario has.
 */
final class GradientLines {
    private static final double LN_OF_10 = Math.log(10);

    private final Messages texts;
    private final Results results;
    private final LabState state;
    private final Look look;

    GradientLines(Messages texts, LabState state, Results results, Look look) {
        this.texts = texts;
        this.results = results;
        this.state = state;
        this.look = look;
    }

    /** The id of the curve of a cell's gradient by one of its states. */
    static String id(CellKind cell, int state) {
        return cell.name() + "." + state;
    }

    /** Whether a cell is compared with others. */
    static boolean isCompared(LabState state, CellKind cell) {
        return state.shown().size() == 1 || state.shown().contains(cell);
    }

    private Map<CellKind, CellAnalysis> compared(Map<CellKind, CellAnalysis> all) {
        Map<CellKind, CellAnalysis> compared = new EnumMap<>(CellKind.class);
        all.forEach((cell, analysis) -> {
            if (isCompared(state, cell)) {
                compared.put(cell, analysis);
            }
        });
        return compared;
    }

    /** The curves, the most important first. */
    List<GradientLine> all() {
        List<GradientLine> lines = new ArrayList<>();
        Map<CellKind, CellAnalysis> present = compared(results.present());
        present.forEach((cell, analysis) -> {
            Line line = cell == state.cell() ? Line.STRONG : Line.PLAIN;
            lines.add(hidden(cell, analysis, line));
        });
        present.forEach((cell, analysis) -> memory(cell, analysis, lines));
        present.forEach((cell, analysis) -> {
            if (cell == state.cell() || state.shown().contains(cell)) {
                carryAndBound(cell, analysis, lines);
            }
        });
        compared(results.baseline()).forEach((cell, analysis) -> {
            GradientLine now = hidden(cell, analysis, Line.GHOST);
            String name = texts.text("chart.baseline", cell.name());
            Curve ghost = now.curve().as(Line.GHOST, name).named(now.curve().id() + ".before", name);
            lines.add(new GradientLine(cell, 0, ghost, false));
        });
        return lines;
    }

    private GradientLine hidden(CellKind cell, CellAnalysis analysis, Line line) {
        Color colour = ChartColours.of(look, cell);
        return new GradientLine(cell, 0, norm(cell, analysis, 0, analysis.hidden(), colour).as(line, cell.name()), true);
    }

    private void memory(CellKind cell, CellAnalysis analysis, List<GradientLine> lines) {
        analysis.memory().ifPresent(memory -> {
            Curve curve = norm(cell, analysis, 1, memory, ChartColours.of(look, Role.MEMORY));
            String name = analysis.trace().network().cell().states().get(1);
            lines.add(new GradientLine(
                    cell, 1, curve.as(Line.PLAIN, texts.text("chart.norm.label", cell.name(), name)), true));
        });
    }

    private void carryAndBound(CellKind cell, CellAnalysis analysis, List<GradientLine> lines) {
        List<Double> carry = analysis.carriedAlone();
        if (!carry.isEmpty()) {
            String label = texts.text("chart.carry." + cell.fileName());
            // The update gate has the forget gate's colour: beside each other their curves are told by their cells.
            Color colour = cell == CellKind.GRU ? ChartColours.of(look, cell) : ChartColours.of(look, Role.FORGET);
            Curve curve = logarithms(id(cell, 0) + ".carry", cell.name() + " " + label, carry, colour);
            int carried = analysis.trace().network().cell().states().size() - 1;
            lines.add(new GradientLine(cell, carried, curve.as(Line.DASHED, label), false));
        }
        List<Double> bound = analysis.largestPossible();
        if (!bound.isEmpty()) {
            String label = texts.text("chart.bound");
            Curve curve = logarithms(
                    id(cell, 0) + ".bound", cell.name() + " " + label, bound, ChartColours.of(look, Role.QUIET_TEXT));
            lines.add(new GradientLine(cell, 0, curve.as(Line.DASHED, label), false));
        }
    }

    /** A norm over the timesteps; after T nothing has an influence on L, and there is a gap. */
    private Curve norm(CellKind cell, CellAnalysis analysis, int of, LogCurve log10, Color colour) {
        Question question = results.question();
        int last = question.kind() == Question.Kind.EVERY_STEP ? log10.timesteps() - 1 : question.timestep();
        Samples values = Samples.of(log10.timesteps(), t -> t > last ? Double.NaN : log10.at(t));
        String name = texts.text(
                "chart.norm", cell.name(), analysis.trace().network().cell().states().get(of));
        return Curve.of(name, values, colour, Line.PLAIN)
                .named(id(cell, of), name)
                .withExact(t -> ScaledText.of(analysis.gradients().state(of, t).norm()));
    }

    private static Curve logarithms(String id, String name, List<Double> log10, Color colour) {
        return Curve.of(name, Samples.of(log10), colour, Line.DASHED)
                .named(id, name)
                .withExact(t -> log10.get(t).isNaN() ? "" : ScaledText.of(Scaled.ofLn(log10.get(t) * LN_OF_10)));
    }
}
