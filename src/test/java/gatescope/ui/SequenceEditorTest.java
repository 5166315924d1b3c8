package gatescope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import gatescope.data.Scaling;
import gatescope.lab.Action;
import gatescope.lab.Knob;
import gatescope.lab.LabState;
import gatescope.lab.Scenarios;
import gatescope.lab.Series;
import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class SequenceEditorTest extends WindowTestBase {
    @Test
    void whatIsTypedRunsThroughTheWeightsAsTheyAre() {
        robot.interact(() -> store.dispatch(new Action.TurnKnob(Knob.INPUT_GAIN, 1.5)));
        LabState before = store.state();
        open();
        erase();
        robot.write("2 4 6");
        assertThat(text("sequence-said")).isEqualTo("3 numbers, from 2 to 6; every one is to be followed by the next.");
        click("scaling-largest");
        click("sequence-use");
        assertThat(isShown()).isFalse();
        assertThat(store.state().scenario().series())
                .isEqualTo(new Series(List.of(2.0, 4.0), List.of(4.0, 6.0), new Scaling.Largest(6)));
        assertThat(store.state().models()).isEqualTo(before.models());
        assertThat(optionsSay()).endsWith(": " + "3 numbers · ÷ largest");
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        letTimePass(0);
        assertThat(store.state()).isEqualTo(before);
        assertThat(chosen()).isZero();
    }

    @Test
    void whatIsWrongIsSaidWhileItIsTypedAndCannotBeUsed() {
        LabState before = store.state();
        open();
        assertThat(text("sequence-said")).startsWith("13 numbers, from 0 to 144;");
        for (String[] wrong : new String[][] {
            {"1 2 3\n4 x", "line 2, column 3: expected a number, found “x”"},
            {"1 NaN", "line 1, column 3: expected a finite number, found “NaN”"},
            {"1 1e400", "line 1, column 3: expected a finite number, found “1e400”"},
            {"1;2\n3;4", "line 1, column 1: expected one number after the other, found 2 columns: leave one of them"},
            {"5", "line 1, column 1: expected at least two numbers, found one"},
            {"0 " + "1 ".repeat(1000), "line 1, column 2001: expected at most 1000 numbers, found more"},
            {"-2 5", "the logarithm needs numbers greater than −1; the smallest is -2"},
            {"", "At least two numbers are wanted."}
        }) {
            robot.interact(() -> area().setText(wrong[0]));
            assertThat(text("sequence-said")).isEqualTo(wrong[1]);
            assertThat(robot.lookup("#sequence-use").query().isDisabled()).as(wrong[0]).isTrue();
            press(KeyCode.CONTROL, KeyCode.ENTER);
            assertThat(isShown()).as(wrong[0]).isTrue();
        }
        press(KeyCode.ESCAPE);
        assertThat(isShown()).isFalse();
        assertThat(store.state()).isEqualTo(before);
        assertThat(chosen()).as("the choice is again what is looked at").isZero();
    }

    @Test
    void theKeyboardIsEnoughAndNoKeyReachesWhatIsBehind() {
        open();
        erase();
        robot.write("1 2 3");
        press(KeyCode.HOME);
        press(KeyCode.RIGHT);
        press(KeyCode.SPACE);
        assertThat(position()).isEqualTo("1 1");
        assertThat(store.state().playhead().isMoving()).isFalse();
        press(KeyCode.TAB);
        assertThat(window().scene().getFocusOwner().getId()).isEqualTo("scaling-log");
        for (int k = 0; k < 6; k++) {
            press(KeyCode.TAB);
            assertThat(window().scene().getFocusOwner().getId()).matches("scaling-.*|sequence-.*");
        }
        press(KeyCode.CONTROL, KeyCode.ENTER);
        robot.interact(() -> area().requestFocus());
        press(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(store.state().scenario().series().x()).containsExactly(1.0, 2.0);
    }

    @Test
    void theLastOneIsThereAgain() {
        open();
        robot.interact(() -> area().setText("7; 8,5; 9"));
        click("scaling-none");
        click("sequence-use");
        robot.interact(() -> store.dispatch(new Action.OpenScenario(Scenarios.named("gradients"))));
        letTimePass(0);
        open();
        assertThat(area().getText()).isEqualTo("7 8.5 9");
        click("sequence-cancel");
        assertThat(store.state().scenario().name()).isEqualTo("gradients");
        robot.interact(store::undo);
        letTimePass(0);
        click("options");
        assertThat(isShown()).as("the button beside the choice changes it").isTrue();
        assertThat(area().getText()).isEqualTo("7 8.5 9");
    }

    private void open() {
        ComboBox<?> box = robot.lookup("#scenario").queryAs(ComboBox.class);
        robot.interact(() -> box.getSelectionModel().select(Scenarios.names().size()));
        letTimePass(0);
        assertThat(isShown()).isTrue();
        assertThat(window().scene().getFocusOwner()).isEqualTo(area());
    }

    private void erase() {
        robot.interact(() -> area().selectAll());
        robot.push(KeyCode.DELETE);
    }

    private TextArea area() {
        return (TextArea) window().scene().getRoot().lookup("#sequence-text");
    }

    private int chosen() {
        return robot.lookup("#scenario").queryAs(ComboBox.class).getSelectionModel().getSelectedIndex();
    }

    private boolean isShown() {
        return window().scene().getRoot().lookup("#sequence-editor").isVisible();
    }

    /** In a window this narrow the button has an icon alone. */
    private String optionsSay() {
        return window().scene().getRoot().lookup("#options").getAccessibleText();
    }
}
