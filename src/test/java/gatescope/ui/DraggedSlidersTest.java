package gatescope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import gatescope.lab.Action;
import gatescope.lab.Knob;
import gatescope.lab.LabState;
import gatescope.lab.Page;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A mouse that drags the sliders of the real window, and the numbers that change under it. */
class DraggedSlidersTest extends WindowTestBase {
    /** Smaller text gives the weights room in the small window of tests. */
    @BeforeEach
    void showTheWeights() {
        robot.interact(() -> store.dispatch(new Action.ChangeView(store.state().view().withTextScale(0.9))));
        letTimePass(0);
    }

    private void drag(String id, double right) {
        Node thumb = robot.lookup("#" + id).query().lookup(".thumb");
        robot.drag(thumb, MouseButton.PRIMARY).moveBy(right / 2, 0).moveBy(right / 2, 0).drop();
        letTimePass(0);
    }

    private double field(String id) {
        return Double.parseDouble(((TextField) robot.lookup("#" + id + "-value").query()).getText());
    }

    @Test
    void draggingAKnobChangesTheNumbersOnScreenAndIsOneUndo() {
        // At timestep 1 there is nothing yet that recurs.
        press(KeyCode.END);
        LabState before = store.state();
        String prediction = text("prediction");
        assertThat(prediction).isNotEmpty();
        drag("knob-recurrent-gain", 40);
        double gain = store.state().models().tuning().knob(Knob.RECURRENT_GAIN);
        assertThat(gain).isGreaterThan(1.2);
        assertThat(field("knob-recurrent-gain")).isEqualTo(Math.rint(gain * 1e4) / 1e4);
        assertThat(text("prediction")).isNotEqualTo(prediction);
        press(KeyCode.SHORTCUT, KeyCode.Z);
        assertThat(store.state()).isEqualTo(before);
        assertThat(text("prediction")).isEqualTo(prediction);
        assertThat(field("knob-recurrent-gain")).isEqualTo(1);
    }

    @Test
    void draggingAWeightChangesItsEquationAndADoubleClickGivesItsBaselineBack() {
        String sentence = text("sentence");
        double weight = field("weight-1");
        drag("weight-1", 50);
        assertThat(field("weight-1")).isGreaterThan(weight + 0.5);
        robot.doubleClickOn(robot.lookup("#weight-1").query().lookup(".thumb"));
        letTimePass(0);
        assertThat(field("weight-1")).isEqualTo(weight);
        assertThat(text("sentence")).isEqualTo(sentence);
    }

    @Test
    void theEquationFollowsADraggedWeightWithTheTextsThatAreThere() {
        VBox lines = robot.lookup("#equation").queryAs(VBox.class);
        TextFlow first = (TextFlow) lines.getChildren().getFirst();
        String before = first.getAccessibleText();
        drag("weight-1", 50);
        assertThat(lines.getChildren().getFirst()).isSameAs(first);
        String shown = first.getChildren().stream()
                .map(node -> ((Text) node).getText())
                .collect(Collectors.joining());
        assertThat(shown).isEqualTo(first.getAccessibleText()).isNotEqualTo(before);
    }

    @Test
    void theVerdictsFollowADraggedKnob() {
        robot.interact(() -> store.dispatch(new Action.ChangeView(store.state().view().withPage(Page.GRADIENTS))));
        letTimePass(0);
        String verdict = text("verdict");
        drag("knob-recurrent-gain", -60);
        assertThat(text("verdict")).isNotEqualTo(verdict).contains("RNN", "LSTM", "GRU");
    }

    @Test
    void aWeightThatAGainOfZeroHoldsDoesNotMoveAndIsExplained() {
        drag("knob-input-gain", -200);
        assertThat(field("knob-input-gain")).isZero();
        drag("weight-1", 30);
        assertThat(field("weight-1")).isZero();
        assertThat(store.state().model().parameter(0)).isZero();
        drag("knob-input-gain", 60);
        assertThat(store.state().model().parameter(0)).isNotZero();
    }

    /** What was typed is what there is: it follows the undo, and leaving the field does not bring it back. */
    @Test
    void aTypedNumberThatIsUndoneDoesNotComeBack() {
        robot.clickOn("#knob-input-gain-value");
        press(KeyCode.SHORTCUT, KeyCode.A);
        press(KeyCode.DIGIT3);
        press(KeyCode.ENTER);
        assertThat(store.state().models().tuning().knob(Knob.INPUT_GAIN)).isEqualTo(3);
        press(KeyCode.SHORTCUT, KeyCode.Z);
        assertThat(store.state().models().tuning().knob(Knob.INPUT_GAIN)).isEqualTo(1);
        assertThat(field("knob-input-gain")).isEqualTo(1);
        robot.interact(() -> robot.lookup("#knob-input-gain").query().requestFocus());
        letTimePass(0);
        assertThat(store.state().models().tuning().knob(Knob.INPUT_GAIN)).isEqualTo(1);
    }

    /** What is being typed is left alone by what changes meanwhile, and taken when the field is left. */
    @Test
    void whatIsBeingTypedStays() {
        robot.clickOn("#knob-input-gain-value");
        press(KeyCode.SHORTCUT, KeyCode.A);
        press(KeyCode.DIGIT2);
        robot.interact(() -> store.dispatch(new Action.SetParameter(0, 0.25)));
        letTimePass(0);
        assertThat(field("knob-input-gain")).isEqualTo(2);
        robot.interact(() -> robot.lookup("#knob-input-gain").query().requestFocus());
        letTimePass(0);
        assertThat(store.state().models().tuning().knob(Knob.INPUT_GAIN)).isEqualTo(2);
    }
}
