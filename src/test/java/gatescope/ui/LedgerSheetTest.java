package gatescope.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gatescope.engine.LedgerStep;
import gatescope.engine.Scaled;
import gatescope.engine.ScaledGradients;
import gatescope.lab.CellAnalysis;
import gatescope.lab.CellKind;
import gatescope.lab.LabState;
import gatescope.lab.Question;
import gatescope.lab.Results;
import gatescope.lab.Scenarios;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table's product is the number in the chart, and the parts of every row make its ratio. */
class LedgerSheetTest {
    private static Results results(String scenario, Question.Kind kind) {
        LabState state = LabState.of(Scenarios.named(scenario));
        int last = state.scenario().series().timesteps() - 1;
        return Results.of(state.with(new Question(kind, last, 0)));
    }

    @ParameterizedTest
    @CsvSource({
        "fibonacci, LOSS_AT", "fibonacci, EVERY_STEP", "fibonacci, HIDDEN_UNIT",
        "gradients, LOSS_AT", "gradients, EVERY_STEP", "fibonacci-linear, HIDDEN_UNIT"
    })
    void theProductIsTheNumberInTheChart(String scenario, Question.Kind kind) {
        Results results = results(scenario, kind);
        for (CellKind cell : results.present().keySet()) {
            CellAnalysis analysis = results.analysis(cell);
            for (int t = 0; t < analysis.trace().timesteps(); t++) {
                check(LedgerSheet.of(analysis.gradients(), 0, t), analysis.hidden().at(t));
                if (analysis.memory().isPresent()) {
                    check(LedgerSheet.of(analysis.gradients(), 1, t), analysis.memory().get().at(t));
                }
            }
        }
    }

    private static void check(LedgerSheet sheet, double charted) {
        if (charted == Double.NEGATIVE_INFINITY) {
            assertThat(sheet.product().isZero()).isTrue();
            return;
        }
        Scaled chart = Scaled.ofLn(charted * Math.log(10));
        // The chart's logarithm has 16 digits, of which the part before the point takes some.
        assertThat(sheet.product().abs().over(chart).value()).isCloseTo(1, within(1e-12));
        for (LedgerRow row : sheet.rows().subList(1, sheet.rows().size())) {
            LedgerStep step = Objects.requireNonNull(row.step());
            List<Scaled> numbers = row.numbers();
            assertThat(numbers).hasSameSizeAs(sheet.parts());
            boolean factors = sheet.parts().getFirst() instanceof LedgerSheet.Factor;
            double ratio = numbers.stream()
                    .mapToDouble(Scaled::value)
                    .reduce(factors ? 1 : 0, factors ? (a, b) -> a * b : Double::sum);
            assertThat(ratio).isCloseTo(step.ratio().value(), within(1e-12 * largest(numbers, ratio)));
        }
    }

    private static double largest(List<Scaled> numbers, double ratio) {
        return numbers.stream().mapToDouble(number -> Math.abs(number.value())).reduce(Math.abs(ratio), Math::max);
    }

    /** Through which paths an LSTM's states come back, a GRU's and an RNN's factors. */
    @Test
    void theColumnsAreThePathsOrFactorsOfTheCell() {
        Results results = results("fibonacci", Question.Kind.LOSS_AT);
        LedgerTexts words = new LedgerTexts(gatescope.lab.Messages.of("ui", java.util.Locale.ENGLISH));
        assertThat(headers(words, results.analysis(CellKind.RNN).gradients(), 0)).containsExactly("slope", "× weight");
        assertThat(headers(words, results.analysis(CellKind.LSTM).gradients(), 0)).containsExactly("f", "+ g", "+ i", "+ o");
        assertThat(headers(words, results.analysis(CellKind.LSTM).gradients(), 1)).containsExactly("carry", "+ output");
        assertThat(headers(words, results.analysis(CellKind.GRU).gradients(), 0)).containsExactly("carry", "+ gates");
        Results every = results("fibonacci", Question.Kind.EVERY_STEP);
        assertThat(headers(words, every.analysis(CellKind.RNN).gradients(), 0))
                .containsExactly("slope", "× weight", "× loss");
        assertThat(headers(words, every.analysis(CellKind.GRU).gradients(), 0))
                .containsExactly("carry", "+ gates", "+ loss");
    }

    private static List<String> headers(LedgerTexts words, ScaledGradients gradients, int state) {
        List<LedgerSheet.Part> parts = LedgerSheet.of(gradients, state, 2).parts();
        return parts.stream().map(part -> words.header(part, part.equals(parts.getFirst()))).toList();
    }

    @Test
    void oneRowDecided() {
        LedgerSheet sheet = LedgerSheet.of(
                results("fibonacci", Question.Kind.LOSS_AT).analysis(CellKind.RNN).gradients(), 0, 0);
        int timestep = sheet.ledger().decision().orElseThrow().extreme().timestep();
        assertThat(sheet.rows().stream().filter(LedgerRow::decided).map(LedgerRow::stands)).containsExactly(timestep);
    }
}
