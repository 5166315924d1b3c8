package gatescope.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Scaled gradients are the plain ones where those are finite, and go on beyond 1e-308 and 1e+308. */
class ScaledGradientsTest {
    private static final double TOLERANCE = 1e-12;
    private static final int TIMESTEPS = 6;

    static Stream<CellGraph> cells() {
        return AnalysisCases.cells();
    }

    @ParameterizedTest
    @MethodSource("cells")
    void theyAreThePlainGradientsOfEveryCell(CellGraph cell) {
        for (int outputs = 0; outputs < 3; outputs += 2) {
            Network network = new Network(cell, 2, 3, outputs);
            SplittableRandom random = new SplittableRandom(11);
            Trace trace = Unrolling.run(
                    TestCells.model(network, random, 0.8), TestCells.sequence(random, TIMESTEPS, 3, 2));
            Objective objective = Loss.HALF_SSE_ALL.against(
                    TestCells.sequence(random, TIMESTEPS, 3, network.units(network.outputNode())));
            Gradients plain = Backpropagation.run(trace, objective);
            ScaledGradients scaled = ScaledGradients.of(trace, objective);
            assertThat(scaled.loss()).isEqualTo(plain.loss());
            for (int t = 0; t < TIMESTEPS; t++) {
                for (int node = 0; node < network.nodes().size(); node++) {
                    int timestep = t;
                    int index = node;
                    check(scaled.vector(t, node), k -> plain.value(timestep, index, k));
                }
            }
            for (int state = 0; state < cell.states().size(); state++) {
                int index = state;
                check(scaled.state(state, LogCurve.INITIAL), k -> plain.initial(0, index, k));
            }
        }
    }

    private static void check(ScaledVector found, IntToDoubleFunction expected) {
        double[] plain = new double[found.length()];
        double[] values = new double[found.length()];
        Arrays.setAll(plain, expected);
        Arrays.setAll(values, k -> found.value(k).value());
        new Closeness(TOLERANCE, 0).check("gradient", values, plain);
        double norm = Math.sqrt(Arrays.stream(plain).map(g -> g * g).sum());
        if (norm == 0) {
            assertThat(found.norm().log10()).isEqualTo(Double.NEGATIVE_INFINITY);
        } else {
            assertThat(found.norm().log10()).isCloseTo(Math.log10(norm), within(TOLERANCE));
        }
    }

    @ParameterizedTest
    @MethodSource("cells")
    void normsAloneAreTheNormsOfTheGradients(CellGraph cell) {
        Trace trace = AnalysisCases.random(cell, 3, TIMESTEPS, 0.8, 12);
        Objective objective = new StateUnit(0, TIMESTEPS - 1, 1);
        GradientNorms norms = GradientNorms.of(trace, objective);
        ScaledGradients gradients = ScaledGradients.of(trace, objective);
        assertThat(gradients.loss()).isEqualTo(trace.value(TIMESTEPS - 1, cell.indexOf("h"), 1));
        for (int state = 0; state < cell.states().size(); state++) {
            LogCurve curve = norms.ofState(cell.states().get(state)).orElseThrow();
            assertThat(curve.at(LogCurve.INITIAL)).isEqualTo(gradients.norms(state).at(LogCurve.INITIAL));
            assertThat(curve.timestepValues()).isEqualTo(gradients.norms(state).timestepValues());
        }
        assertThat(norms.hidden().timestepValues())
                .isEqualTo(norms.ofState("h").orElseThrow().timestepValues());
        assertThat(norms.ofState("nothing")).isEmpty();
    }

    /** h = relu(3 h′ − 2) stays at 1, and dh_2000/dh_0 = 3^2000. */
    @Test
    void anExplodingReluGoesOnBeyondTheLargestDouble() {
        int timesteps = 2000;
        Trace trace = Unrolling.run(
                AnalysisCases.scalarRnn("relu", 0, 3, -2, 1), Sequence.ofScalars(new double[timesteps]));
        ScaledGradients gradients = ScaledGradients.of(trace, new StateUnit(0, timesteps - 1, 0));
        for (int t = LogCurve.INITIAL; t < timesteps; t++) {
            assertThat(gradients.state(0, t).norm().log10())
                    .isCloseTo(AnalysisCases.log10(BigDecimal.valueOf(3).pow(timesteps - 1 - t)), within(1e-10));
        }
        assertThat(gradients.norms(0).at(LogCurve.INITIAL)).isGreaterThan(954);
    }

