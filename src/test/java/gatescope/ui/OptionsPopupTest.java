package gatescope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import gatescope.lab.Action;
import gatescope.lab.Knob;
import gatescope.lab.LabState;
import gatescope.lab.Scenarios;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OptionsPopupTest extends WindowTestBase {
    @BeforeEach
    void openGradients() {
        robot.interact(() -> store.dispatch(new Action.OpenScenario(Scenarios.named("gradients"))));
        letTimePass(0);
    }

    @Test
    void theButtonIsThereOnlyWhereThereIsSomethingToChoose() {
        assertThat(isShown("options")).isTrue();
        assertThat(optionsSay()).endsWith(": " + "relu · 30 timesteps");
        robot.interact(() -> store.dispatch(new Action.OpenScenario(Scenarios.named("fibonacci"))));
        letTimePass(0);
        assertThat(isShown("options")).isFalse();
    }

    @Test
    void anActivationIsChosenWithAClickAndEverythingElseStays() {
        robot.interact(() -> store.dispatch(new Action.TurnKnob(Knob.RECURRENT_GAIN, 1.5)));
        LabState before = store.state();
        click("options");
        click("option-activation-tanh");
        assertThat(store.state().scenario().options()).containsEntry("activation", "tanh");
        assertThat(store.state().models().tuning()).isEqualTo(before.models().tuning());
        assertThat(optionsSay()).endsWith(": " + "tanh · 30 timesteps");
        assertThat(isShown("options-popup")).as("it stays open for the next choice").isTrue();
        click("option-activation-tanh");
        assertThat(store.state().scenario().options()).containsEntry("activation", "tanh");
        press(KeyCode.ESCAPE);
        assertThat(isShown("options-popup")).isFalse();
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        letTimePass(0);
        assertThat(store.state()).isEqualTo(before);
        assertThat(optionsSay()).endsWith(": " + "relu · 30 timesteps");
    }

    @Test
    void aDragThroughLengthsIsOneUndo() {
        LabState before = store.state();
        click("options");
        Slider slider = robot.lookup("#option-length").queryAs(Slider.class);
        robot.drag(robot.lookup("#option-length .thumb").<javafx.scene.Node>query(), MouseButton.PRIMARY)
                .moveBy(60, 0)
                .moveBy(90, 0);
        letTimePass(0);
        robot.drop();
        letTimePass(0);
        int length = store.state().scenario().series().timesteps();
        assertThat(length).isGreaterThan(60).isEqualTo((int) Math.rint(slider.getValue()));
        assertThat(field().getText()).isEqualTo(Integer.toString(length));
        robot.interact(() -> store.undo());
        letTimePass(0);
        assertThat(store.state()).isEqualTo(before);
        assertThat(slider.getValue()).isEqualTo(30);
    }

    @Test
    void aLengthIsTypedExactlyAndWhatIsNoneIsRefused() {
        click("options");
        type("200");
        assertThat(store.state().scenario().series().timesteps()).isEqualTo(200);
        for (String wrong : new String[] {"201", "9", "many", "", "1e308", "12.5", "-30"}) {
            type(wrong);
            assertThat(store.state().scenario().series().timesteps()).as(wrong).isEqualTo(200);
            assertThat(field().getText()).as(wrong).isEqualTo("200");
            assertThat(text("notice")).contains("“" + wrong + "”", "10 to 200");
        }
    }

    @Test
    void theKeyboardIsEnough() {
        robot.interact(() -> robot.lookup("#options").query().requestFocus());
        press(KeyCode.SPACE);
        assertThat(isShown("options-popup")).isTrue();
        assertThat(focus()).isEqualTo("option-activation-relu");
        press(KeyCode.TAB);
        press(KeyCode.TAB);
        press(KeyCode.SPACE);
        assertThat(store.state().scenario().options()).containsEntry("activation", "identity");
        assertThat(store.state().playhead().isMoving()).as("Space belongs to the button").isFalse();
        press(KeyCode.TAB);
        press(KeyCode.TAB);
        assertThat(focus()).isEqualTo("option-length");
        press(KeyCode.RIGHT);
        assertThat(store.state().scenario().options()).containsEntry("length", "31");
        assertThat(position()).as("the arrow belongs to the slider").isEqualTo("1 1");
        press(KeyCode.TAB);
        assertThat(isShown("options-popup")).as("the focus has left it").isFalse();
    }

    @Test
    void aClickBesideItClosesIt() {
        click("options");
        robot.clickOn("#play");
        letTimePass(0);
        assertThat(isShown("options-popup")).isFalse();
        assertThat(store.state().playhead().isMoving()).as("it only closes").isFalse();
    }

    private void type(String text) {
        robot.doubleClickOn("#option-length-value");
        robot.interact(() -> field().setText(text));
        press(KeyCode.ENTER);
    }

    private TextField field() {
        return robot.lookup("#option-length-value").queryAs(TextField.class);
    }

    private String focus() {
        return window().scene().getFocusOwner().getId();
    }

    private boolean isShown(String id) {
        return window().scene().getRoot().lookup("#" + id).isVisible();
    }

    /** In a window this narrow the button has an icon alone. */
    private String optionsSay() {
        return window().scene().getRoot().lookup("#options").getAccessibleText();
    }
}
