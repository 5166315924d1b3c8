package gatescope.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every cell, the built-in ones in all their settings and one that is defined in these tests. */
class CellContractTest {
    private static final int TIMESTEPS = 6;
    private static final int BATCH = 3;

    static Stream<CellGraph> cells() {
        return Stream.concat(TestCells.variants().stream(), Stream.of(TestCells.coupled()));
    }

    private static Network network(CellGraph cell) {
        return new Network(cell, 2, 3, 2);
    }

    private static Trace run(CellGraph cell, int batch) {
        SplittableRandom random = new SplittableRandom(7);
        Model model = TestCells.model(network(cell), random, 0.5);
        return Unrolling.run(model, TestCells.sequence(random, TIMESTEPS, batch, 2));
    }

    @ParameterizedTest
    @MethodSource("cells")
    void aTraceHoldsTheInitialStatesAndEveryValueOnceAndNothingElse(CellGraph cell) {
        Network network = network(cell);
        Trace trace = run(cell, BATCH);
        assertThat(network.initialWidth()).isEqualTo(cell.states().size() * 3);
        assertThat(network.timestepWidth()).isEqualTo(2 + (cell.nodes().size() - 1) * 3 + 2);
        assertThat(trace.length())
                .isEqualTo((network.initialWidth() + TIMESTEPS * network.timestepWidth()) * BATCH)
                .isEqualTo(trace.values().length);
        List<Integer> places = new ArrayList<>();
        for (int b = 0; b < BATCH; b++) {
            for (int state = 0; state < cell.states().size(); state++) {
                for (int unit = 0; unit < 3; unit++) {
                    places.add(trace.initialIndex(b, state, unit));
                }
            }
            for (int t = 0; t < TIMESTEPS; t++) {
                for (int node = 0; node < network.nodes().size(); node++) {
                    for (int unit = 0; unit < network.units(node); unit++) {
                        places.add(trace.index(t, b, node, unit));
                    }
                }
            }
        }
        assertThat(places).hasSize(trace.length()).doesNotHaveDuplicates();
        assertThat(places).allSatisfy(place -> assertThat(place).isBetween(0, trace.length() - 1));
    }

    @ParameterizedTest
    @MethodSource("cells")
    void operationsFollowTheOrderOfComputationAndCoverEveryValue(CellGraph cell) {
        int next = 1;
        for (Operation operation : cell.operations()) {
            if (operation.isGate()) {
                assertThat(operation.preActivation()).isEqualTo(next++);
                assertThat(cell.nodes().get(operation.preActivation())).isInstanceOf(Node.Affine.class);
            }
            assertThat(operation.node()).isEqualTo(next++);
            assertThat(cell.nodes().get(operation.node()).name()).isEqualTo(operation.name());
            assertThat(cell.operations().get(cell.operationIndex(operation.name()))).isEqualTo(operation);
        }
        assertThat(next).isEqualTo(cell.nodes().size());
        assertThat(cell.operations().getLast().name()).isEqualTo(cell.states().getFirst());
    }

