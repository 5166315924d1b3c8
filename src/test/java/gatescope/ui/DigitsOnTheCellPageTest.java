package gatescope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import gatescope.diagram.Primitive;
import gatescope.lab.Action;
import gatescope.lab.Samples;
import gatescope.lab.Scenarios;
import gatescope.lab.Training;
import gatescope.train.TrainingData;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.ComboBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page of the cell with 28 inputs, 128 units and ten classes; and with one number that is wanted at the end. */
class DigitsOnTheCellPageTest extends WindowTestBase {
    private void open(String scenario) {
        robot.interact(() -> store.dispatch(new Action.OpenScenario(Scenarios.named(scenario))));
        letTimePass(0);
    }

    @Test
    void theHeaderSaysTheRowAndTheClassInWords() {
        open("digits-by-rows");
        robot.interact(() -> store.dispatch(Action.Move.LAST));
        letTimePass(0);
        assertThat(text("place")).isEqualTo("row 28 of 28: 28 values");
        assertThat(text("prediction")).matches("says \\d \\(\\d+\u00a0%\\), wanted \\d");
    }

    @Test
    void everyColumnOfTheTimelineHasTheRowThatIsRead() {
        open("digits-by-rows");
        FrameRegion picture = robot.lookup(".timeline-picture").query();
        for (int t = 1; t <= 28; t++) {
            int step = t;
            Primitive.Bars row = picture.painter().frame().primitives().stream()
                    .filter(one -> one.id().equals("x." + step))
                    .map(Primitive.Bars.class::cast)
                    .findFirst()
                    .orElseThrow();
            assertThat(row.to()).hasSize(28);
            for (int k = 0; k < 28; k++) {
                double ink = store.state().scenario().series().rows().get(t - 1).get(k);
                assertThat(row.to().get(k) > 0.5).as("pixel %s of row %s", k, t).isEqualTo(ink > 0.5 * most());
            }
        }
    }

    private double most() {
        return store.state().scenario().series().rows().stream()
                .flatMap(row -> row.stream())
                .mapToDouble(Double::doubleValue)
                .max()
                .orElseThrow();
    }

    /** Before the end nothing is wanted, and so nothing is said. */
    @Test
    void oneNumberAtTheEndIsSaidAtTheEndAlone() {
        open("stock-prices");
        robot.interact(() -> store.dispatch(Action.Move.TIMESTEP_FORWARD));
        letTimePass(0);
        assertThat(text("prediction")).isEmpty();
        robot.interact(() -> store.dispatch(Action.Move.LAST));
        letTimePass(0);
        assertThat(text("prediction")).startsWith("says ").doesNotContain("NaN");
    }

    /** No file was opened: only what is read of the scenario is another sample. */
    @ParameterizedTest
    @ValueSource(strings = {"digits-by-rows", "stock-prices"})
    void anotherSampleIsStillOfTheSameScenario(String scenario) throws Exception {
        open(scenario);
        ComboBox<?> box = robot.lookup("#scenario").query();
        Object choice = box.getValue();
        List<?> choices = List.copyOf(box.getItems());
        Training training = Objects.requireNonNull(store.state().training());
        TrainingData data = training.source().preview(training.recipe());
        robot.interact(() -> store.dispatch(new Action.ShowSample(Samples.series(data, data.test().orElseThrow(), 1))));
        letTimePass(0);
        assertThat(box.getValue()).isSameAs(choice);
        assertThat(box.getItems()).hasSameSizeAs(choices);
    }
}
