package gatescope.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gatescope.chart.ChartContent;
import gatescope.chart.Curve;
import gatescope.lab.Action;
import gatescope.lab.CellKind;
import java.util.List;
import java.util.Locale;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The curves of several cells cover one another. */
class EpochCurvesTest extends LearningTestBase {
    private List<String> labels() {
        return robot.lookup("#chart-learning").queryAs(ChartView.class).chart().content().curves().stream()
                .map(Curve::label)
                .toList();
    }

    @ParameterizedTest
    @EnumSource(CellKind.class)
    void theSelectedCellLiesOverTheOthers(CellKind selected) {
        press(KeyCode.A);
        robot.interact(() -> store.dispatch(new Action.ChooseCell(selected)));
        click("learning-train");
        assertThat(labels()).hasSize(6).startsWith(selected.name(), selected.name() + " validation");
        click("curve-gradients");
        assertThat(labels()).hasSize(3).startsWith(selected.name());
    }

    @Test
    void anotherOneThatIsSelectedComesToTheTop() {
        press(KeyCode.A);
        click("learning-train");
        assertThat(labels()).startsWith("LSTM");
        robot.interact(() -> store.dispatch(new Action.ChooseCell(CellKind.GRU)));
        letTimePass(0);
        assertThat(labels()).startsWith("GRU");
    }

    /** More epochs than pixels are put together, but where a curve ends is what the training came to. */
    @Test
    void aCurveOfMoreEpochsThanPixelsEndsWithItsLastLoss() {
        int epochs = 1001;
        change("epochs=" + epochs);
        click("learning-train");
        for (int frame = 0; frame < 100 && !text("learning-position").contains("epoch " + epochs + " of " + epochs); frame++) {
            letTimePass(0.1);
        }
        ChartContent content = robot.lookup("#chart-learning").queryAs(ChartView.class).chart().content();
        int end = content.xs().length() - 1;
        assertThat(end).isLessThan(epochs);
        Curve losses = content.curves().getFirst();
        double loss = Double.parseDouble(losses.exact().apply(end));
        assertThat(text("learning-position")).contains("loss " + String.format(Locale.ROOT, "%.3g", loss));
        assertThat(content.xs().at(end - 1)).as("it is not put together with those before").isEqualTo(epochs);
        assertThat(losses.values().at(end)).isCloseTo(Math.log10(loss), within(1e-12));
    }
}
