package gatescope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import gatescope.lab.CellKind;
import java.util.LinkedHashSet;
import java.util.Set;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class KeyboardOnlyTest extends WindowTestBase {
    private static final int ENOUGH = 60;

    @Test
    void tabReachesEveryControlAndEveryOperationAndComesRound() {
        Set<String> reached = new LinkedHashSet<>();
        for (int k = 0; k < ENOUGH; k++) {
            robot.push(KeyCode.TAB);
            Node owner = window().scene().getFocusOwner();
            String name = nameOf(owner);
            if (!reached.add(name)) {
                break;
            }
        }
        assertThat(reached)
                .contains("scenario", "cell-rnn", "cell-lstm", "cell-gru", "beside", "language", "theme", "help", "unit-next", "timeline")
                .contains("play", "play-backward", "operation-forward", "timestep-forward", "last", "speed")
                .contains("operation:f", "operation:keep", "operation:i", "operation:g", "operation:write")
                .contains("operation:c", "operation:o", "operation:s", "operation:h");
        assertThat(reached.size()).isLessThan(ENOUGH);
    }

    @Test
    void whatHasTheFocusSaysWhatItIs() {
        for (int k = 0; k < 30; k++) {
            robot.push(KeyCode.TAB);
            Node owner = window().scene().getFocusOwner();
            assertThat(owner.getAccessibleText()).as("text of %s", nameOf(owner)).isNotBlank();
        }
    }

    @Test
    void enterChoosesTheOperationThatHasTheFocus() {
        tabTo("operation:keep");
        press(KeyCode.ENTER);
        assertThat(position()).isEqualTo("1 2");
    }

    @Test
    void spaceChoosesTheOperationThatHasTheFocusAndPlaysNothing() {
        tabTo("operation:keep");
        press(KeyCode.SPACE);
        assertThat(position()).isEqualTo("1 2");
        assertThat(store.state().playhead().isMoving()).isFalse();
    }

    @Test
    void behindTheHelpNothingCanBeReached() {
        tabTo("operation:keep");
        press(KeyCode.F1);
        Node help = robot.lookup("#help-pane").query();
        for (int k = 0; k < 8; k++) {
            robot.push(KeyCode.TAB);
            Node owner = window().scene().getFocusOwner();
            Node outermost = owner;
            while (outermost != null && !outermost.equals(help)) {
                outermost = outermost.getParent();
            }
            assertThat(outermost).as("what holds %s", owner).isEqualTo(help);
        }
        press(KeyCode.RIGHT);
        press(KeyCode.END);
        assertThat(position()).isEqualTo("1 1");
        press(KeyCode.ESCAPE);
        assertThat(nameOf(window().scene().getFocusOwner())).isEqualTo("operation:keep");
    }

    @Test
    void aButtonThatCanDoNoMoreHandsTheFocusToPlay() {
        tabTo("last");
        press(KeyCode.SPACE);
        assertThat(position()).isEqualTo("12 9");
        assertThat(nameOf(window().scene().getFocusOwner())).isEqualTo("play");
    }

    @Test
    void atTheLastUnitTheFocusGoesToTheWayBack() {
        tabTo("unit-next");
        for (int unit = 2; unit <= 4; unit++) {
            press(KeyCode.SPACE);
        }
        assertThat(text("unit")).isEqualTo("unit 4 of 4");
        assertThat(nameOf(window().scene().getFocusOwner())).isEqualTo("unit-previous");
    }

    @Test
    void spaceChoosesTheCellThatHasTheFocus() {
        tabTo("cell-gru");
        press(KeyCode.SPACE);
        assertThat(store.state().cell()).isEqualTo(CellKind.GRU);
        assertThat(store.state().playhead().isMoving()).isFalse();
    }

    @Test
    void theSpeedIsSetWithArrowsWhileTheSliderHasTheFocus() {
        tabTo("speed");
        press(KeyCode.RIGHT);
        assertThat(store.state().playhead().speed()).isGreaterThan(1);
        assertThat(position()).isEqualTo("1 1");
    }

    @Test
    void aScenarioIsChosenWithTheKeyboard() {
        tabTo("scenario");
        press(KeyCode.DOWN);
        assertThat(store.state().scenario().name()).isEqualTo("fibonacci-linear");
        assertThat(store.state().cell()).isEqualTo(CellKind.RNN);
    }

    private void tabTo(String name) {
        for (int k = 0; k < ENOUGH; k++) {
            robot.push(KeyCode.TAB);
            if (nameOf(window().scene().getFocusOwner()).equals(name)) {
                return;
            }
        }
        throw new AssertionError("Tab does not reach " + name);
    }

    private static String nameOf(Node node) {
        if (node instanceof ZoneNode zone) {
            return zone.zoneId();
        }
        if (node.getAccessibleRole() == AccessibleRole.SLIDER && node.getId() == null) {
            return "timeline";
        }
        return String.valueOf(node.getId());
    }
}
