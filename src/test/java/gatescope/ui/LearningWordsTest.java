package gatescope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import gatescope.chart.Mark;
import gatescope.lab.Action;
import gatescope.lab.CellKind;
import gatescope.lab.Scenarios;
import gatescope.train.Recipe;
import gatescope.train.TrainingRun;
import gatescope.train.Workers;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** What is said of a training, and the epoch that is one click away then. */
class LearningWordsTest extends LearningTestBase {
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
}
