package gatescope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import gatescope.lab.Motion;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SteppingTest extends WindowTestBase {
    @Test
    void opensAtTheFirstOperationAndNothingMoves() {
        assertThat(position()).isEqualTo("1 1");
        letTimePass(10);
        assertThat(position()).isEqualTo("1 1");
        assertThat(text("place")).contains("timestep 1", "x = 0");
    }

    @Test
    void arrowsGoByOperationAndBack() {
        press(KeyCode.RIGHT);
        press(KeyCode.RIGHT);
        assertThat(position()).isEqualTo("1 3");
        press(KeyCode.LEFT);
        assertThat(position()).isEqualTo("1 2");
    }

    @Test
    void arrowsWithShiftGoByTimestepAndBackLandsAtTheEndOfTheOneBefore() {
        press(KeyCode.SHIFT, KeyCode.RIGHT);
        assertThat(position()).isEqualTo("1 9");
        press(KeyCode.SHIFT, KeyCode.RIGHT);
        assertThat(position()).isEqualTo("2 9");
        press(KeyCode.RIGHT);
        assertThat(position()).isEqualTo("3 1");
        press(KeyCode.SHIFT, KeyCode.LEFT);
        assertThat(position()).isEqualTo("2 9");
    }

    @ParameterizedTest
    @CsvSource({"PAGE_DOWN, 1 9", "END, 12 9", "RIGHT, 1 2", "HOME, 1 1"})
    void keysOfAClickerAndOfTheEdges(KeyCode key, String position) {
        press(key);
        assertThat(position()).isEqualTo(position);
    }

    @Test
    void aClickerGoesBackAsFarAsItWentForward() {
        for (int t = 0; t < 5; t++) {
            press(KeyCode.PAGE_DOWN);
        }
        assertThat(position()).isEqualTo("5 9");
        for (int t = 0; t < 4; t++) {
            press(KeyCode.PAGE_UP);
        }
        assertThat(position()).isEqualTo("1 9");
    }

    @Test
    void everyButtonDoesWhatItsKeyDoes() {
        click("timestep-forward");
        click("timestep-forward");
        click("operation-forward");
        letTimePass(2);
        assertThat(position()).isEqualTo("3 1");
        click("operation-back");
        assertThat(position()).isEqualTo("2 9");
        click("last");
        assertThat(position()).isEqualTo("12 9");
        click("timestep-back");
        assertThat(position()).isEqualTo("11 9");
        click("first");
        assertThat(position()).isEqualTo("1 1");
    }

    @Test
    void playsAtItsSpeedAndPauses() {
        robot.push(KeyCode.SPACE);
        letTimePass(0.5);
        assertThat(position()).as("the first operation plays too").isEqualTo("1 1");
        letTimePass(2);
        assertThat(position()).isEqualTo("1 3");
        assertThat(store.state().playhead().motion()).isEqualTo(Motion.FORWARD);
        press(KeyCode.SPACE);
        String held = position();
        letTimePass(5);
        assertThat(position()).isEqualTo(held);
    }

    @Test
    void playsBackwardToTheBeginningAndRests() {
        press(KeyCode.PAGE_DOWN);
        press(KeyCode.PAGE_DOWN);
        click("play-backward");
        letTimePass(30);
        assertThat(position()).isEqualTo("1 1");
        assertThat(store.state().playhead().isMoving()).isFalse();
    }

    @Test
    void keysGoOnSteppingAfterAButtonWasClicked() {
        click("operation-forward");
        letTimePass(2);
        press(KeyCode.SPACE);
        assertThat(store.state().playhead().motion()).isEqualTo(Motion.FORWARD);
        press(KeyCode.SPACE);
        assertThat(store.state().playhead().isMoving()).isFalse();
    }

    @Test
    void draggingTheSpeedChangesHowFastItPlays() {
        robot.drag("#speed").dropBy(300, 0);
        letTimePass(0);
        assertThat(text("speed-value")).isEqualTo("4×");
        robot.push(KeyCode.SPACE);
        letTimePass(2.6);
        assertThat(position()).isEqualTo("2 2");
    }

    @Test
    void undoAndRedoTakeJumpsBack() {
        press(KeyCode.END);
        press(KeyCode.CONTROL, KeyCode.Z);
        assertThat(position()).isEqualTo("1 1");
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        assertThat(position()).isEqualTo("12 9");
    }

    @Test
    void followingTheGradientsTurnsTheTransportAround() {
        press(KeyCode.B);
        assertThat(position()).isEqualTo("12 9");
        press(KeyCode.RIGHT);
        assertThat(position()).isEqualTo("12 8");
        press(KeyCode.PAGE_DOWN);
        assertThat(position()).isEqualTo("12 1");
        press(KeyCode.PAGE_DOWN);
        assertThat(position()).isEqualTo("11 1");
        press(KeyCode.LEFT);
        assertThat(position()).isEqualTo("11 2");
        click("sweep-backward");
        press(KeyCode.RIGHT);
        assertThat(position()).isEqualTo("11 3");
    }
}
