package gatescope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import gatescope.lab.LabState;
import org.junit.jupiter.api.Test;

/** What should never happen, said to the person before whom it happens. */
class FailureInWindowTest extends WindowTestBase {
    @Test
    void itIsSaidInTheWindowWhichKeepsWhatWasMade() {
        press(javafx.scene.input.KeyCode.RIGHT);
        LabState before = store.state();
        robot.interact(() -> window().tellFailure(new IllegalStateException("no such number")));
        letTimePass(0);
        assertThat(text("notice")).contains("no such number", "save the scene");
        assertThat(store.state()).isEqualTo(before);
    }
}