    @ParameterizedTest
    @MethodSource("cells")
    void aNodeReadsEarlierNodesOfItsTimestepAndStatesOfTheOneBefore(CellGraph cell) {
        assertThat(cell.nodes().getFirst()).isEqualTo(new Node.Input("x"));
        for (int index = 0; index < cell.nodes().size(); index++) {
            for (Operand operand : cell.nodes().get(index).operands()) {
                if (operand.previous()) {
                    assertThat(cell.states()).contains(cell.node(operand).name());
                } else {
                    assertThat(operand.node()).isLessThan(index);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("cells")
    void everyValueFollowsFromWhatItReadsByItsRule(CellGraph cell) {
        Trace trace = run(cell, 1);
        List<Node> nodes = trace.network().nodes();
        for (int t = 0; t < TIMESTEPS; t++) {
            for (int index = 1; index < nodes.size(); index++) {
                for (int unit = 0; unit < trace.network().units(index); unit++) {
                    assertThat(trace.value(t, index, unit))
                            .as("%s at %d, unit %d", nodes.get(index).name(), t, unit)
                            .isCloseTo(byItsRule(trace, t, nodes.get(index), unit), within(1e-14));
                }
            }
        }
    }

    private static double byItsRule(Trace trace, int t, Node node, int unit) {
        return switch (node) {
            case Node.Input input -> throw new IllegalArgumentException(input.name());
            case Node.Apply apply -> apply.activation().value(trace.read(t, apply.source(), unit));
            case Node.Multiply product -> trace.read(t, product.left(), unit) * trace.read(t, product.right(), unit);
            case Node.Add sum -> trace.read(t, sum.left(), unit) + trace.read(t, sum.right(), unit);
            case Node.Complement rest -> 1 - trace.read(t, rest.source(), unit);
            case Node.Affine affine -> affine(trace, t, affine, unit);
        };
    }

    private static double affine(Trace trace, int t, Node.Affine affine, int row) {
        Network network = trace.network();
        Model model = trace.model();
        double sum = affine.addend() == null ? 0 : trace.read(t, affine.addend(), row);
        if (affine.bias() != null) {
            sum += model.parameter(network.block(affine.gate(), affine.bias()).index(row, 0));
        }
        for (Node.Product product : affine.products()) {
            ParameterBlock matrix = network.block(affine.gate(), product.matrix());
            for (int column = 0; column < matrix.columns(); column++) {
                sum += model.parameter(matrix.index(row, column)) * trace.read(t, product.source(), column);
            }
        }
        return sum;
    }

    @ParameterizedTest
    @MethodSource("cells")
    void withoutParametersEveryPreActivationIsZeroAndEveryGateAtItsMiddle(CellGraph cell) {
        Sequence x = TestCells.sequence(new SplittableRandom(7), TIMESTEPS, BATCH, 2);
        Trace trace = Unrolling.run(Model.zeros(network(cell)), x);
        for (int index = 0; index < trace.network().nodes().size(); index++) {
            if (trace.network().nodes().get(index) instanceof Node.Affine affine) {
                String name = affine.name();
                assertThat(Readings.timeMajor(trace, trace::value, List.of(name))).as(name).containsOnly(0);
            }
        }
        for (Operation gate : cell.gates()) {
            Activation activation = ((Node.Apply) cell.nodes().get(gate.node())).activation();
            assertThat(Readings.timeMajor(trace, trace::value, List.of(gate.name())))
                    .as(gate.name())
                    .containsOnly(activation.value(0));
        }
    }

    @ParameterizedTest
    @MethodSource("cells")
    void aBatchGivesWhatItsSequencesGiveAlone(CellGraph cell) {
        Trace together = run(cell, BATCH);
        Sequence target = TestCells.sequence(new SplittableRandom(8), TIMESTEPS, BATCH, 2);
        Gradients all = Backpropagation.run(together, Loss.HALF_SSE_ALL.against(target));
        double loss = 0;
        double[] parameters = new double[together.network().parameterCount()];
        for (int b = 0; b < BATCH; b++) {
            Trace alone = Unrolling.run(together.model(), sequenceOf(together, b));
            Gradients own = Backpropagation.run(alone, Loss.HALF_SSE_ALL.against(only(target, b)));
            int index = b;
            for (Node node : together.network().nodes()) {
                List<String> name = List.of(node.name());
                assertThat(Readings.timeMajor(alone, alone::value, name))
                        .as(node.name())
                        .isEqualTo(Readings.timeMajor(
                                alone, (t, one, n, unit) -> together.value(t, index, n, unit), name));
                assertThat(Readings.timeMajor(alone, own::value, name))
                        .as("gradient of " + node.name())
                        .isEqualTo(Readings.timeMajor(alone, (t, one, n, unit) -> all.value(t, index, n, unit), name));
            }
            loss += own.loss();
            double[] ownParameters = own.parameters();
            Arrays.setAll(parameters, k -> parameters[k] + ownParameters[k]);
        }
        assertThat(all.loss()).isCloseTo(loss, within(1e-12));
        assertThat(all.parameters()).containsExactly(parameters, within(1e-12));
    }

    private static Sequence sequenceOf(Trace trace, int b) {
        double[] x = Readings.timeMajor(trace, trace::value, List.of("x"));
        return only(new Sequence(TIMESTEPS, BATCH, 2, x), b);
    }

    private static Sequence only(Sequence all, int b) {
        double[][] rows = new double[all.timesteps()][all.width()];
        for (int t = 0; t < rows.length; t++) {
            int timestep = t;
            Arrays.setAll(rows[t], k -> all.value(timestep, b, k));
        }
        return Sequence.of(rows);
    }

    @ParameterizedTest
    @MethodSource("cells")
    void twoHalvesWithTheStateCarriedOverGiveTheWhole(CellGraph cell) {
        Trace whole = run(cell, BATCH);
        double[] x = Readings.timeMajor(whole, whole::value, List.of("x"));
        int half = x.length / 2;
        Model model = whole.model();
        Trace first = Unrolling.run(model, new Sequence(TIMESTEPS / 2, BATCH, 2, Arrays.copyOf(x, half)));
        double[] carried = cell.states().stream()
                .flatMapToDouble(state ->
                        Arrays.stream(Readings.step(first, first::value, TIMESTEPS / 2 - 1, List.of(state))))
                .toArray();
        double[] rest = Arrays.copyOfRange(x, half, x.length);
        Trace second = Unrolling.run(model, new Sequence(TIMESTEPS / 2, BATCH, 2, rest), carried);
        for (Node node : whole.network().nodes()) {
            double[] values = Readings.timeMajor(whole, whole::value, List.of(node.name()));
            double[] firstValues = Readings.timeMajor(first, first::value, List.of(node.name()));
            double[] secondValues = Readings.timeMajor(second, second::value, List.of(node.name()));
            assertThat(firstValues).isEqualTo(Arrays.copyOf(values, values.length / 2));
            assertThat(secondValues).isEqualTo(Arrays.copyOfRange(values, values.length / 2, values.length));
        }
    }

}
