package gatescope.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gatescope.chart.ChartContent;
import gatescope.chart.Curve;
import gatescope.engine.Model;
import gatescope.lab.CellKind;
import gatescope.train.Recipe;
import gatescope.train.TrainingRun;
import gatescope.train.Workers;
import java.util.Objects;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;

/** Any epoch is gone back to: by the second playhead, by keys, by a click on the curves. */
class EpochPlayheadTest extends LearningTestBase {
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
    void thePlayheadsTrackStaysWhenAButtonSaysSomethingElse() {
        click("learning-train");
        Bounds track = robot.lookup("#learning-epochs").query().getBoundsInParent();
        String compare = text("learning-compare");
        click("learning-compare");
        assertThat(text("learning-compare")).isNotEqualTo(compare);
        assertThat(robot.lookup("#learning-epochs").query().getBoundsInParent()).isEqualTo(track);
        click("learning-compare");
        assertThat(robot.lookup("#learning-epochs").query().getBoundsInParent()).isEqualTo(track);
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

    /** The article's batch is all samples, so that the loss before an epoch's one update is that after the epoch before. */
    @Test
    void theLossBeforeAnyUpdateStandsAtEpochZeroWhereAClickGoes() throws Exception {
        click("learning-train");
        ChartView view = robot.lookup("#chart-learning").queryAs(ChartView.class);
        ChartContent content = view.chart().content();
        assertThat(content.xs().first()).isZero();
        Curve loss = content.curves().getFirst();
        Recipe recipe = training().recipe(CellKind.LSTM);
        TrainingRun run = TrainingRun.of(recipe, training().source().data(recipe), Workers.caller());
        for (int epoch = 0; epoch < 100; epoch++) {
            double before = run.epoch().orElseThrow().loss();
            assertThat(Double.parseDouble(loss.exact().apply(epoch))).as("after epoch %d", epoch).isCloseTo(before, within(1e-12));
        }
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
}
