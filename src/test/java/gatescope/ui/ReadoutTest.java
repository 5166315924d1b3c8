package gatescope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.Test;

/** What is read under the mouse goes when the mouse does. */
class ReadoutTest extends WindowTestBase {
    @Test
    void leavingThePageByAKeyTakesTheNumbersAway() {
        press(KeyCode.CONTROL, KeyCode.DIGIT2);
        robot.moveTo("#chart-gradient");
        letTimePass(0);
        assertThat(isRead()).isTrue();
        press(KeyCode.CONTROL, KeyCode.DIGIT3);
        assertThat(isRead()).isFalse();
    }

    /** As a desktop tells it: the mouse has left the chart long before it is let go elsewhere, and then does not move. */
    @Test
    void draggingOutOfTheChartTakesTheNumbersAwayWhenTheMouseIsLetGo() {
        press(KeyCode.CONTROL, KeyCode.DIGIT2);
        robot.interact(() -> {
            fire(MouseEvent.MOUSE_PRESSED, 200);
            fire(MouseEvent.MOUSE_DRAGGED, 190);
            fire(MouseEvent.MOUSE_EXITED, -10);
            fire(MouseEvent.MOUSE_DRAGGED, -20);
        });
        assertThat(isRead()).as("what it is dragged to is read").isTrue();
        robot.interact(() -> fire(MouseEvent.MOUSE_RELEASED, -20));
        assertThat(isRead()).isFalse();
    }

    private void fire(EventType<MouseEvent> type, double x) {
        Node chart = robot.lookup("#chart-gradient").query();
        boolean down = type != MouseEvent.MOUSE_RELEASED;
        chart.fireEvent(new MouseEvent(
                type, x, 100, x, 100, MouseButton.PRIMARY, 1, false, false, false, false, down, false, false, false, false, false,
                null));
    }

    private boolean isRead() {
        return robot.lookup("#readout").query().isVisible();
    }
}
