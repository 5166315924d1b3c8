package gatescope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import gatescope.lab.Action;
import gatescope.lab.CellKind;
import gatescope.lab.Page;
import gatescope.lab.Scenarios;
import gatescope.lab.Training;
import gatescope.train.Recipe;
import gatescope.train.TrainingRun;
import gatescope.train.Workers;
import java.util.Map;
import java.util.Objects;
import javafx.scene.control.Slider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was learned stays to be looked at while it is chosen how to learn next. */
class ChangedRecipeTest extends WindowTestBase {
    @BeforeEach
    void openTheArticle() {
        robot.interact(() -> {
            store.dispatch(new Action.OpenScenario(Scenarios.named("fibonacci-article")));
            store.dispatch(new Action.ChangeView(store.state().view().withPage(Page.LEARNING)));
        });
        letTimePass(0);
    }

    private Training training() {
        return Objects.requireNonNull(store.state().training());
    }

    private double[] weights() {
        return store.state().model().parameters();
    }

    /** What the command line makes of the present recipe after so many epochs. */
    private double[] trained(int epochs) throws Exception {
        Recipe recipe = training().recipe(CellKind.LSTM);
        TrainingRun run = TrainingRun.of(recipe, training().source().data(recipe), Workers.caller());
        for (int epoch = 0; epoch < epochs; epoch++) {
            run.epoch();
        }
        return run.last().model().parameters();
    }

    private void change(String assignment) throws Exception {
        Recipe recipe = training().recipe().with(assignment);
        robot.interact(() -> store.dispatch(new Action.ChangeRecipe(recipe, Map.of(), null)));
        letTimePass(0);
    }

    @Test
    void curvesAndSliderStayUntilTheNextStartWhateverIsChosenForIt() throws Exception {
        click("learning-train");
        double[] half = trained(50);
        double[] all = trained(100);
        change("learning_rate=0.5");
        change("epochs=20");
        ChartView view = robot.lookup("#chart-learning").queryAs(ChartView.class);
        assertThat(view.chart().content().curves()).isNotEmpty();
        assertThat(view.chart().content().xs().last()).isEqualTo(100);
        Slider slider = robot.lookup("#learning-epochs").queryAs(Slider.class);
        assertThat(slider.isDisabled()).isFalse();
        assertThat(slider.getMax()).isEqualTo(100);
        assertThat(text("learning-position")).contains("epoch 100 of 100");
        robot.interact(() -> slider.setValue(50));
        letTimePass(0);
        assertThat(weights()).isEqualTo(half);
        robot.interact(() -> slider.setValue(100));
        letTimePass(0);
        assertThat(weights()).isEqualTo(all);
        assertThat(text("learning-train")).isEqualTo("Train");
        click("learning-train");
        assertThat(training().epoch()).isEqualTo(20);
        assertThat(weights()).isEqualTo(trained(20));
        assertThat(view.chart().content().xs().last()).isEqualTo(20);
    }

    @Test
    void theCurvesStayWhereOtherFirstWeightsAreShown() {
        click("learning-train");
        click("learning-seed");
        ChartView view = robot.lookup("#chart-learning").queryAs(ChartView.class);
        assertThat(view.chart().content().curves()).isNotEmpty();
        assertThat(text("learning-position")).contains("seed 2", "not trained here yet");
        assertThat(text("chart-learning-hint")).startsWith("These curves are of the last training");
        assertThat(robot.lookup("#learning-epochs").query().isDisabled()).as("its epochs are not of these weights").isTrue();
    }
}
