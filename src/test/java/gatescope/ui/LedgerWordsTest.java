package gatescope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import gatescope.engine.Cells;
import gatescope.engine.Model;
import gatescope.engine.Network;
import gatescope.engine.ScaledGradients;
import gatescope.engine.Sequence;
import gatescope.engine.StateUnit;
import gatescope.engine.Unrolling;
import gatescope.lab.Messages;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LedgerWordsTest {
    private final LedgerWords words = new LedgerWords(Messages.of("ui", Locale.ENGLISH));

    @Test
    void anIdentityRnnOfWeightThreeExplodesByItsWeight() {
        assertThat(words.why(gradients("identity", 3, 1, 5), 0))
                .isEqualTo("Back from t = 5 to 1 the gradient of h changed ×81.0: slopes ×1.00, weights ×81.0. "
                        + "The weights decided, most at t = 5: ×3.00.");
    }

    @Test
    void aSaturatedTanhRnnVanishesByItsSlopesWhateverTheWeight() {
        String why = words.why(gradients("tanh", 3, 50, 5), 0);
        assertThat(why).contains("weights ×81.0", "The slopes decided");
    }

    @Test
    void whereTheGradientBeginsThereIsNothingToSay() {
        assertThat(words.why(gradients("identity", 3, 1, 5), 4)).isEmpty();
    }

    @Test
    void aChangeTooLargeForADoubleIsSaidAsAPower() {
        assertThat(words.why(gradients("identity", 3, 1, 900), 0)).contains("changed ×1e429:");
    }

    private static ScaledGradients gradients(String activation, double weight, double x, int timesteps) {
        Network network = new Network(Cells.of("rnn", Map.of("activation", activation)), 1, 1, 0);
        Model model = new Model(network, new double[] {1, weight, 0}, new double[] {0});
        double[] inputs = new double[timesteps];
        java.util.Arrays.fill(inputs, activation.equals("tanh") ? x : 0);
        return ScaledGradients.of(
                Unrolling.run(model, Sequence.ofScalars(inputs)), new StateUnit(0, timesteps - 1, 0));
    }
}
