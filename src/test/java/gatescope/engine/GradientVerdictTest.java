package gatescope.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The literature's tables, each number with its verdict, and popular claims that fail. */
class GradientVerdictTest {
    /** dh_10/dh_0 of h = φ(W x + R h′): a larger weight vanishes faster where tanh saturates. */
    @ParameterizedTest
    @CsvSource({
        "tanh, 1, 1, 0.5, 7.7e-126, VANISHING", "tanh, 1, 1, 1.0, 1.3e-126, VANISHING",
        "tanh, 1, 1, 1.5, 1.2e-128, VANISHING", "tanh, 1, 1, 2.0, 3.2e-131, VANISHING",
        "tanh, 1, 1, 3.0, 4.5e-137, VANISHING", "tanh, 55, 1, 0.5, 7.4e-5, VANISHING",
        "tanh, 55, 1, 1.0, 6.3e-3, VANISHING", "tanh, 55, 1, 1.5, 2.9e-3, VANISHING",
        "tanh, 55, 1, 2.0, 6.9e-5, VANISHING", "tanh, 55, 1, 3.0, 1.9e-9, VANISHING",
        "tanh, 55, 0.001, 0.5, 9.8e-4, VANISHING", "tanh, 55, 0.001, 1.0, 1.0, STABLE",
        "tanh, 55, 0.001, 1.5, 57.7, EXPLODING", "tanh, 55, 0.001, 2.0, 1.0e3, EXPLODING",
        "tanh, 55, 0.001, 3.0, 3.9e4, EXPLODING", "relu, 55, 1, 0.5, 9.8e-4, VANISHING",
        "relu, 55, 1, 1.0, 1.0, STABLE", "relu, 55, 1, 1.5, 57.7, EXPLODING", "relu, 55, 1, 2.0, 1.0e3, EXPLODING",
        "relu, 55, 1, 3.0, 5.9e4, EXPLODING"
    })
    void saturationBeatsTheWeightOfAScalarRnn(
            String activation, double divisor, double inputWeight, double weight, String printed, Verdict verdict) {
        Trace trace = Unrolling.run(
                AnalysisCases.scalarRnn(activation, inputWeight, weight, 0, 0), AnalysisCases.fibonacciOver(divisor));
        GradientNorms norms = GradientNorms.of(trace, new StateUnit(0, 9, 0));
        AnalysisCases.checkPrinted(Math.pow(10, norms.hidden().at(LogCurve.INITIAL)), printed);
        assertThat(norms.trend().orElseThrow().verdict()).isEqualTo(verdict);
    }

