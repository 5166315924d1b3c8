package gatescope.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gatescope.engine.Trace;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MarketScenarioTest {
    private static final Map<String, Double> COURSES = Map.of("up", 1.0, "flat", 0.0, "down", -1.0);

    private static Run run(CellKind cell, String course, String form, String parameters, String activation) {
        Scenario scenario = Scenarios.named(
                "market-rule",
                Map.of("course", course, "form", form, "parameters", parameters, "activation", activation));
        return Run.of(scenario.series(), scenario.model(cell));
    }

    @ParameterizedTest
    @CsvSource({"none, tanh", "none, identity", "sum, tanh", "sum, identity"})
    void withTheSolvedParametersTheRuleHoldsForEveryCell(String form, String activation) {
        COURSES.forEach((course, value) -> {
            for (CellKind cell : CellKind.values()) {
                Run run = run(cell, course, form, "solved", activation);
                assertThat(run.series().x()).containsExactly(value, value);
                assertThat(run.prediction(1)).as("%s, %s", cell, course).isCloseTo(value, within(1e-15));
            }
        });
    }

    /** 2 h₂ + 2 with h₂ = tanh(1 + 2 tanh 1), and with the sum carried along h₂ = tanh(2 + 2 tanh 1). */
    @ParameterizedTest
    @CsvSource({"up, none, 3.9744340594561267", "flat, none, 2", "down, none, 0.02556594054387351",
        "up, sum, 3.9965207984166646", "flat, sum, 2", "down, sum, 0.0034792015833355894"})
    void withTheGivenOnesItDoesNot(String course, String form, double said) {
        assertThat(run(CellKind.RNN, course, form, "given", "tanh").prediction(1)).isCloseTo(said, within(1e-9));
    }

    @ParameterizedTest
    @EnumSource(names = {"LSTM", "GRU"})
    void whatTheCellsKeepIsTheSumOfTheDays(CellKind cell) {
        COURSES.forEach((course, value) -> {
            Trace trace = run(cell, course, "none", "given", "tanh").trace();
            int state = cell == CellKind.LSTM ? node(trace, "c") : node(trace, "h");
            assertThat(trace.value(0, state, 0)).isEqualTo(value);
            assertThat(trace.value(1, state, 0)).isEqualTo(2 * value);
        });
    }

    @Test
    void theSumThatTheRnnCarriesIsTheMemoryOfTheLstm() {
        Trace rnn = run(CellKind.RNN, "up", "sum", "solved", "tanh").trace();
        Trace lstm = run(CellKind.LSTM, "up", "sum", "solved", "tanh").trace();
        for (int t = 0; t < 2; t++) {
            assertThat(rnn.value(t, node(rnn, "s"), 0)).isEqualTo(lstm.value(t, node(lstm, "c"), 0));
        }
    }

    @Test
    void beginsWithTheRnnThatItIsAbout() {
        assertThat(Scenarios.named("market-rule").firstCell()).isEqualTo(CellKind.RNN);
    }

    private static int node(Trace trace, String name) {
        List<String> names = trace.network().nodes().stream().map(node -> node.name()).toList();
        assertThat(names).contains(name);
        return names.indexOf(name);
    }
}
