package gatescope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import gatescope.chart.Curve;
import gatescope.lab.Action;
import gatescope.lab.CellKind;
import java.util.List;
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
}
