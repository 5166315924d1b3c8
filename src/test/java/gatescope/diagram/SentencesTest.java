package gatescope.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import gatescope.engine.CellGraph;
import gatescope.engine.Cells;
import gatescope.engine.Model;
import gatescope.engine.Network;
import gatescope.engine.Sequence;
import gatescope.engine.Trace;
import gatescope.engine.Unrolling;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTest {
    private static String sentence(Trace trace, int timestep, String operation, int unit) {
        return Sentences.of(
                trace, timestep, trace.network().cell().operationIndex(operation), unit, Runs.ENGLISH);
    }

    private static Trace lstm(double memory, double x) {
        Network network = new Network(Cells.lstm(), 1, 1, 0);
        double[] parameters = new double[network.parameterCount()];
        for (int k = 0; k < parameters.length; k++) {
            parameters[k] = k % 3 == 2 ? 0.2 : 0.5;
        }
        return Unrolling.run(new Model(network, parameters, new double[] {0, memory}), Sequence.ofScalars(x));
    }

    @Test
    void theForgetGateSaysWhatItKeeps() {
        assertThat(sentence(lstm(0.648, 1), 0, "f", 0))
                .isEqualTo("The forget gate keeps 67\u00a0% of the old memory: 0.668 × 0.648 = 0.433.");
        assertThat(sentence(lstm(-0.648, 1), 0, "f", 0)).contains("0.668 × (−0.648) = −0.433");
        assertThat(sentence(lstm(0, 1), 0, "f", 0)).contains("would keep 67\u00a0%").contains("the memory is empty");
    }

    @Test
    void aNegativeCandidateTakesFromTheMemory() {
        assertThat(sentence(lstm(0.5, -3), 0, "g", 0)).isEqualTo("The candidate proposes to take 0.862 from the memory.");
        assertThat(sentence(lstm(0.5, -3), 0, "write", 0)).startsWith("The memory loses 0.185: ");
        assertThat(sentence(lstm(0.5, 3), 0, "write", 0)).startsWith("The memory gains ");
    }

    @Test
    void aGateThatIsNotBetweenZeroAndOneIsNotSpokenOfInPerCent() {
        for (String name : List.of("lstm-tanh", "lstm-relu", "gru-tanh")) {
            Trace trace = Runs.run(Runs.cell(name), 1, 4, 4, 2, 1.5);
            CellGraph cell = trace.network().cell();
            for (int operation = 0; operation < cell.operations().size(); operation++) {
                for (int unit = 0; unit < 4; unit++) {
                    assertThat(Sentences.of(trace, 2, operation, unit, Runs.ENGLISH)).doesNotContain("%");
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"rnn", "rnn-sum", "lstm", "lstm-hard", "lstm-relu", "gru-after", "gru-before", "gru-tanh", "own"})
    void everyOperationHasASentenceOfItsOwn(String name) {
        Trace trace = Runs.run(Runs.cell(name), 1, 2, 4, 2, 1.5);
        CellGraph cell = trace.network().cell();
        Set<String> sentences = new HashSet<>();
        for (int operation = 0; operation < cell.operations().size(); operation++) {
            for (int timestep = 0; timestep < 4; timestep++) {
                String sentence = Sentences.of(trace, timestep, operation, 0, Runs.ENGLISH);
                assertThat(sentence).endsWith(".").doesNotContain("{").doesNotContain("''").doesNotContain("null");
                if (timestep == 2) {
                    sentences.add(sentence);
                }
            }
        }
        assertThat(sentences).hasSize(cell.operations().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"rnn", "rnn-sum", "lstm", "gru-after", "gru-before"})
    void aKnownCellHasNamesAndSentencesWrittenForIt(String name) {
        CellGraph cell = Runs.cell(name);
        cell.operations().forEach(operation -> {
            assertThat(Runs.ENGLISH.has("name." + cell.name() + "." + operation.name())).as(operation.name()).isTrue();
            assertThat(Runs.ENGLISH.has("say." + cell.name() + "." + operation.name())).as(operation.name()).isTrue();
        });
        cell.states().forEach(
                state -> assertThat(Runs.ENGLISH.has("state." + cell.name() + "." + state)).isTrue());
    }

    @Test
    void aCellThatOnlyHasTheNameOfAnotherGetsNeutralWords() {
        CellGraph own = Runs.cell("own");
        assertThat(own.name()).isEqualTo("lstm");
        Trace trace = Runs.run(own, 1, 2, 4, 2, 1);
        assertThat(sentence(trace, 1, "f", 0)).startsWith("The gate f is at ");
        assertThat(Runs.ENGLISH.name(own, own.operations().getFirst())).isEqualTo("Gate f");
    }

    @Test
    void whatHasDivergedIsSaid() {
        Trace trace = Runs.run(Runs.cell("lstm-relu"), 1, 2, 60, 1, 1e30);
        assertThat(sentence(trace, 59, "c", 0)).contains("beyond what can be computed");
    }

    @Test
    void whatWasNoNumberFromTheStartIsNotCalledGrowth() {
        assertThat(sentence(lstm(0.5, Double.NaN), 0, "c", 0))
                .isEqualTo("New memory is NaN because the input of timestep 1 is NaN.");
        assertThat(sentence(lstm(Double.NaN, 1), 0, "c", 0)).contains("an initial state is NaN");
        Network network = new Network(Cells.lstm(), 1, 1, 0);
        Model broken = Model.zeros(network).with(network.block("g", "R").offset(), Double.POSITIVE_INFINITY);
        assertThat(sentence(Unrolling.run(broken, Sequence.ofScalars(1)), 0, "g", 0))
                .isEqualTo("Candidate is NaN because the weight R.g[1][1] is ∞.");
    }

    @Test
    void theDoubleNamesAreExplained() {
        assertThat(Runs.ENGLISH.text("note.c")).contains("cell state").contains("long-term memory");
        assertThat(Runs.ENGLISH.text("note.h")).contains("hidden state").contains("short-term memory");
        assertThat(Runs.ENGLISH.text("note.f")).contains("f = 1 means keep");
    }
}
