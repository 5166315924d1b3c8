package gatescope.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The heat map is what backpropagation gives for every unit of every h_T, what differences give, and below the bound. */
class JacobianNormsTest {
    private static final int TIMESTEPS = 7;
    private static final int HIDDEN = 3;

    static Stream<CellGraph> cells() {
        return AnalysisCases.cells();
    }

    @ParameterizedTest
    @MethodSource("cells")
    void everyEntryIsTheNormOfBackpropagatedRows(CellGraph cell) {
        Trace trace = AnalysisCases.random(cell, HIDDEN, TIMESTEPS, 0.9, 21);
        JacobianNorms norms = JacobianNorms.of(trace);
        int node = cell.indexOf("h");
        assertThat(norms.timesteps()).isEqualTo(TIMESTEPS);
        for (int later = 0; later < TIMESTEPS; later++) {
            Gradients[] rows = new Gradients[HIDDEN];
            for (int unit = 0; unit < HIDDEN; unit++) {
                rows[unit] = Backpropagation.run(trace, new StateUnit(0, later, unit));
            }
            for (int earlier = LogCurve.INITIAL; earlier <= later; earlier++) {
                double[] jacobian = new double[HIDDEN * HIDDEN];
                for (int k = 0; k < jacobian.length; k++) {
                    Gradients row = rows[k / HIDDEN];
                    int unit = k % HIDDEN;
                    jacobian[k] = earlier < 0 ? row.initial(0, 0, unit) : row.value(earlier, node, unit);
                }
                double expected = SpectralNorm.of(jacobian, HIDDEN, HIDDEN);
                if (expected == 0) {
                    assertThat(norms.log10(later, earlier)).isEqualTo(Double.NEGATIVE_INFINITY);
                } else {
                    assertThat(norms.log10(later, earlier))
                            .as("(%d, %d)", later, earlier)
                            .isCloseTo(Math.log10(expected), within(1e-12));
                }
            }
        }
    }

    /** A step from h_k on, with the other states held: its differences are the Jacobian's columns. */
    @ParameterizedTest
    @CsvSource({"rnn", "lstm", "gru"})
    void everyEntryIsTheNormOfCentralDifferences(String name) {
        CellGraph cell = Cells.of(name, Map.of());
        Trace trace = AnalysisCases.random(cell, HIDDEN, TIMESTEPS, 0.9, 22);
        JacobianNorms norms = JacobianNorms.of(trace);
        double width = 1e-5;
        for (int earlier = LogCurve.INITIAL; earlier < TIMESTEPS - 1; earlier++) {
            double[] jacobian = new double[HIDDEN * HIDDEN];
            for (int column = 0; column < HIDDEN; column++) {
                double[] above = lastHidden(trace, earlier, column, width);
                double[] below = lastHidden(trace, earlier, column, -width);
                for (int row = 0; row < HIDDEN; row++) {
                    jacobian[row * HIDDEN + column] = (above[row] - below[row]) / (2 * width);
                }
            }
            assertThat(norms.log10(TIMESTEPS - 1, earlier))
                    .isCloseTo(Math.log10(SpectralNorm.of(jacobian, HIDDEN, HIDDEN)), within(1e-6));
        }
    }

    private static double[] lastHidden(Trace trace, int earlier, int unit, double change) {
        Network network = trace.network();
        double[] states = new double[network.initialWidth()];
        for (int state = 0; state < network.cell().states().size(); state++) {
            Operand previous = new Operand(ScaledStep.nodeOf(network, state), true);
            for (int k = 0; k < HIDDEN; k++) {
                states[state * HIDDEN + k] = trace.read(earlier + 1, previous, k);
            }
        }
        states[unit] += change;
        double[][] x = new double[TIMESTEPS - 1 - earlier][2];
        for (int t = 0; t < x.length; t++) {
            x[t][0] = trace.value(earlier + 1 + t, 0, 0);
            x[t][1] = trace.value(earlier + 1 + t, 0, 1);
        }
        Trace rest = Unrolling.run(trace.model(), Sequence.of(x), states);
        double[] hidden = new double[HIDDEN];
        Arrays.setAll(hidden, k -> rest.value(x.length - 1, network.cell().indexOf("h"), k));
        return hidden;
    }

    /** [[.9, 5], [0, .9]]: the spectral radius is below 1, σ_max is 5.16, and the norm grows first and vanishes later. */
    @ParameterizedTest
    @CsvSource({"1, 5.16", "5, 16.4", "10, 19.4", "20, 13.5", "50, 1.43", "100, .0148"})
    void aLinearRnnMayGrowFirstAndVanishLater(int steps, String printed) {
        JacobianNorms norms = JacobianNorms.of(AnalysisCases.linear(steps, 0.9, 5, 0, 0.9));
        AnalysisCases.checkPrinted(Math.pow(10, norms.log10(steps - 1, LogCurve.INITIAL)), printed);
    }

    @Test
    void theNetworkThatIsFibonacciGrowsByTheGoldenRatio() {
        JacobianNorms norms = JacobianNorms.of(AnalysisCases.linear(60, 1, 1, 1, 0));
        double golden = Math.log10((1 + Math.sqrt(5)) / 2);
        for (int later = 0; later < 60; later++) {
            for (int earlier = LogCurve.INITIAL; earlier <= later; earlier++) {
                assertThat(norms.log10(later, earlier)).isCloseTo((later - earlier) * golden, within(1e-12));
            }
        }
        AnalysisCases.checkPrinted(Math.pow(10, norms.log10(9, LogCurve.INITIAL)), "122.99");
    }