    /** Π f and the whole dc_10/dc_0: an LSTM can explode, its gradient is not Π f, and R = −4 turns its sign. */
    @ParameterizedTest
    @CsvSource({
        "0, 0.5, 1.9e-3, 1.7e-2, VANISHING", "1, 0.5, 6.3e-2, 3.0e-1, VANISHING", "5, 0.5, .944, 3.08, EXPLODING",
        "5, 4, .964, 92.7, EXPLODING", "1, -4, 5.1e-2, -2.7e-4, VANISHING"
    })
    void anLstmsGradientIsNotTheProductOfItsForgetGates(
            double forgetBias, double weight, String product, String whole, Verdict verdict) {
        Trace trace = AnalysisCases.scalarLstm(forgetBias, weight);
        CarryPath carry = CarryPath.of(trace.network().cell()).orElseThrow();
        assertThat(carry.stateName()).isEqualTo("c");
        AnalysisCases.checkPrinted(carry.product(trace, 9, LogCurve.INITIAL, 0).value(), product);
        AnalysisCases.checkPrinted(Math.pow(10, carry.norms(trace).at(LogCurve.INITIAL)), product);
        ScaledGradients gradients = ScaledGradients.of(trace, new StateUnit(1, 9, 0));
        AnalysisCases.checkPrinted(gradients.state(1, LogCurve.INITIAL).value(0).value(), whole);
        assertThat(Trend.of(gradients.norms(1)).orElseThrow().verdict()).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({"0, .500, 1.0", "1, .731, 2.2", "2, .881, 5.5", "3, .953, 14.3", "5, .993, 103"})
    void theForgetBiasSetsTheHalfLifeOfTheMemory(double bias, String gate, String halfLife) {
        double f = Activation.SIGMOID.value(bias);
        AnalysisCases.checkPrinted(f, gate);
        AnalysisCases.checkPrinted(CarryPath.halfLife(f), halfLife);
        assertThat(Math.pow(f, CarryPath.halfLife(f))).isCloseTo(0.5, within(1e-14));
    }

    @ParameterizedTest
    @CsvSource({
        "rnn, activation, tanh, ''", "rnn, carry, sum, s", "lstm, gate_activation, sigmoid, c", "gru, reset, after, h",
        "gru, reset, before, h"
    })
    void theCarryPathIsReadOffTheGraph(String name, String key, String value, String state) {
        CellGraph cell = Cells.of(name, Map.of(key, value));
        Optional<CarryPath> path = CarryPath.of(cell);
        assertThat(path.map(CarryPath::stateName).orElse("")).isEqualTo(state);
        Trace trace = AnalysisCases.random(cell, 2, 4, 1, 1);
        path.ifPresent(carry -> {
            for (int t = 0; t < 4; t++) {
                for (int unit = 0; unit < 2; unit++) {
                    double expected = switch (state) {
                        case "s" -> 1;
                        case "c" -> trace.value(t, cell.indexOf("f"), unit);
                        default -> trace.value(t, cell.indexOf("z"), unit);
                    };
                    assertThat(carry.factor(trace, t, unit)).isEqualTo(expected);
                }
            }
            LogCurve norms = carry.norms(trace);
            assertThat(norms.at(3)).isZero();
            double largest = Math.max(
                    carry.factor(trace, 2, 0) * carry.factor(trace, 3, 0),
                    carry.factor(trace, 2, 1) * carry.factor(trace, 3, 1));
            assertThat(norms.at(1)).isCloseTo(Math.log10(largest), within(1e-14));
        });
    }

    /** With logistic gates the carry never explodes, whatever the weights. */
    @ParameterizedTest
    @CsvSource({"lstm", "gru"})
    void theCarryAloneNeverGrows(String name) {
        for (int seed = 0; seed < 20; seed++) {
            Trace trace = AnalysisCases.random(Cells.of(name, Map.of()), 4, 10, 5, seed);
            LogCurve norms = CarryPath.of(trace.network().cell()).orElseThrow().norms(trace);
            for (int t = 0; t < 10; t++) {
                assertThat(norms.at(t - 1)).isLessThanOrEqualTo(norms.at(t)).isLessThanOrEqualTo(0);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0.5, VANISHING", "0.94, VANISHING", "0.96, STABLE", "1, STABLE", "1.04, STABLE", "1.06, EXPLODING",
        "3, EXPLODING"
    })
    void theRateOfALinearNetworkIsItsWeight(double weight, Verdict verdict) {
        Trace trace = Unrolling.run(
                AnalysisCases.scalarRnn("identity", 1, weight, 0, 0), Sequence.ofScalars(new double[300]));
        Trend trend = GradientNorms.of(trace, new StateUnit(0, 299, 0)).trend().orElseThrow();
        assertThat(trend.ratePerStep()).isCloseTo(weight, within(1e-12));
        assertThat(trend.verdict()).isEqualTo(verdict);
    }

    @Test
    void theThresholdsThemselvesAreStable() {
        assertThat(Verdict.of(Verdict.VANISHING_BELOW)).isEqualTo(Verdict.STABLE);
        assertThat(Verdict.of(Verdict.EXPLODING_ABOVE)).isEqualTo(Verdict.STABLE);
    }

    private static Optional<Trend> trend(double... log10) {
        return Trend.of(LogCurve.of(log10.length, t -> t < 0 ? 99 : log10[t]));
    }

    @Test
    void aTrendIsTheSlopeOfTheFinitePoints() {
        double none = Double.NEGATIVE_INFINITY;
        assertThat(trend(0, 1, 2).orElseThrow().ratePerStep()).isCloseTo(0.1, within(1e-15));
        assertThat(trend(-400, none, -398).orElseThrow().ratePerStep()).isCloseTo(0.1, within(1e-15));
        // Least squares through (0, 0), (1, 1), (2, 0), (3, 3): slope 0.8.
        assertThat(trend(3, 0, 1, 0).orElseThrow().ratePerStep()).isCloseTo(Math.pow(10, 0.8), within(1e-12));
        assertThat(trend(none, none, -3)).contains(new Trend(0, Verdict.VANISHING));
        assertThat(trend(-3)).isEmpty();
        assertThat(trend(none, none)).isEmpty();
        assertThat(trend(-3, none)).isEmpty();
    }
}
