package gatescope.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every gradient equals the central difference (L(p + ε) − L(p − ε)) / 2ε, to 1e-6 of the largest gradient of its block of
 * parameters, of the inputs or of the initial states.
 */
class CentralDifferencesTest {
    private static final double EPSILON = 1e-5;
    private static final Closeness CLOSENESS = new Closeness(1e-6, 1e-9);

    /** How far every value must stand from a kink, so that no ± ε steps over it. */
    private static final double KINK_DISTANCE = 1e-3;

    private static final int TIMESTEPS = 4;

    /** Everything a loss depends on; the initial states are states × batch × hidden. */
    private record Point(Model model, Sequence x, Sequence initial, Loss loss, Sequence target) {
        Trace trace() {
            return Unrolling.run(model, x, initial.values());
        }

        double value() {
            return loss.against(target).evaluate(trace(), (t, b, node, unit, derivative) -> {});
        }

        Point withParameters(double[] parameters) {
            return new Point(model.withParameters(parameters), x, initial, loss, target);
        }

        Point withInitial(double[] states) {
            return new Point(model, x, like(initial, states), loss, target);
        }

        Point withX(double[] numbers) {
            return new Point(model, like(x, numbers), initial, loss, target);
        }

        private static Sequence like(Sequence old, double[] numbers) {
            return new Sequence(old.timesteps(), old.batch(), old.width(), numbers);
        }
    }

    static Stream<Arguments> cellsLossesAndBatches() {
        List<CellGraph> cells = Stream.concat(TestCells.variants().stream(), Stream.of(TestCells.coupled()))
                .toList();
        return cells.stream().flatMap(cell -> Stream.of(Loss.values())
                .flatMap(loss -> Stream.of(1, 3).map(batch -> Arguments.of(cell, loss, batch))));
    }

    @ParameterizedTest
    @MethodSource("cellsLossesAndBatches")
    void everyLossOfEveryCellHasThem(CellGraph cell, Loss loss, int batch) {
        check(new Network(cell, 2, 3, 2), loss, batch);
    }

    static List<CellGraph> everyCombinationOfSettings() {
        return TestCells.builtIn();
    }

    @ParameterizedTest
    @MethodSource("everyCombinationOfSettings")
    void everyCombinationOfSettingsHasThem(CellGraph cell) {
        check(new Network(cell, 2, 3, 2), Loss.HALF_SSE_ALL, 1);
    }

    @Test
    void networksWithoutAHeadAndOfOtherSizesHaveThem() {
        for (String name : Cells.names()) {
            CellGraph cell = Cells.of(name, Map.of());
            check(new Network(cell, 3, 2, 0), Loss.MSE_LAST, 2);
            check(new Network(cell, 1, 1, 1), Loss.HALF_SSE_ALL, 1);
            check(new Network(cell, 2, 9, 5), Loss.CROSS_ENTROPY_LAST, 2);
        }
    }

    private static void check(Network network, Loss loss, int batch) {
        Point point = pointAwayFromKinks(network, loss, batch);
        Gradients gradients = Backpropagation.run(point.trace(), loss.against(point.target()));
        assertThat(gradients.loss()).isEqualTo(point.value());

        double[] byParameters = differences(
                point.model().parameters(), changed -> point.withParameters(changed).value());
        for (ParameterBlock block : network.blocks()) {
            CLOSENESS.check(
                    block.gate() + "." + block.kind(),
                    Readings.block(network, gradients.parameters(), block.gate(), block.kind()),
                    Readings.block(network, byParameters, block.gate(), block.kind()));
        }
        double[] byInitial = differences(
                point.initial().values(), changed -> point.withInitial(changed).value());
        double[] initial = network.cell().states().stream()
                .flatMapToDouble(state -> Arrays.stream(Readings.initial(gradients, state)))
                .toArray();
        CLOSENESS.check("initial states", initial, byInitial);
        double[] byX =
                differences(point.x().values(), changed -> point.withX(changed).value());
        CLOSENESS.check("x", Readings.timeMajor(point.trace(), gradients::value, List.of("x")), byX);
    }

    private static double[] differences(double[] at, ToDoubleFunction<double[]> loss) {
        double[] differences = new double[at.length];
        Arrays.setAll(differences, k -> {
            double[] changed = at.clone();
            changed[k] = at[k] + EPSILON;
            double above = loss.applyAsDouble(changed);
            changed[k] = at[k] - EPSILON;
            return (above - loss.applyAsDouble(changed)) / (2 * EPSILON);
        });
        return differences;
    }

    /** The first seed's point that is far from every kink, and not so large that L(p ± ε) rounds the difference away. */
    private static Point pointAwayFromKinks(Network network, Loss loss, int batch) {
        return IntStream.range(0, 1000)
                .mapToObj(seed -> point(network, loss, batch, new SplittableRandom(seed)))
                .filter(point -> isAwayFromKinks(point.trace()) && isAwayFromTheTarget(point))
                .filter(point -> point.value() < 1000)
                .findFirst()
                .orElseThrow();
    }

    private static Point point(Network network, Loss loss, int batch, SplittableRandom random) {
        Model model = TestCells.model(network, random, 0.6);
        Sequence x = TestCells.sequence(random, TIMESTEPS, batch, network.inputs());
        Sequence initial =
                TestCells.sequence(random, network.cell().states().size(), batch, network.hidden());
        int rows = loss.targetRows(TIMESTEPS);
        int outputs = network.units(network.outputNode());
        Sequence target = loss.isClassification()
                ? new Sequence(rows, batch, 1, random.ints(batch, 0, outputs).asDoubleStream().toArray())
                : TestCells.sequence(random, rows, batch, outputs);
        return new Point(model, x, initial, loss, target);
    }

    private static boolean isAwayFromKinks(Trace trace) {
        List<Node> nodes = trace.network().nodes();
        return nodes.stream().allMatch(node -> !(node instanceof Node.Apply apply)
                || Arrays.stream(Readings.timeMajor(
                                trace, trace::value, List.of(nodes.get(apply.source().node()).name())))
                        .allMatch(a -> kinkDistance(apply.activation(), a) > KINK_DISTANCE));
    }

    private static double kinkDistance(Activation activation, double a) {
        return switch (activation) {
            case RELU -> Math.abs(a);
            case HARD_SIGMOID -> Math.abs(Math.abs(a) - 2.5);
            case HARD_SIGMOID_6 -> Math.abs(Math.abs(a) - 3);
            case SIGMOID, TANH, IDENTITY -> Double.POSITIVE_INFINITY;
        };
    }

    /** Whether every output is far enough from its target for a mean of absolute differences. */
    private static boolean isAwayFromTheTarget(Point point) {
        if (point.loss() != Loss.MAE_LAST) {
            return true;
        }
        Trace trace = point.trace();
        int node = trace.network().outputNode();
        return IntStream.range(0, trace.batch()).allMatch(b -> IntStream.range(0, trace.network().units(node))
                .mapToDouble(k -> trace.value(trace.timesteps() - 1, b, node, k) - point.target().value(0, b, k))
                .allMatch(difference -> Math.abs(difference) > KINK_DISTANCE));
    }
}
