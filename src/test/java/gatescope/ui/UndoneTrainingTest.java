package gatescope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import gatescope.chart.Curve;
import gatescope.lab.Action;
import gatescope.lab.LabState;
import gatescope.lab.Page;
import gatescope.lab.SceneFile;
import gatescope.lab.Scenarios;
import gatescope.lab.Training;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Trainings that are undone, redone and left for another seed: the epochs that are offered are those of the weights that are shown. */
class UndoneTrainingTest extends WindowTestBase {
    private void open(LabState state) {
        robot.interact(() -> {
            store.dispatch(new Action.OpenScene(state));
            store.dispatch(new Action.ChangeView(store.state().view().withPage(Page.LEARNING)));
        });
        letTimePass(0);
    }

    private void open(String scenario) {
        open(LabState.of(Scenarios.named(scenario)));
    }

    private Training training() {
        return Objects.requireNonNull(store.state().training());
    }

    private double[] shown() {
        return store.state().model().parameters();
    }

    private boolean isDisabled(String id) {
        return robot.lookup("#" + id).query().isDisabled();
    }

    private Slider epochs() {
        return robot.lookup("#learning-epochs").query();
    }

    @Test
    void undoBringsBackTheTrainingOfTheWeightsAndRedoTheOther() {
        open("fibonacci-article");
        click("learning-train");
        double[] first = shown();
        click("learning-seed");
        click("learning-one");
        assertThat(text("learning-position")).contains("seed 2", "epoch 1 of 100", "paused");
        press(KeyCode.CONTROL, KeyCode.Z);
        assertThat(text("learning-position")).contains("seed 2", "not trained yet");
        press(KeyCode.CONTROL, KeyCode.Z);
        assertThat(shown()).isEqualTo(first);
        assertThat(text("learning-position")).contains("seed 1", "epoch 100 of 100").doesNotContain("trained to");
        assertThat(isDisabled("learning-one")).isTrue();
        robot.interact(() -> epochs().setValue(40));
        letTimePass(0);
        assertThat(text("learning-position")).contains("seed 1", "epoch 40 of 100, trained to 100");
        press(KeyCode.CONTROL, KeyCode.Z);
        press(KeyCode.CONTROL, KeyCode.Y);
        assertThat(training().epoch()).isEqualTo(40);
    }

    @Test
    void whatWasRedoneGoesOnWhereItWas() {
        open("fibonacci-article");
        click("learning-one");
        double[] one = shown();
        press(KeyCode.CONTROL, KeyCode.Z);
        assertThat(text("learning-position")).contains("not trained yet: the epochs are of another training");
        assertThat(epochs().isDisabled()).isTrue();
        press(KeyCode.CONTROL, KeyCode.Y);
        click("learning-one");
        assertThat(training().epoch()).isEqualTo(2);
        assertThat(shown()).isNotEqualTo(one);
    }

    /** They were said to be of epoch 0, changed by hand. */
    @Test
    void weightsThatCameWithTheProgramAreCalledSoAgain() {
        open("fibonacci");
        String before = text("learning-position");
        double[] came = shown();
        click("learning-one");
        assertThat(shown()).isNotEqualTo(came);
        press(KeyCode.CONTROL, KeyCode.Z);
        assertThat(shown()).isEqualTo(came);
        assertThat(text("learning-position")).isEqualTo(before).contains("trained beforehand");
        assertThat(text("learning-words")).contains("came with the program").doesNotContain("by hand");
    }

    @Test
    void aResetIsTakenBackWithAllEpochs() {
        open("fibonacci-article");
        click("learning-train");
        double[] trained = shown();
        click("learning-reset");
        assertThat(window().learningDesk().courses()).isEmpty();
        press(KeyCode.CONTROL, KeyCode.Z);
        assertThat(shown()).isEqualTo(trained);
        robot.interact(() -> epochs().setValue(7));
        letTimePass(0);
        assertThat(training().epoch()).isEqualTo(7);
    }

    /** "1 epoch" would begin anew and throw the weights away. */
    @Test
    void aTrainedSceneFromAFileOffersNoEpochMore(@TempDir Path directory) throws Exception {
        open("fibonacci-article");
        click("learning-one");
        click("learning-one");
        Path file = directory.resolve("mine" + SceneFile.ENDING);
        SceneFile.write(file, store.state());
        open(SceneFile.read(file));
        assertThat(text("learning-position")).contains("epoch 2 of 100");
        assertThat(isDisabled("learning-one")).isTrue();
        assertThat(isDisabled("learning-train")).isFalse();
    }

    @Test
    void curvesOfAnotherTrainingSayWhichTheyAre() {
        open("fibonacci-article");
        click("learning-train");
        assertThat(text("chart-learning-hint")).doesNotContain("last training");
        assertThat(labels()).contains("LSTM");
        click("learning-seed");
        assertThat(text("chart-learning-hint")).contains("last training");
        assertThat(labels()).contains("LSTM · seed 1").doesNotContain("LSTM");
    }

    private List<String> labels() {
        ChartView view = robot.lookup("#chart-learning").query();
        return view.chart().content().curves().stream().map(Curve::label).toList();
    }
}
