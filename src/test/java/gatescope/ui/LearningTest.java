package gatescope.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gatescope.chart.ChartContent;
import gatescope.chart.Curve;
import gatescope.engine.Model;
import gatescope.lab.Action;
import gatescope.lab.CellKind;
import gatescope.lab.Page;
import gatescope.lab.Scenarios;
import gatescope.lab.Training;
import gatescope.train.BadSettingException;
import gatescope.train.Recipe;
import gatescope.train.TrainingRun;
import gatescope.train.Workers;
import java.util.Map;
import java.util.Objects;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Learning in the window, by mouse and keys. The thread that trains is the window's own, so that nothing needs waiting for. */
class LearningTest extends WindowTestBase {
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

    private double[] shown() {
        return store.state().model().parameters();
    }

    /** What the command line makes of the present recipe after so many epochs. */
    private double[] after(int epochs) throws Exception {
        Recipe recipe = training().recipe(CellKind.LSTM);
        TrainingRun run = TrainingRun.of(recipe, training().source().data(recipe), Workers.caller());
        for (int epoch = 0; epoch < epochs; epoch++) {
            run.epoch();
        }
        return run.last().model().parameters();
    }

    private void change(String assignment) {
        robot.interact(() -> {
            try {
                store.dispatch(new Action.ChangeRecipe(training().recipe().with(assignment), Map.of(), null));
            } catch (BadSettingException e) {
                throw new IllegalArgumentException(e);
            }
        });
        letTimePass(0);
    }

    @Test
    void aClickTrainsToTheEndAndTheNewestEpochIsShown() throws Exception {
        assertThat(text("learning-position")).contains("seed 1", "not trained here yet", "100 epochs");
        click("learning-train");
        assertThat(training().epoch()).isEqualTo(100);
        assertThat(shown()).isEqualTo(after(100));
        assertThat(text("learning-position")).contains("epoch 100 of 100", "loss ");
    }

    @Test
    void oneEpochAtATimeAndThenOn() throws Exception {
        click("learning-one");
        assertThat(training().epoch()).isEqualTo(1);
        assertThat(shown()).isEqualTo(after(1));
        assertThat(text("learning-position")).contains("epoch 1 of 100", "paused");
        assertThat(text("learning-train")).isEqualTo("Continue");
        click("learning-one");
        assertThat(shown()).isEqualTo(after(2));
        press(KeyCode.T);
        assertThat(training().epoch()).isEqualTo(100);
        assertThat(shown()).isEqualTo(after(100));
    }

    @Test
    void theSecondPlayheadGoesBackAndOneUndoTakesADragBack() throws Exception {
        click("learning-train");
        Node thumb = robot.lookup("#learning-epochs .thumb").query();
        Bounds track = robot.lookup("#learning-epochs").query().getBoundsInLocal();
        robot.drag(thumb, MouseButton.PRIMARY).moveBy(-track.getWidth() / 4, 0).moveBy(-track.getWidth() / 4, 0);
        letTimePass(0);
        int during = training().epoch();
        assertThat(during).isBetween(40, 60);
        assertThat(shown()).isEqualTo(after(during));
        robot.drop();
        letTimePass(0);
        assertThat(text("learning-position")).contains("epoch " + during + " of 100, trained to 100");
        press(KeyCode.CONTROL, KeyCode.Z);
        assertThat(training().epoch()).isEqualTo(100);
        assertThat(shown()).isEqualTo(after(100));
        assertThat(robot.lookup("#learning-epochs").queryAs(Slider.class).getValue()).isEqualTo(100);
    }

    @Test
    void keysGoAnEpochBackAndForthAlsoOnTheCellsPage() throws Exception {
        click("learning-train");
        press(KeyCode.CONTROL, KeyCode.DIGIT1);
        assertThat(robot.lookup("#learning-bar").query().isVisible()).isTrue();
        press(KeyCode.CONTROL, KeyCode.LEFT);
        press(KeyCode.CONTROL, KeyCode.LEFT);
        assertThat(training().epoch()).isEqualTo(98);
        assertThat(shown()).isEqualTo(after(98));
        press(KeyCode.CONTROL, KeyCode.RIGHT);
        assertThat(training().epoch()).isEqualTo(99);
        for (int k = 0; k < 3; k++) {
            press(KeyCode.CONTROL, KeyCode.RIGHT);
        }
        assertThat(training().epoch()).as("after the last comes none").isEqualTo(100);
    }

    @Test
    void withoutEpochsTheBarStandsOnItsOwnPageOnly() {
        assertThat(robot.lookup("#learning-bar").query().isVisible()).isTrue();
        press(KeyCode.CONTROL, KeyCode.DIGIT1);
        assertThat(robot.lookup("#learning-bar").query().isVisible()).isFalse();
    }

