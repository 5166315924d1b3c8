package gatescope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** Training in the window, by mouse and keys. */
class LearningTest extends LearningTestBase {
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
    void withoutEpochsTheBarStandsOnItsOwnPageOnly() {
        assertThat(robot.lookup("#learning-bar").query().isVisible()).isTrue();
        press(KeyCode.CONTROL, KeyCode.DIGIT1);
        assertThat(robot.lookup("#learning-bar").query().isVisible()).isFalse();
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
}
