package gatescope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import gatescope.diagram.ScaledNumbers;
import gatescope.engine.Cells;
import gatescope.engine.Model;
import gatescope.engine.Network;
import gatescope.engine.Scaled;
import gatescope.engine.ScaledGradients;
import gatescope.engine.Sequence;
import gatescope.engine.StateUnit;
import gatescope.engine.Unrolling;
import gatescope.lab.Messages;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The sentence names what decided, where, and what did not. */
class LedgerVerdictTest {
    private final LedgerVerdict verdict = new LedgerVerdict(Messages.of("ui", Locale.ENGLISH));

    private static LedgerSheet sheet(String activation, double weight, double x, int timesteps, int timestep) {
        Network network = new Network(Cells.of("rnn", Map.of("activation", activation)), 1, 1, 0);
        Model model = new Model(network, new double[] {1, weight, 0}, new double[1]);
        double[] inputs = new double[timesteps];
        Arrays.fill(inputs, x);
        return LedgerSheet.of(
                ScaledGradients.of(
                        Unrolling.run(model, Sequence.ofScalars(inputs)), new StateUnit(0, timesteps - 1, 0)),
                0,
                timestep);
    }

    private String of(LedgerSheet sheet) {
        return verdict.of(sheet.gradients(), sheet.ledger());
    }

    @Test
    void aSaturatedNetworkVanishesByItsSlopesNotByItsWeight() {
        assertThat(of(sheet("tanh", 3, 1, 5, 0)))
                .isEqualTo("The gradient vanished because tanh′ was 0.00135 at t = 5 (×1.38e−11 in all), "
                        + "not because of the weights (×81.0).");
    }

    @Test
    void aLinearNetworkExplodesByItsWeight() {
        assertThat(of(sheet("identity", 3, 1, 5, 0)))
                .isEqualTo("The gradient exploded because the weights gave ×3.00 at t = 5 (×81.0 in all), "
                        + "not because of the slopes (×1.00).");
    }

    @Test
    void aClosedReluMakesItExactlyZero() {
        assertThat(of(sheet("relu", 0.5, -1, 5, 0)))
                .isEqualTo("The gradient became exactly zero because relu′ was 0.00 at t = 5.");
    }

    @Test
    void whereNothingHappenedThatIsSaid() {
        assertThat(of(sheet("identity", 1, 1, 5, 0)))
                .isEqualTo("The gradient changed little per step: ×1.00 a step, ×1.00 in all.");
        assertThat(of(sheet("identity", 3, 1, 5, 4))).startsWith("Here the gradient begins");
    }

    /** Its table has a column for each gate: the sentence names the row, what it gave, and the gate with the largest number in it. */
    @Test
    void theHiddenStateOfAnLstmIsExplainedByTheGatesOfItsTable() {
        Network network = new Network(Cells.of("lstm", Map.of()), 1, 1, 0);
        double[] parameters = new double[network.parameterCount()];
        Arrays.fill(parameters, 0.4);
        Model model = new Model(network, parameters, new double[2]);
        ScaledGradients gradients = ScaledGradients.of(
                Unrolling.run(model, Sequence.ofScalars(new double[] {1, 1, 1, 1, 1, 1})), new StateUnit(0, 5, 0));
        LedgerSheet sheet = LedgerSheet.of(gradients, 0, 0);
        assertThat(sheet.parts()).extracting(part -> ((LedgerSheet.Path) part).gate()).containsExactly("f", "g", "i", "o");
        LedgerRow row = sheet.rows().stream().filter(LedgerRow::decided).findFirst().orElseThrow();
        int most = 0;
        double sum = 0;
        for (int k = 0; k < 4; k++) {
            sum += row.numbers().get(k).value();
            most = row.numbers().get(k).abs().value() > row.numbers().get(most).abs().value() ? k : most;
        }
        assertThat(of(sheet))
                .isEqualTo("The gradient vanished because the gates, above all %s with ×%s, gave ×%s at t = %d (×%s in all)."
                        .formatted(
                                List.of("f", "g", "i", "o").get(most),
                                ScaledNumbers.value(row.numbers().get(most)),
                                ScaledNumbers.value(Scaled.of(sum)),
                                row.to() + 2,
                                ScaledNumbers.value(sheet.product())));
        assertThat(new LedgerTexts(Messages.of("ui", Locale.ENGLISH)).full(sheet, row))
                .contains("gates ×")
                .doesNotContain("slope", "weight", "others");
    }

    @Test
    void afterAStepOrTwoItIsNotSaidToHaveVanishedOrExploded() {
        assertThat(of(sheet("identity", 3, 1, 5, 2)))
                .isEqualTo("So far the gradient grew because the weights gave ×3.00 at t = 5 (×9.00 in all), "
                        + "not because of the slopes (×1.00).");
        assertThat(of(sheet("identity", 0.5, 1, 5, 3))).startsWith("So far the gradient shrank because the weights gave ×0.500");
        assertThat(of(sheet("identity", 0.5, 1, 5, 1))).startsWith("The gradient vanished because");
        assertThat(of(sheet("relu", 0.5, -1, 5, 3))).startsWith("The gradient became exactly zero");
    }

    @Test
    void numbersBeyondDoublesAreSaid() {
        assertThat(of(sheet("identity", 3, 0, 901, 0))).contains("(×2.57e429 in all)");
    }
}
