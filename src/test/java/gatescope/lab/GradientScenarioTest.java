package gatescope.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gatescope.engine.Trend;
import gatescope.engine.Verdict;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One knob takes the RNN through vanishing, stable and exploding. */
class GradientScenarioTest {
    private static final int[] LENGTHS = {10, 11, 30, 77, 150, 200};

    private static CellAnalysis rnn(String activation, int length, double gain) {
        Map<String, String> options = Map.of("activation", activation, "length", Integer.toString(length));
        LabState state = LabState.of(Scenarios.named("gradients", options));
        ModelSet models = state.models().withKnob(Knob.RECURRENT_GAIN, gain);
        return CellAnalysis.of(Run.of(state.scenario().series(), models.model(CellKind.RNN), state.question()));
    }

    private static Trend trend(String activation, int length, double gain) {
        return rnn(activation, length, gain).trend().orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"relu", "identity"})
    void withSlopeOneTheVerdictChangesAtItsLimitsAtEveryLength(String activation) {
        for (int length : LENGTHS) {
            for (double gain : new double[] {0.01, 0.3, 0.95 - 1e-9, 0.95 + 1e-9, 1, 1.05 - 1e-9, 1.05 + 1e-9, 2, 3}) {
                Trend trend = trend(activation, length, gain);
                assertThat(trend.ratePerStep()).as("%d × %s", length, gain).isCloseTo(gain, within(1e-10));
                assertThat(trend.verdict())
                        .as("%d × %s", length, gain)
                        .isEqualTo(gain < 0.95 ? Verdict.VANISHING : gain > 1.05 ? Verdict.EXPLODING : Verdict.STABLE);
            }
        }
    }

    /** Nothing comes back through a weight of 0: that is vanishing, not an undecided case. */
    @ParameterizedTest
    @ValueSource(strings = {"relu", "identity", "tanh"})
    void aGainOfZeroVanishesAtOnce(String activation) {
        for (int length : LENGTHS) {
            assertThat(trend(activation, length, 0)).isEqualTo(new Trend(0, Verdict.VANISHING));
        }
    }

    /** A signal that stays small leaves tanh's slope at 1; one that grows saturates it, so that a larger weight vanishes. */
    @ParameterizedTest
    @CsvSource({"10, 0.5, VANISHING", "200, 0.5, VANISHING", "10, 1, STABLE", "30, 1, STABLE", "200, 1, STABLE",
        "10, 1.5, EXPLODING", "30, 3, VANISHING", "200, 1.5, VANISHING", "200, 3, VANISHING"})
    void withTanhTheSlopeSaysWhatTheWeightAloneWouldNot(int length, double gain, Verdict verdict) {
        CellAnalysis analysis = rnn("tanh", length, gain);
        assertThat(analysis.trend().orElseThrow().verdict()).isEqualTo(verdict);
        double first = analysis.hidden().at(0);
        double last = analysis.hidden().at(length - 1);
        assertThat(first < last).as("what the curve does").isEqualTo(verdict != Verdict.EXPLODING);
    }
}
