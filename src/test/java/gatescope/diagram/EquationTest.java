package gatescope.diagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.withinPercentage;

import gatescope.engine.Activation;
import gatescope.engine.CellGraph;
import gatescope.engine.Cells;
import gatescope.engine.Model;
import gatescope.engine.Network;
import gatescope.engine.Sequence;
import gatescope.engine.Trace;
import gatescope.engine.Unrolling;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EquationTest {
    private static final Pattern RELATION = Pattern.compile(" [=≈] ");

    private static List<String> lines(Trace trace, int timestep, String operation, int unit) {
        int index = trace.network().cell().operationIndex(operation);
        return Equation.of(trace, timestep, index, unit).lines().stream()
                .map(Equation.Line::text)
                .toList();
    }

    /** An LSTM with one unit: W = 0.5, R = 0.5, b = 1 in every gate, h′ = 0.12, c′ = 0.648. */
    private static Trace oneUnit(double x) {
        Network network = new Network(Cells.lstm(), 1, 1, 1);
        double[] parameters = new double[network.parameterCount()];
        for (int k = 0; k < parameters.length; k++) {
            parameters[k] = k % 3 == 2 ? 1 : 0.5;
        }
        return Unrolling.run(new Model(network, parameters, new double[] {0.12, 0.648}), Sequence.ofScalars(x));
    }

    @Test
    void aGateOfOneUnitShowsEveryWeight() {
        assertThat(lines(oneUnit(0.018), 0, "f", 0))
                .containsExactly("f = σ(W·x + R·h′ + b) = σ(0.500·0.0180 + 0.500·0.120 + 1.00) = σ(1.07) ≈ 0.744");
    }

    @Test
    void aGateOfSeveralUnitsGroupsItsTermsAndExpandsThemBelow() {
        Trace trace = Runs.run(Cells.lstm(), 1, 3, 4, 3, 1);
        List<String> lines = lines(trace, 2, "f", 1);
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0)).matches("f = σ\\(W·x \\+ R·h′ \\+ b\\) = σ\\([^·]*·[^·]*\\) [=≈] σ\\([^·]*\\) [=≈] 0\\.\\d+");
        assertThat(lines.get(1)).startsWith("R·h′ = ");
        assertThat(lines.get(1).chars().filter(c -> c == '·').count()).isEqualTo(4);
        assertThat(lines(Runs.run(Cells.lstm(), 2, 3, 4, 3, 1), 2, "f", 1)).hasSize(3);
    }

    @Test
    void productsSumsAndFunctionsAreWrittenWithTheirNumbers() {
        Trace trace = oneUnit(-3);
        assertThat(lines(trace, 0, "keep", 0)).containsExactly("keep = f × c′ = 0.392 × 0.648 = 0.254");
        assertThat(lines(trace, 0, "write", 0)).containsExactly("write = i × g = 0.392 × (−0.414) = −0.162");
        assertThat(lines(trace, 0, "c", 0)).containsExactly("c = keep + write = 0.254 − 0.162 ≈ 0.0918");
        assertThat(lines(trace, 0, "s", 0).getFirst()).startsWith("s = tanh(c) = tanh(0.0918) ");
    }

    @Test
    void theComplementAndTheResetProductAreWrittenFromTheGraph() {
        Trace trace = Runs.run(Cells.gru(), 1, 1, 3, 1, 1);
        assertThat(lines(trace, 1, "renew", 0).getFirst()).startsWith("renew = 1 − z = 1 − ");
        assertThat(lines(trace, 1, "hn", 0).getFirst()).startsWith("hn = R·h′ + rb = ");
        assertThat(lines(trace, 1, "n", 0).getFirst()).startsWith("n = tanh(W·x + reset + b) = tanh(");
    }

    @Test
    void theHeadIsASumOfItsOwn() {
        Trace trace = Runs.run(Cells.lstm(), 1, 2, 3, 1, 1);
        Equation head = Equation.ofHead(trace, 1, 0);
        assertThat(head.lines().getFirst().text()).startsWith("y = W·h + b = ");
        assertThat(head.lines().get(1).text()).startsWith("W·h = ");
        Trace headless = Unrolling.run(
                Model.zeros(new Network(Cells.lstm(), 1, 1, 0)), Sequence.ofScalars(1));
        assertThatThrownBy(() -> Equation.ofHead(headless, 0, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void numbersCarryTheIdOfTheirValue() {
        Trace trace = Runs.run(Cells.lstm(), 1, 2, 8, 1, 1);
        List<String> ids = Equation.of(trace, 6, trace.network().cell().operationIndex("keep"), 1).lines().stream()
                .flatMap(line -> line.runs().stream())
                .flatMap(run -> Stream.ofNullable(run.value()))
                .distinct()
                .toList();
        assertThat(ids).containsExactly("keep@7#2", "f@7#2", "c@6#2");
    }

    @Test
    void aLongSumIsCutShort() {
        Trace trace = Runs.run(Cells.lstm(), 1, 32, 3, 1, 1);
        String detail = lines(trace, 1, "f", 0).get(1);
        assertThat(detail).contains(" + … ");
        String hidden = lines(trace, 1, "f", 0).stream().filter(line -> line.startsWith("R·h′")).findFirst().orElseThrow();
        double most = 0;
        for (int k = 0; k < 32; k++) {
            double weight = trace.model().parameter(trace.network().block("f", "R").index(0, k));
            most = Math.max(most, Math.abs(weight * trace.value(0, trace.network().cell().indexOf("h"), k)));
        }
        String[] first = hidden.split(" ", -1)[2].replace(Numbers.MINUS, "-").replaceAll("[()]", "").split("·", -1);
        assertThat(Math.abs(Double.parseDouble(first[0]) * Double.parseDouble(first[1]))).isCloseTo(most, withinPercentage(1));
        assertThat(detail.length()).isLessThan(160);
    }

    @Test
    void numbersThatAreNoneAreShown() {
        Trace trace = Runs.run(Runs.cell("lstm-relu"), 1, 2, 60, 1, 1e30);
        int c = trace.network().cell().indexOf("c");
        assertThat(trace.value(59, c, 0)).isNaN();
        assertThat(lines(trace, 59, "c", 0)).containsExactly("c = keep + write = NaN + NaN = NaN");
        assertThat(lines(trace, 59, "h", 0).getFirst()).endsWith(" = NaN");
        Trace infinite = oneUnit(Double.NEGATIVE_INFINITY);
        assertThat(lines(infinite, 0, "f", 0))
                .containsExactly("f = σ(W·x + R·h′ + b) = σ(0.500·(−∞) + 0.500·0.120 + 1.00) = σ(−∞) = 0.00");
    }

    @Test
    void aGateOfFourUnitsFitsInALine() {
        for (long seed = 0; seed < 20; seed++) {
            Trace trace = Runs.run(Cells.lstm(), 1, 4, 6, seed, 0.8);
            for (String gate : List.of("f", "i", "o")) {
                assertThat(lines(trace, 5, gate, 2).getFirst().length()).isLessThanOrEqualTo(82);
            }
        }
    }

    /** Not what only stands for a function or a count: the 1 of 1 − z. */
    @ParameterizedTest
    @ValueSource(strings = {"rnn", "rnn-sum", "lstm", "lstm-hard", "gru-after", "gru-before", "own"})
    void everyNumberHasAnIdThatGivesItInFull(String name) {
        CellGraph cell = Runs.cell(name);
        for (int hidden : new int[] {1, 3, 12}) {
            Trace trace = Runs.run(cell, hidden == 3 ? 2 : 1, hidden, 4, hidden, 1.5);
            for (int operation = 0; operation < cell.operations().size(); operation++) {
                check(trace, Equation.of(trace, 3, operation, hidden - 1));
                check(trace, Equation.of(trace, 0, operation, hidden - 1));
            }
            check(trace, Equation.ofHead(trace, 2, 0));
        }
    }

    private static void check(Trace trace, Equation equation) {
        for (Equation.Line line : equation.lines()) {
            for (Equation.Run run : line.runs()) {
                if (run.value() != null && run.text().matches(".*[0-9].*")) {
                    double number = ValueId.read(trace, run.value());
                    assertThat(List.of(Numbers.value(number), Arithmetic.inBrackets(number), Arithmetic.magnitude(number)))
                            .as("%s in %s", run, line.text())
                            .contains(run.text());
                } else {
                    assertThat(run.text().replace("1 −", "").replace("σ₆", "")).as(line.text()).doesNotContainPattern("[0-9]");
                }
            }
        }
    }

    @Test
    void weightsHaveTheHueOfTheirGateButAreNotBold() {
        Trace trace = Runs.run(Cells.lstm(), 1, 2, 8, 1, 1);
        List<Equation.Run> runs = Equation.of(trace, 6, trace.network().cell().operationIndex("i"), 1).lines().stream()
                .flatMap(line -> line.runs().stream())
                .filter(run -> run.value() != null && run.value().contains("["))
                .toList();
        assertThat(runs.stream().map(Equation.Run::value))
                .containsExactly("W.i[2][1]", "b.i[2]", "R.i[2][1]", "R.i[2][2]");
        assertThat(runs).allMatch(run -> run.role() == Role.INPUT_GATE && !run.strong());
    }

    @ParameterizedTest
    @ValueSource(strings = {"rnn", "rnn-sum", "lstm", "lstm-hard", "gru-after", "gru-before", "own"})
    void equalMeansThatThePrintedNumbersGiveThePrintedResult(String name) {
        CellGraph cell = Runs.cell(name);
        List<String> signs = new ArrayList<>();
        for (long seed = 0; seed < 40; seed++) {
            int hidden = 1 + (int) (seed % 4);
            Trace trace = Runs.run(cell, 1 + (int) (seed % 3), hidden, 4, seed, seed % 2 == 0 ? 0.7 : 4);
            for (int operation = 0; operation < cell.operations().size(); operation++) {
                Equation.of(trace, 3, operation, hidden - 1).lines().forEach(line -> check(line.text(), signs));
            }
            Equation.ofHead(trace, 2, 0).lines().forEach(line -> check(line.text(), signs));
        }
        assertThat(Collections.frequency(signs, "=")).isGreaterThan(20);
        assertThat(Collections.frequency(signs, "≈")).isGreaterThan(20);
    }

    private static void check(String line, List<String> signs) {
        List<String> parts = RELATION.splitAsStream(line).toList();
        int at = 0;
        for (int k = 0; k + 1 < parts.size(); k++) {
            at = line.indexOf(parts.get(k), at) + parts.get(k).length();
            String sign = line.substring(at + 1, at + 2);
            if (PrintedArithmetic.isNumeric(parts.get(k)) && PrintedArithmetic.isNumeric(parts.get(k + 1))) {
                Optional<Activation> before = PrintedArithmetic.function(parts.get(k));
                Optional<Activation> after = PrintedArithmetic.function(parts.get(k + 1));
                BigDecimal inner = PrintedArithmetic.compute(PrintedArithmetic.argument(parts.get(k)));
                String recomputed = before.isPresent() && after.isEmpty()
                        ? Numbers.value(before.get().value(inner.doubleValue()))
                        : Numbers.value(inner);
                String printed = PrintedArithmetic.argument(parts.get(k + 1));
                assertThat(sign).as(line).isEqualTo(recomputed.equals(printed) ? "=" : "≈");
                signs.add(sign);
            }
        }
    }
}
