package gatescope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import gatescope.chart.Mark;
import gatescope.lab.Action;
import gatescope.lab.CellKind;
import gatescope.lab.Page;
import gatescope.lab.Scenarios;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** What the trained cells predict, judged and looked at. */
class LearnedPredictionsTest extends LearningTestBase {
    @Test
    void theTableSaysWhoWinsAndItIsTheTruth() {
        click("learning-one");
        click("show-metrics");
        assertThat(text("metrics-sentence")).startsWith("On the test set a baseline wins: “last value × mean growth”");
        press(KeyCode.T);
        assertThat(text("metrics-sentence")).contains("LSTM");
    }

    @Test
    void aClickOnAPredictionShowsItsWindowAndADoubleClickGoesThere() {
        click("learning-train");
        ChartView view = robot.lookup("#chart-prediction").queryAs(ChartView.class);
        // The last place is the last of the test: 514229, read from the three numbers before.
        Point2D end = view.localToScreen(view.plot().getMaxX() - 1, view.plot().getCenterY());
        robot.clickOn(end);
        letTimePass(0);
        assertThat(store.state().scenario().series().x()).containsExactly(121393.0, 196418.0, 317811.0);
        robot.doubleClickOn(end);
        letTimePass(0);
        assertThat(store.state().view().page()).isEqualTo(Page.CELL);
    }

    @Test
    void aPredictionThatGoesOnFromItselfSaysFromWhereNothingIsLearnedForEveryCell() {
        robot.interact(() -> store.dispatch(new Action.ToggleCell(CellKind.GRU)));
        letTimePass(0);
        click("learning-train");
        click("chart-prediction-forecast");
        assertThat(text("chart-prediction-hint"))
                .isEqualTo("LSTM, GRU: from place 11 on, what is read (after scaling) lies outside the range of training.");
        ChartView view = robot.lookup("#chart-prediction").queryAs(ChartView.class);
        assertThat(view.chart().content().markers().marks())
                .containsExactly(new Mark(11, "LSTM outside"), new Mark(11, "GRU outside"));
    }

    @Test
    void whereWindowsAreDividedByTheirLastNumberTheirRatiosAreJudged() {
        robot.interact(() -> store.dispatch(new Action.OpenScenario(Scenarios.named("fibonacci-ratios"))));
        letTimePass(0);
        click("learning-train");
        click("chart-prediction-forecast");
        assertThat(text("chart-prediction-hint")).isEqualTo("LSTM: all that is read lies, scaled, within the range of what was read in training.");
        ChartView view = robot.lookup("#chart-prediction").queryAs(ChartView.class);
        assertThat(view.chart().content().markers().marks()).isEmpty();
    }

    @Test
    void rowsOfImagesAreOfferedWhereClassesAreToldApart() {
        assertThat(robot.lookup("#show-seeds").tryQuery()).isPresent();
        assertThat(robot.lookup("#show-digits").tryQuery()).isEmpty();
        robot.interact(() -> {
            store.dispatch(new Action.OpenScenario(Scenarios.named("digits-by-rows")));
            store.dispatch(new Action.ChangeView(store.state().view().withPage(Page.LEARNING)));
        });
        letTimePass(0);
        click("show-digits");
        assertThat(robot.lookup("#digits-sentence").query().isVisible()).isTrue();
        robot.interact(() -> {
            store.dispatch(new Action.OpenScenario(Scenarios.named("fibonacci-article")));
            store.dispatch(new Action.ChangeView(store.state().view().withPage(Page.LEARNING)));
        });
        letTimePass(0);
        assertThat(robot.lookup("#show-digits").tryQuery()).isEmpty();
        assertThat(robot.lookup("#digits-sentence").tryQuery()).isEmpty();
    }
}
