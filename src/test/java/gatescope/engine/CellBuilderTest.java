package gatescope.engine;

import static gatescope.engine.CellBuilder.cell;
import static gatescope.engine.CellBuilder.previous;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** A cell reads like its equations, and what does not make sense is refused by name. */
class CellBuilderTest {
    private static void refused(ThrowingCallable call, String... parts) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessageContainingAll(parts);
    }

    @Test
    void theBuiltInCellsAreReadInTheOrderOfTeaching() {
        assertThat(Cells.lstm().operations())
                .extracting(Operation::name)
                .containsExactly("f", "keep", "i", "g", "write", "c", "o", "s", "h");
        assertThat(Cells.gru().operations())
                .extracting(Operation::name)
                .containsExactly("r", "hn", "reset", "n", "z", "keep", "renew", "write", "h");
        assertThat(Cells.of("gru", Map.of("reset", "before")).operations())
                .extracting(Operation::name)
                .containsExactly("r", "reset", "n", "z", "keep", "renew", "write", "h");
        assertThat(Cells.rnn().operations()).extracting(Operation::name).containsExactly("z_h", "h");
        assertThat(Cells.of("rnn", Map.of("carry", "sum")).operations())
                .extracting(Operation::name)
                .containsExactly("z_h", "s", "h");
    }

    @Test
    void theSettingsOfACellMakeTheSameCellAgain() {
        for (CellGraph cell : TestCells.builtIn()) {
            CellGraph again = Cells.of(cell.name(), cell.settings());
            assertThat(again.nodes()).isEqualTo(cell.nodes());
            assertThat(again.operations()).isEqualTo(cell.operations());
            assertThat(again.settings()).isEqualTo(cell.settings());
        }
    }

    @Test
    void settingsStandInTheOrderOfTheChoicesAndCannotBeChanged() {
        assertThat(Cells.lstm().settings())
                .containsExactly(
                        entry("gate_activation", "sigmoid"),
                        entry("candidate_activation", "tanh"),
                        entry("output_activation", "tanh"));
        assertThat(Cells.choices("gru").keySet())
                .containsExactly("reset", "gate_activation", "candidate_activation");
        assertThatThrownBy(() -> Cells.choices("gru").clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> Cells.lstm().settings().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void unknownCellsSettingsAndValuesAreRefusedByName() {
        refused(() -> Cells.of("mlp", Map.of()), "mlp");
        refused(() -> Cells.of("lstm", Map.of("reset", "after")), "lstm", "reset", "after");
        refused(() -> Cells.of("gru", Map.of("reset", "during")), "gru", "reset", "during");
        refused(() -> Cells.rnn().indexOf("c"), "rnn", "\"c\"");
        refused(() -> Cells.lstm().operationIndex("z_f"), "lstm", "\"z_f\"");
    }

    @Test
    void aNameUsedTwiceIsRefused() {
        refused(() -> cell("a").states("h").gate("h", Activation.TANH).apply("h", Activation.TANH, "x").build(), "\"h\"", "twice");
    }

    @Test
    void aValueReadBeforeItIsComputedIsRefused() {
        refused(
                () -> cell("a").states("h").multiply("h", "f", "f").gate("f", Activation.TANH).build(),
                "\"h\"",
                "computed after");
    }

    @Test
    void theInputHasAWidthOfItsOwnAndIsReadOnlyThroughAMatrix() {
        refused(() -> cell("a").states("h").apply("h", Activation.TANH, "x").build(), "\"h\"", "\"x\"", "matrix");
        refused(
                () -> cell("a").states("h").gate("h", Activation.TANH, CellBuilder.plus("x")).build(),
                "\"z_h\"",
                "matrix");
    }

    @Test
    void anUnknownValueOrStateIsRefused() {
        refused(() -> cell("a").states("h").apply("h", Activation.TANH, "q").build(), "\"q\"");
        refused(
                () -> cell("a").states("h").gate("f", Activation.TANH).multiply("h", "f", previous("f")).build(),
                "state \"f\"");
        refused(() -> cell("a").states("h", "c").gate("h", Activation.TANH).build(), "\"c\"", "never computed");
    }
}
