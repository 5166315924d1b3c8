package gatescope.diagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import gatescope.engine.Backpropagation;
import gatescope.engine.CellGraph;
import gatescope.engine.Cells;
import gatescope.engine.Gradients;
import gatescope.engine.Loss;
import gatescope.engine.Objective;
import gatescope.engine.Operation;
import gatescope.engine.Sequence;
import gatescope.engine.StateUnit;
import gatescope.engine.Trace;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BackwardEquationTest {
    private static final Pattern RELATION = Pattern.compile(" [=≈] ");
    private static final int TIMESTEPS = 5;

    static Objective everyStep() {
        return Loss.HALF_SSE_ALL.against(new Sequence(TIMESTEPS, 1, 1, new double[] {0.1, -0.2, 0.3, 0.9, -0.4}));
    }

    private static Objective last() {
        return Loss.HALF_SSE_LAST.against(Sequence.ofScalars(0.7));
    }

    private static List<String> lines(Gradients gradients, int timestep, String operation, int unit) {
        Trace trace = gradients.trace();
        int index = trace.network().cell().operationIndex(operation);
        return BackwardEquation.of(trace, gradients, timestep, index, unit).lines().stream()
                .map(Equation.Line::text)
                .toList();
    }

    private static Gradients lstm(int hidden, Objective objective) {
        return Backpropagation.run(Runs.run(Cells.lstm(), 1, hidden, TIMESTEPS, 4, 0.8), objective);
    }

    private static void assertSymbols(Gradients gradients, int timestep, String operation, String symbols) {
        assertThat(lines(gradients, timestep, operation, 0).getFirst()).startsWith(symbols + " = ");
    }

    @Test
    void theTermsFollowFromTheGraph() {
        Gradients every = lstm(3, everyStep());
        assertSymbols(every, 2, "c", "∂L/∂c = tanh′(c)·∂L/∂s + f₊·∂L/∂keep₊");
        assertSymbols(every, 4, "c", "∂L/∂c = tanh′(c)·∂L/∂s");
        assertSymbols(every, 2, "h", "∂L/∂h = W·∂L/∂y + Σ Rᵀ·∂L/∂z₊");
        assertSymbols(every, 2, "keep", "∂L/∂keep = ∂L/∂c");
        assertSymbols(every, 2, "f", "∂L/∂f = c′·∂L/∂keep");
        assertThat(lines(every, 2, "f", 0).get(1)).startsWith("∂L/∂z_f = σ′(z_f)·∂L/∂f = ");
        assertSymbols(lstm(3, last()), 2, "h", "∂L/∂h = Σ Rᵀ·∂L/∂z₊");
        assertSymbols(lstm(1, everyStep()), 2, "h", "∂L/∂h = W·∂L/∂y + Σ R·∂L/∂z₊");
        Gradients gru = Backpropagation.run(Runs.run(Cells.gru(), 1, 3, TIMESTEPS, 4, 0.8), everyStep());
        assertSymbols(gru, 2, "h", "∂L/∂h = W·∂L/∂y + z₊·∂L/∂keep₊ + Σ Rᵀ·∂L/∂z₊");
        assertSymbols(gru, 2, "z", "∂L/∂z = h′·∂L/∂keep − ∂L/∂renew");
    }

    @Test
    void whatLTakesFromAValueItselfIsATermOfItsOwn() {
        Gradients gradients = lstm(3, new StateUnit(0, 2, 1));
        int h = gradients.trace().network().cell().indexOf("h");
        assertThat(lines(gradients, 2, "h", 1)).containsExactly("∂L/∂h = ∂ℓ/∂h = 1.00");
        assertThat(lines(gradients, 2, "h", 0).getFirst()).doesNotContain("ℓ");
        assertThat(lines(gradients, 1, "h", 1).getFirst()).doesNotContain("ℓ");
        assertThat(ValueId.read(gradients.trace(), gradients, "ℓ.h@3#2")).isEqualTo(1);
        assertThat(gradients.value(2, h, 1)).isEqualTo(1);
    }

    @Test
    void theGradientsOfAnotherRunAreRefused() {
        Gradients gradients = lstm(3, last());
        Trace other = Runs.run(Cells.lstm(), 1, 3, TIMESTEPS, 4, 0.8);
        assertThatThrownBy(() -> BackwardEquation.of(other, gradients, 0, 0, 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ValueId.read(other, "∂h@3#2")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rnn", "rnn-sum", "lstm", "lstm-hard", "gru-after", "gru-before", "gru-tanh", "own"})
    void theNumbersInFullGiveTheGradient(String name) {
        CellGraph cell = Runs.cell(name);
        for (long seed = 0; seed < 12; seed++) {
            int hidden = 1 + (int) (seed % 4);
            Trace trace = Runs.run(cell, 1 + (int) (seed % 2), hidden, TIMESTEPS, seed, seed % 3 == 0 ? 2.5 : 0.8);
            Gradients gradients = Backpropagation.run(trace, seed % 2 == 0 ? everyStep() : new StateUnit(0, 3, 0));
            for (int t = 0; t < TIMESTEPS; t++) {
                for (int k = 0; k < cell.operations().size(); k++) {
                    Operation operation = cell.operations().get(k);
                    Equation equation = BackwardEquation.of(trace, gradients, t, k, hidden - 1);
                    assertThat(last(equation.lines().getFirst(), gradients))
                            .isEqualTo(gradients.value(t, operation.node(), hidden - 1));
                    if (operation.isGate()) {
                        assertThat(last(equation.lines().get(1), gradients))
                                .isEqualTo(gradients.value(t, operation.preActivation(), hidden - 1));
                    }
                    equation.lines().forEach(line -> checkFull(line, gradients));
                    equation.lines().forEach(line -> checkPrinted(line, gradients));
                }
            }
        }
    }

    private static double last(Equation.Line line, Gradients gradients) {
        String id = line.runs().getLast().value();
        return id == null ? Double.NaN : ValueId.read(gradients.trace(), gradients, id);
    }

    /** The line computed anew from the full doubles behind its numbers. */
    private static void checkFull(Equation.Line line, Gradients gradients) {
        StringBuilder full = new StringBuilder();
        for (Equation.Run run : line.runs()) {
            full.append(isNumber(run) ? exact(run, gradients) : run.text());
        }
        List<String> parts = RELATION.splitAsStream(full).toList();
        BigDecimal result = PrintedArithmetic.compute(parts.getLast());
        String before = parts.get(parts.size() - 2);
        if (PrintedArithmetic.isNumeric(before)) {
            double recomputed = PrintedArithmetic.compute(before).doubleValue();
            assertThat(recomputed)
                    .as(line.text())
                    .isCloseTo(result.doubleValue(), within(1e-12 * Math.max(1e-3, Math.abs(result.doubleValue()))));
        }
    }

    private static boolean isNumber(Equation.Run run) {
        return run.value() != null && run.text().matches("\\(?−?[0-9].*");
    }

    private static String exact(Equation.Run run, Gradients gradients) {
        String id = run.value();
        double number = Math.abs(ValueId.read(gradients.trace(), gradients, id == null ? "" : id));
        String digits = new BigDecimal(number).toPlainString();
        boolean negative = run.text().startsWith("−") || run.text().startsWith("(");
        return run.text().startsWith("(") ? "(−" + digits + ")" : negative ? "−" + digits : digits;
    }

    /** Every number has an id that gives it in full, and "=" stands where the printed numbers give the printed result. */
    private static void checkPrinted(Equation.Line line, Gradients gradients) {
        for (Equation.Run run : line.runs()) {
            String id = run.value();
            if (isNumber(run) && id != null) {
                double number = ValueId.read(gradients.trace(), gradients, id);
                assertThat(List.of(Numbers.value(number), Arithmetic.inBrackets(number), Arithmetic.magnitude(number)))
                        .as("%s in %s", run, line.text())
                        .contains(run.text());
            } else {
                assertThat(run.text()).as(line.text()).doesNotContainPattern("[0-9]");
            }
        }
        List<String> parts = RELATION.splitAsStream(line.text()).toList();
        String before = parts.get(parts.size() - 2);
        if (PrintedArithmetic.isNumeric(before)) {
            String recomputed = Numbers.value(PrintedArithmetic.compute(before));
            String sign = line.text().substring(line.text().length() - parts.getLast().length() - 2).substring(0, 1);
            assertThat(sign).as(line.text()).isEqualTo(recomputed.equals(parts.getLast()) ? "=" : "≈");
        }
    }
}