    @Test
    void anEpochIsHeldToBeComparedWithAnother() throws Exception {
        click("learning-train");
        click("learning-compare");
        press(KeyCode.CONTROL, KeyCode.LEFT);
        Model held = Objects.requireNonNull(store.state().models().held().get(CellKind.LSTM));
        assertThat(held.parameters()).isEqualTo(after(100));
        assertThat(shown()).isEqualTo(after(99));
        assertThat(text("learning-compare")).isEqualTo("End comparison");
        click("learning-compare");
        assertThat(store.state().models().held()).isEmpty();
        assertThat(shown()).as("what is shown stays").isEqualTo(after(99));
    }

    @Test
    void resetGoesBackToTheSeedsFirstWeightsAndANewSeedHasOthers() throws Exception {
        click("learning-train");
        click("learning-reset");
        assertThat(training().epoch()).isZero();
        assertThat(shown()).isEqualTo(after(0));
        assertThat(window().learningDesk().courses()).isEmpty();
        double[] first = shown();
        click("learning-seed");
        assertThat(training().recipe().seed()).isEqualTo(2);
        assertThat(shown()).isNotEqualTo(first).isEqualTo(after(0));
        assertThat(text("learning-position")).contains("seed 2");
        press(KeyCode.CONTROL, KeyCode.Z);
        assertThat(shown()).isEqualTo(first);
    }

    @Test
    void aDivergenceIsSaidInASentence() {
        change("optimiser=sgd");
        change("loss=mse");
        change("learning_rate=1000");
        click("learning-train");
        assertThat(text("learning-words"))
                .matches("LSTM diverged in epoch \\d+, where its loss was .+: \\S+ became .+\\. The weights after epoch \\d+ are kept\\.");
        assertThat(robot.lookup("#learning-epochs").query().isDisabled()).isFalse();
    }

    @Test
    void aRecipeThatCannotBeIsRefusedInASentence() {
        change("window=50");
        click("learning-train");
        assertThat(text("learning-words")).startsWith("This cannot be learned: window: ");
    }

    @Test
    void stoppingEarlySaysWhenAndWhichEpochWasBest() {
        change("patience=3");
        click("learning-train");
        assertThat(text("learning-words")).matches("LSTM stopped early after epoch \\d+: .* since epoch \\d+\\.");
    }

    @Test
    void theTableSaysWhoWinsAndItIsTheTruth() {
        click("learning-one");
        click("show-metrics");
        assertThat(text("metrics-sentence")).startsWith("On the test set a baseline wins: “last value × mean growth”");
        press(KeyCode.T);
        assertThat(text("metrics-sentence")).contains("LSTM");
    }

    /** The article's batch is all samples, so that the loss of the first epoch is that of the first weights as well. */
    @Test
    void theLossBeforeAnyUpdateStandsAtEpochZeroWhereAClickGoes() throws Exception {
        click("learning-train");
        ChartView view = robot.lookup("#chart-learning").queryAs(ChartView.class);
        ChartContent content = view.chart().content();
        assertThat(content.xs().first()).isZero();
        Curve loss = content.curves().getFirst();
        assertThat(Double.parseDouble(loss.exact().apply(0)))
                .isCloseTo(Double.parseDouble(loss.exact().apply(1)), within(1e-12));
        robot.clickOn(view.localToScreen(view.plot().getMinX() + 1, view.plot().getCenterY()));
        letTimePass(0);
        assertThat(training().epoch()).isZero();
        assertThat(shown()).isEqualTo(after(0));
        assertThat(view.chart().content().markers().playhead()).isZero();
        click("curve-gradients");
        assertThat(view.chart().content().xs().first()).isZero();
        assertThat(view.chart().content().markers().playhead()).isZero();
    }

    @Test
    void aClickOnTheLearningCurvesShowsThatEpoch() throws Exception {
        click("learning-train");
        ChartView view = robot.lookup("#chart-learning").queryAs(ChartView.class);
        Point2D middle = view.localToScreen(view.plot().getCenterX(), view.plot().getCenterY());
        robot.clickOn(middle);
        letTimePass(0);
        assertThat(training().epoch()).isBetween(45, 55);
        assertThat(shown()).isEqualTo(after(training().epoch()));
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
    void aPredictionThatGoesOnFromItselfSaysFromWhereNothingIsLearned() {
        click("learning-train");
        click("chart-prediction-forecast");
        assertThat(text("chart-prediction-hint")).startsWith("From place 11 on the numbers of the LSTM lie outside");
    }
}
