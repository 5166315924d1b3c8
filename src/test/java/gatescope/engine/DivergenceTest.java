package gatescope.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A NaN or an infinity is an outcome that says where it began; a value without influence has a gradient of exactly 0. */
class DivergenceTest {
    private static final int TIMESTEPS = 4;

    static Stream<CellGraph> cells() {
        return CellContractTest.cells();
    }

    private static Trace run(CellGraph cell, int batch, int changedIndex, double changed) {
        SplittableRandom random = new SplittableRandom(7);
        Model model = TestCells.model(new Network(cell, 2, 3, 2), random, 0.5);
        double[] x = TestCells.numbers(random, TIMESTEPS * batch * 2, 1);
        if (changedIndex >= 0) {
            x[changedIndex] = changed;
        }
        return Unrolling.run(model, new Sequence(TIMESTEPS, batch, 2, x));
    }

    private static Objective derivative(int timestep, String name, double derivative) {
        return (trace, gradient) -> {
            gradient.add(timestep, 0, trace.network().cell().indexOf(name), 1, derivative);
            return 0;
        };
    }

    @ParameterizedTest
    @MethodSource("cells")
    void aRunOfNumbersIsFinite(CellGraph cell) {
        Trace trace = run(cell, 2, -1, 0);
        assertThat(trace.outcome()).isEqualTo(new Outcome.Finite());
        assertThat(Backpropagation.run(trace, derivative(TIMESTEPS - 1, "h", 1)).outcome())
                .isEqualTo(new Outcome.Finite());
    }

    @ParameterizedTest
    @MethodSource("cells")
    void whatIsNoNumberInTheInputIsNamedWhereItCameIn(CellGraph cell) {
        // Timestep 2 of 0 to 3, sequence 1 of 2, feature 1 of 2.
        int index = (2 * 2 + 1) * 2 + 1;
        for (double bad : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
            Trace trace = run(cell, 2, index, bad);
            assertThat(trace.outcome()).isEqualTo(new Outcome.Diverged(2, 0, "x", 1, 1, bad));
        }
    }

    @ParameterizedTest
    @MethodSource("cells")
    void anOverflowIsNamedAtTheFirstValueThatOverflows(CellGraph cell) {
        Trace fine = run(cell, 1, -1, 0);
        Node.Affine gate = (Node.Affine) fine.network().nodes().stream()
                .filter(node -> node instanceof Node.Affine affine
                        && affine.products().stream().anyMatch(product -> product.matrix().equals("W")))
                .findFirst()
                .orElseThrow();
        Model huge = fine.model().with(fine.network().block(gate.gate(), "W").index(2, 0), 1e308);
        Trace trace = Unrolling.run(huge, Sequence.of(new double[][] {{0, 0}, {1e3, 0}, {0, 0}}));
        int node = fine.network().cell().indexOf(gate.name());
        assertThat(trace.outcome())
                .isEqualTo(new Outcome.Diverged(1, node, gate.name(), 0, 2, Double.POSITIVE_INFINITY));
    }

    @Test
    void anExplodingLinearNetworkIsNamedAtTheTimestepWhereItOverflows() {
        Network network = new Network(Cells.of("rnn", Map.of("activation", "identity")), 1, 1, 0);
        Model model = new Model(network, new double[] {0, 1e100, 0}, new double[] {1});
        Trace trace = Unrolling.run(model, Sequence.ofScalars(new double[6]));
        assertThat(trace.outcome())
                .isEqualTo(new Outcome.Diverged(3, 1, "z_h", 0, 0, Double.POSITIVE_INFINITY));
    }

    @ParameterizedTest
    @MethodSource("cells")
    void aGradientThatIsNoNumberIsNamedAtTheLatestTimestep(CellGraph cell) {
        Trace trace = run(cell, 1, -1, 0);
        int hidden = cell.indexOf("h");
        for (double bad : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
            Gradients gradients = Backpropagation.run(trace, derivative(2, "h", bad));
            assertThat(gradients.outcome()).isEqualTo(new Outcome.Diverged(2, hidden, "h", 0, 1, bad));
        }
    }

    /** h = 1e200 h′ + W x, differentiated twice: dh_1/dh_0 = 1e400. */
    @Test
    void anInitialStatesGradientThatOverflowsIsNamedWithTheState() {
        Network network = new Network(Cells.of("rnn", Map.of("activation", "identity")), 1, 1, 0);
        Trace trace = Unrolling.run(
                new Model(network, new double[] {0, 1e200, 0}, new double[1]), Sequence.ofScalars(new double[2]));
        Gradients gradients = Backpropagation.run(trace, Loss.HALF_SSE_LAST.against(Sequence.ofScalars(-1)));
        assertThat(trace.outcome()).isEqualTo(new Outcome.Finite());
        assertThat(gradients.outcome()).isEqualTo(new Outcome.Diverged(0, 2, "h", 0, 0, Double.POSITIVE_INFINITY));
    }

    /** h = W x, with dL/dh = x = 1e200 and W = 1: dL/dW = 1e400. */
    @Test
    void aParametersGradientThatOverflowsIsNamedWithTheNodeItBelongsTo() {
        Network network = new Network(Cells.of("rnn", Map.of("activation", "identity")), 1, 1, 0);
        Trace trace =
                Unrolling.run(new Model(network, new double[] {1, 0, 0}, new double[1]), Sequence.ofScalars(1e200));
        Gradients gradients = Backpropagation.run(trace, Loss.HALF_SSE_LAST.against(Sequence.ofScalars(0)));
        assertThat(trace.outcome()).isEqualTo(new Outcome.Finite());
        assertThat(gradients.outcome())
                .isEqualTo(new Outcome.Diverged(0, 1, "z_h", 0, 0, Double.POSITIVE_INFINITY));
    }

    @ParameterizedTest
    @MethodSource("cells")
    void aValueWithoutInfluenceHasAGradientOfZero(CellGraph cell) {
        Trace trace = run(cell, 2, -1, 0);
        Gradients gradients = Backpropagation.run(trace, derivative(1, "h", 1));
        assertThat(gradients.value(1, cell.indexOf("h"), 1)).isEqualTo(1);
        for (Node node : trace.network().nodes()) {
            double[] all = Readings.timeMajor(trace, gradients::value, List.of(node.name()));
            int later = all.length / TIMESTEPS * 2;
            assertThat(Arrays.copyOfRange(all, later, all.length)).as(node.name()).containsOnly(0);
        }
        assertThat(Readings.timeMajor(trace, gradients::value, List.of(Network.OUTPUT))).containsOnly(0);
        assertThat(Readings.block(trace.network(), gradients.parameters(), Network.HEAD, "W")).containsOnly(0);
        assertThat(Readings.initial(gradients, "h")).endsWith(0, 0, 0);
    }
}
