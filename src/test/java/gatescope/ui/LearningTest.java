package gatescope.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gatescope.chart.ChartContent;
import gatescope.chart.Curve;
import gatescope.chart.Mark;
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
    void thePlayheadsTrackIsAsLongAtEveryEpoch() {
        click("learning-train");
        Slider epochs = robot.lookup("#learning-epochs").query();
        double length = epochs.getWidth();
        for (int epoch = 100; epoch >= 0; epoch--) {
            int wanted = epoch;
            robot.interact(() -> epochs.setValue(wanted));
            letTimePass(0);
            assertThat(epochs.getWidth()).as("at epoch %d", epoch).isEqualTo(length);
        }
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
    void aCellThatNeverLearnedIsSaidInASentence() {
        change("learning_rate=10");
        click("learning-train");
        assertThat(training().epoch()).isEqualTo(100);
        assertThat(text("learning-words"))
                .isEqualTo("LSTM never learned: it says the same for every training sample."
                        + "  Another seed, a smaller learning rate or more epochs may help.");
        change("learning_rate=0.01");
        click("learning-train");
        assertThat(text("learning-words")).isEmpty();
    }

    @Test
    void sinceWhichEpochThereIsNoGradientIsSaidToo() {
        // Of eight targets as many lie above what is said as below: their gradients cancel to the bit.
        change("split=11/4/15");
        change("optimiser=sgd");
        change("learning_rate=10");
        click("learning-train");
        assertThat(text("learning-words"))
                .isEqualTo("LSTM never learned: it says the same for every training sample, and since epoch 4 its gradient is exactly"
                        + " 0.  Nothing is learned any more: train anew from another seed or with a smaller learning rate.");
    }

    @Test
    void aRecipeThatCannotBeIsRefusedInASentence() {
        change("window=50");
        click("learning-train");
        assertThat(text("learning-words")).startsWith("This cannot be learned: window: ");
    }

    @Test
    void whatWasStoppedEarlyIsShownAtItsBestEpochAndOneClickGoesBackThere() throws Exception {
        change("patience=3");
        click("learning-train");
        double[] losses = new double[100];
        Recipe recipe = training().recipe(CellKind.LSTM);
        TrainingRun run = TrainingRun.of(recipe, training().source().data(recipe), Workers.caller());
        run.run(epoch -> losses[epoch.number()] = epoch.validationLoss().orElseThrow());
        int last = run.last().number();
        int best = last - 3;
        assertThat(losses[best]).isLessThan(losses[last]);
        assertThat(training().epoch()).isEqualTo(best);
        assertThat(shown()).isEqualTo(after(best)).isEqualTo(run.model().parameters());
        assertThat(text("learning-words"))
                .isEqualTo("LSTM stopped early after epoch " + last + " and is shown at its best, epoch " + best
                        + ": since then its loss in validation has not become smaller.");
        ChartView view = robot.lookup("#chart-learning").queryAs(ChartView.class);
        assertThat(view.chart().content().xs().last()).as("the axis is as long as what was trained").isEqualTo(last);
        assertThat(robot.lookup("#learning-epochs").queryAs(Slider.class).getMax()).isEqualTo(last);
        assertThat(view.chart().content().markers().marks()).containsExactly(new Mark(best, "best LSTM: epoch " + best));
        assertThat(robot.lookup("#learning-way").query().isVisible()).isFalse();
        assertThat(robot.lookup("#learning-one").query().isDisabled()).as("no epoch is left").isTrue();
        press(KeyCode.CONTROL, KeyCode.RIGHT);
        assertThat(text("learning-words")).contains("since epoch " + best + ", its best.");
        assertThat(text("learning-way")).isEqualTo("Show epoch " + best);
        click("learning-way");
        assertThat(training().epoch()).isEqualTo(best);
        press(KeyCode.CONTROL, KeyCode.LEFT);
        // Not quite at the mark: a click beside it means it.
        double x = view.plot().getMinX() + view.chart().zoom().x().partOf(best) * view.plot().getWidth();
        robot.clickOn(view.localToScreen(x + 4, view.plot().getCenterY()));
        letTimePass(0);
        assertThat(training().epoch()).isEqualTo(best);
    }

    /** The second of the LSTM's weights, as a person would type it. */
    private void changeAWeight() {
        robot.interact(() -> store.dispatch(new Action.SetParameter(1, 0.5)));
        letTimePass(0);
    }

    @Test
    void weightsChangedByHandAreSaidToBeSoAndOneClickGoesBack() throws Exception {
        click("learning-one");
        double[] trained = shown();
        changeAWeight();
        double[] changed = shown();
        assertThat(changed).isNotEqualTo(trained);
        assertThat(text("learning-words"))
                .startsWith("What is shown is epoch 1 with weights changed by hand. Continue goes on from the trained weights");
        assertThat(text("learning-way")).isEqualTo("Back to the weights of epoch 1");
        click("learning-way");
        assertThat(shown()).isEqualTo(trained);
        assertThat(robot.lookup("#learning-words").query().getParent().isVisible()).isFalse();
        press(KeyCode.CONTROL, KeyCode.Z);
        assertThat(shown()).as("undo brings the change back").isEqualTo(changed);
        assertThat(text("learning-words")).contains("changed by hand");
        press(KeyCode.CONTROL, KeyCode.Z);
        assertThat(shown()).as("and then takes it back").isEqualTo(trained);
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        press(KeyCode.CONTROL, KeyCode.B);
        assertThat(text("learning-words")).as("also as the baseline").contains("changed by hand");
        press(KeyCode.T);
        assertThat(shown()).isEqualTo(after(100));
        assertThat(robot.lookup("#learning-words").query().getParent().isVisible()).isFalse();
    }

    /** Within a frame no more than 2000 epochs are taken over, so that 6000 epochs still come when all have been computed. */
    @Test
    void whileTheTrainingRunsOneClickFollowsItAgain() {
        robot.interact(() -> store.dispatch(new Action.OpenScenario(Scenarios.named("fibonacci"))));
        letTimePass(0);
        robot.interact(() -> {
            window().learning().trainOrPause();
            window().pulse(0);
            store.dispatch(new Action.SetParameter(1, 0.5));
            window().pulse(0);
        });
        assertThat(window().learningDesk().isRunning()).isTrue();
        assertThat(training().epoch()).isLessThan(window().learningDesk().epoch());
        assertThat(text("learning-words")).contains("weights changed by hand. The training goes on with its own weights");
        robot.interact(() -> {
            store.undo();
            window().pulse(0);
        });
        assertThat(training().epoch()).isLessThan(window().learningDesk().epoch());
        assertThat(window().learningDesk().isRunning()).isTrue();
        assertThat(text("learning-words")).matches("Epoch \\d+ stays in view while the training goes on\\.");
        assertThat(text("learning-way")).isEqualTo("Follow the training");
        robot.interact(() -> robot.lookup("#learning-way").queryButton().fire());
        assertThat(training().epoch()).isEqualTo(window().learningDesk().epoch());
        letTimePass(0.1);
        assertThat(training().epoch()).isEqualTo(6000);
    }

    @Test
    void weightsThatCameWithTheProgramAreSaidToHaveComeWithIt() {
        robot.interact(() -> store.dispatch(new Action.OpenScenario(Scenarios.named("fibonacci"))));
        letTimePass(0);
        assertThat(text("learning-position")).isEqualTo("trained beforehand from seed 7, not here");
        assertThat(text("learning-words"))
                .isEqualTo("These weights came with the program: the LSTM was trained from seed 7 by “./gatescope train"
                        + " --scenario fibonacci --cell lstm --seed 7”. Train begins with the first weights of seed 1.");
        click("learning-reset");
        assertThat(text("learning-position")).isEqualTo("seed 1 · not trained here yet, 6000 epochs");
        assertThat(robot.lookup("#learning-words").query().getParent().isVisible()).isFalse();
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