    /** h = relu(3 h′ − 2) stays at 1: 3^1000 = 1e477; a tanh that saturates is far below 1e-308. */
    @Test
    void itGoesOnBeyondTheRangeOfDoubles() {
        Trace exploding =
                Unrolling.run(AnalysisCases.scalarRnn("relu", 0, 3, -2, 1), Sequence.ofScalars(new double[1000]));
        assertThat(JacobianNorms.of(exploding).log10(999, LogCurve.INITIAL))
                .isCloseTo(AnalysisCases.log10(BigDecimal.valueOf(3).pow(1000)), within(1e-10));
        double[] x = new double[200];
        Arrays.fill(x, 5);
        Trace saturated = Unrolling.run(AnalysisCases.scalarRnn("tanh", 1, 3, 0, 0), Sequence.ofScalars(x));
        JacobianNorms norms = JacobianNorms.of(saturated);
        LogCurve curve = GradientNorms.of(saturated, new StateUnit(0, 199, 0)).hidden();
        for (int earlier = LogCurve.INITIAL; earlier < 200; earlier++) {
            assertThat(norms.log10(199, earlier)).isCloseTo(curve.at(earlier), within(1e-9));
        }
        assertThat(norms.log10(199, LogCurve.INITIAL)).isLessThan(-1000);
    }

    @ParameterizedTest
    @CsvSource({"tanh, 1", "relu, 1", "identity, 1", "sigmoid, 0.25"})
    void noEntryOfAnRnnIsAboveTheBoundAndTheLinearRotationMeetsIt(String activation, double gamma) {
        Map<String, String> settings = Map.of("activation", activation);
        for (int seed = 0; seed < 40; seed++) {
            Trace trace = AnalysisCases.random(Cells.of("rnn", settings), 4, 12, 0.1 + 0.05 * seed, seed);
            GradientBound bound = GradientBound.of(trace.model()).orElseThrow();
            assertThat(bound.gamma()).isEqualTo(gamma);
            JacobianNorms norms = JacobianNorms.of(trace);
            for (int later = 0; later < 12; later++) {
                for (int earlier = LogCurve.INITIAL; earlier <= later; earlier++) {
                    assertThat(norms.log10(later, earlier)).isLessThanOrEqualTo(bound.log10(later - earlier) + 1e-12);
                }
            }
        }
        Trace rotation = AnalysisCases.linear(9, 0, -2, 2, 0);
        GradientBound met = GradientBound.of(rotation.model()).orElseThrow();
        assertThat(JacobianNorms.of(rotation).log10(8, 0)).isCloseTo(met.log10(8), within(1e-13));
    }

    @Test
    void onlyTheVanillaRnnHasTheBound() {
        assertThat(GradientBound.of(AnalysisCases.scalarRnn("tanh", 1, -3, 0, 0)))
                .contains(new GradientBound(1, 3));
        for (CellGraph cell : cells().toList()) {
            boolean vanilla = cell.name().equals("rnn") && "none".equals(cell.settings().get("carry"));
            assertThat(GradientBound.of(Model.zeros(new Network(cell, 1, 2, 1))).isPresent())
                    .as(cell.toString())
                    .isEqualTo(vanilla);
        }
    }

    @ParameterizedTest
    @CsvSource({"SIGMOID, 0.25", "TANH, 1", "RELU, 1", "IDENTITY, 1", "HARD_SIGMOID, 0.2", "HARD_SIGMOID_6, 0.16666666666666666"})
    void gammaIsTheLargestDerivative(Activation activation, double gamma) {
        double largest = new SplittableRandom(3)
                .doubles(100_000, -4, 4)
                .map(a -> activation.derivative(a, activation.value(a)))
                .max()
                .orElseThrow();
        assertThat(GradientBound.largestDerivative(activation)).isEqualTo(gamma);
        assertThat(largest).isLessThanOrEqualTo(gamma).isCloseTo(gamma, within(1e-6));
    }

    @Test
    void aPairInTheWrongOrderIsRefused() {
        JacobianNorms norms = JacobianNorms.of(AnalysisCases.linear(3, 1, 0, 0, 1));
        assertThat(norms.log10(2, 2)).isZero();
        for (int[] pair : new int[][] {{1, 2}, {3, 0}, {0, -2}, {-1, -1}}) {
            assertThatThrownBy(() -> norms.log10(pair[0], pair[1])).isInstanceOf(IndexOutOfBoundsException.class);
        }
    }

    /** Who has turned to something else does not wait for the rest. */
    @Test
    void whatIsNotWantedAnyMoreEndsAtTheNextRow() {
        Trace trace = AnalysisCases.random(Cells.lstm(), 2, 9, 0.5, 3);
        AtomicInteger asked = new AtomicInteger();
        assertThat(JacobianNorms.of(trace, () -> asked.incrementAndGet() < 4)).isEmpty();
        assertThat(asked).hasValue(4);
        assertThat(JacobianNorms.of(trace, () -> true).orElseThrow().log10(8, 0))
                .isEqualTo(JacobianNorms.of(trace).log10(8, 0));
    }

    /** 3^900 is no double, but it is the norm. */
    @Test
    void aNormHasItsSizeBeyondTheRangeOfDoubles() {
        Trace trace = Unrolling.run(
                AnalysisCases.scalarRnn("identity", 1, 3, 0, 0), Sequence.ofScalars(new double[901]));
        Scaled norm = JacobianNorms.of(trace).norm(900, 0);
        assertThat(norm.value()).isInfinite();
        assertThat(norm.log10()).isCloseTo(900 * Math.log10(3), within(1e-9));
    }
}
