package gatescope.engine;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What does not fit is refused before anything is computed, and the message names the sizes, wanted and given. */
class ShapeErrorsTest {
    private final Network network = new Network(Cells.lstm(), 2, 3, 4);
    private final Model model = Model.zeros(network);

    private static void refused(ThrowingCallable call, String... parts) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessageContainingAll(parts);
    }

    @Test
    void aSequenceOfAnotherNumberOfValues() {
        refused(() -> new Sequence(2, 3, 4, new double[23]), "23", "2 × 3 × 4");
        refused(() -> new Sequence(0, 1, 1, new double[0]), "0 × 1 × 1");
        refused(() -> Sequence.of(new double[][] {{1, 2}, {3}}), "timestep 2", "1 features", "2");
        refused(() -> Sequence.of(new double[0][]), "at least one timestep");
    }

    @Test
    void aSizeWhoseProductIsTooLargeForAnInt() {
        refused(() -> new Sequence(65536, 65536, 1, new double[0]), "65536 × 65536 × 1");
    }

    @Test
    void aSequenceOfAnotherNumberOfFeatures() {
        refused(() -> Unrolling.run(model, Sequence.ofScalars(1, 2)), "2 inputs", "1 features");
    }

    @Test
    void initialStatesOfAnotherLength() {
        Sequence x = new Sequence(1, 2, 2, new double[4]);
        refused(() -> Unrolling.run(model, x, new double[11]), "12", "11");
    }

    @Test
    void aModelOfAnotherNumberOfParametersOrStates() {
        int count = network.parameterCount();
        refused(
                () -> new Model(network, new double[count - 1], new double[6]),
                String.valueOf(count),
                String.valueOf(count - 1));
        refused(() -> new Model(network, new double[count], new double[5]), "6 initial values", "and 5");
    }

    @Test
    void aNetworkWithoutInputsOrUnits() {
        refused(() -> new Network(Cells.rnn(), 0, 3, 1), "0, 3, 1");
        refused(() -> new Network(Cells.rnn(), 1, 0, 1), "1, 0, 1");
        refused(() -> new Network(Cells.rnn(), 1, 3, -1), "1, 3, -1");
    }

    @Test
    void aTargetOfAnotherShape() {
        Trace trace = Unrolling.run(model, new Sequence(5, 2, 2, new double[20]));
        Sequence target = new Sequence(1, 2, 3, new double[6]);
        for (Loss loss : Loss.values()) {
            String wanted = loss.targetRows(5) + " × 2 × " + (loss.isClassification() ? 1 : 4);
            refused(
                    () -> Backpropagation.run(trace, loss.against(target)), loss.fileName(), wanted, "1 × 2 × 3");
        }
    }

    @Test
    void aClassThatTheHeadDoesNotHave() {
        Trace trace = Unrolling.run(model, new Sequence(5, 1, 2, new double[10]));
        for (double wrong : new double[] {-1, 4, 0.5, Double.NaN}) {
            Objective objective = Loss.CROSS_ENTROPY_LAST.against(Sequence.ofScalars(wrong));
            refused(() -> Backpropagation.run(trace, objective), "0 to 3", String.valueOf(wrong));
        }
    }

    @Test
    void aTraceThatNoArrayCanHold() {
        Model wide = Model.zeros(new Network(Cells.rnn(), 1, 1, 100_000));
        Sequence x = Sequence.ofScalars(new double[21_475]);
        refused(() -> Unrolling.run(wide, x), "2147564426 values", "more than one array can hold");
    }

    @Test
    void aNetworkOfMoreParametersThanAnArrayCanHold() {
        refused(() -> new Network(Cells.lstm(), 1, 40_000, 0), "6400320000 parameters", "more than one array can hold");
    }

    @Test
    void aParameterOutsideItsBlock() {
        ParameterBlock block = network.block("f", "R");
        assertThatThrownBy(() -> block.index(3, 0))
                .isInstanceOf(IndexOutOfBoundsException.class)
                .hasMessageContainingAll("f.R", "3 × 3", "[3][0]");
        refused(() -> network.block("f", "rb"), "lstm", "f.rb");
    }
}