    @Test
    void aSaturatedTanhGoesOnBelowTheSmallestDouble() {
        int timesteps = 400;
        double[] x = new double[timesteps];
        Arrays.setAll(x, t -> 1 + t % 7);
        Trace trace = Unrolling.run(AnalysisCases.scalarRnn("tanh", 0.7, 3, 0.1, 0), Sequence.ofScalars(x));
        LogCurve norms = GradientNorms.of(trace, new StateUnit(0, timesteps - 1, 0)).hidden();
        BigDecimal exact = BigDecimal.ONE;
        for (int t = timesteps - 1; t >= LogCurve.INITIAL; t--) {
            assertThat(norms.at(t)).isCloseTo(AnalysisCases.log10(exact), within(1e-9));
            if (t >= 0) {
                double cosh = Math.cosh(trace.value(t, trace.network().cell().indexOf("z_h"), 0));
                exact = exact.multiply(BigDecimal.valueOf(3), MathContext.DECIMAL64)
                        .divide(BigDecimal.valueOf(cosh).pow(2), MathContext.DECIMAL64);
            }
        }
        assertThat(norms.at(LogCurve.INITIAL)).isLessThan(-1000);
    }

    /** tanh'(832040) is 1e-722721, and σ' there 1e-361350. */
    @ParameterizedTest
    @CsvSource({"tanh, 2, 4", "sigmoid, 1, 1"})
    void derivativesSmallerThanAnyDoubleAreNotZero(String activation, double rate, double factor) {
        double[] fibonacci = new double[30];
        Arrays.setAll(fibonacci, t -> t < 2 ? 1 : fibonacci[t - 1] + fibonacci[t - 2]);
        Trace trace =
                Unrolling.run(AnalysisCases.scalarRnn(activation, 1, 0.5, 0, 0), Sequence.ofScalars(fibonacci));
        LogCurve norms = GradientNorms.of(trace, new StateUnit(0, 29, 0)).hidden();
        double expected = 0;
        for (int t = 29; t >= 0; t--) {
            double a = trace.value(t, trace.network().cell().indexOf("z_h"), 0);
            expected += Math.log(0.5) + Math.log(factor) - rate * a - 2 * Math.log1p(Math.exp(-rate * a));
            assertThat(norms.at(t - 1) * Math.log(10)).isCloseTo(expected, within(1e-12 * Math.abs(expected)));
        }
        assertThat(norms.at(28)).isLessThan(-300_000);
    }

    /** Plain gradients from a seed of 1e+300 or 1e-300 are in range where those from a seed of 1 are not. */
    @ParameterizedTest
    @CsvSource({"lstm, 0.1, 1e300", "gru, 0.1, 1e300", "rnn, 0.05, 1e300", "rnn, 40, 1e-300"})
    void severalUnitsAgreeWithPlainGradientsFromAScaledSeed(String name, double scale, double seed) {
        Network network = new Network(
                name.equals("rnn") ? Cells.of(name, Map.of("activation", "identity")) : Cells.of(name, Map.of()),
                1,
                4,
                0);
        SplittableRandom random = new SplittableRandom(5);
        double[] parameters = TestCells.numbers(random, network.parameterCount(), scale);
        if (name.equals("rnn")) {
            Readings.put(network, parameters, "h", "b", new double[4]);
        }
        if (name.equals("lstm")) {
            Readings.put(network, parameters, "f", "b", new double[] {-6, -7, -8, -9});
        }
        if (name.equals("gru")) {
            Readings.put(network, parameters, "z", "b", new double[] {-6, -7, -8, -9});
        }
        int timesteps = 420;
        Trace trace = Unrolling.run(
                new Model(network, parameters, new double[network.initialWidth()]),
                Sequence.ofScalars(new double[timesteps]));
        assertThat(trace.outcome()).isEqualTo(new Outcome.Finite());
        LogCurve norms = GradientNorms.of(trace, new StateUnit(0, timesteps - 1, 2)).hidden();
        int node = network.cell().indexOf("h");
        Gradients plain = Backpropagation.run(trace, (run, gradient) -> {
            gradient.add(timesteps - 1, 0, node, 2, seed);
            return 0;
        });
        int beyond = 0;
        for (int t = timesteps - 1; t >= 0; t--) {
            double norm = 0;
            for (int unit = 0; unit < 4; unit++) {
                norm = Math.hypot(norm, plain.value(t, node, unit));
            }
            if (norm > 1e-290 && norm < 1e290) {
                assertThat(norms.at(t)).isCloseTo(Math.log10(norm) - Math.log10(seed), within(1e-9));
                beyond += Math.abs(norms.at(t)) > 310 ? 1 : 0;
            }
        }
        assertThat(beyond).isGreaterThan(20);
    }

    @Test
    void aClosedReluIsAnExactZero() {
        Trace trace =
                Unrolling.run(AnalysisCases.scalarRnn("relu", 1, 1, 0, 1), Sequence.ofScalars(1, -5, 1, 1));
        ScaledGradients gradients = ScaledGradients.of(trace, new StateUnit(0, 3, 0));
        assertThat(gradients.norms(0).timestepValues()).containsExactly(Double.NEGATIVE_INFINITY, 0, 0, 0);
        assertThat(gradients.value(1, 2, 0)).isEqualTo(Scaled.ONE);
        assertThat(gradients.value(0, 2, 0)).isEqualTo(Scaled.ZERO);
    }
}
