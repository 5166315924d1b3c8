package gatescope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import gatescope.engine.Model;
import gatescope.engine.Network;
import gatescope.lab.Action;
import gatescope.lab.Knob;
import gatescope.lab.LabState;
import gatescope.lab.Question;
import gatescope.lab.Scenarios;
import gatescope.lab.Store;
import gatescope.lab.Theme;
import java.util.Locale;
import javafx.application.Platform;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The weights beside the diagram, in a window that is large enough to show them. */
class WeightsTest {
    @Test
    void turningAKnobChangesTheNumbersAndTheBaselineComesBack() throws Exception {
        inWindow((window, store) -> {
            Model before = store.state().model();
            slider(window, "knob-recurrent-gain").setValue(2);
            window.pulse(0);
            int recurrent = before.network().block("f", "R").offset();
            assertThat(store.state().model().parameter(recurrent)).isEqualTo(2 * before.parameter(recurrent));
            assertThat(field(window, "knob-recurrent-gain-value").getText()).isEqualTo("2.0");
            ((Button) window.scene().getRoot().lookup("#baseline")).fire();
            window.pulse(0);
            assertThat(store.state().model()).isEqualTo(before);
            store.undo();
            assertThat(store.state().models().tuning().knob(Knob.RECURRENT_GAIN)).isEqualTo(2);
        });
    }

    /** In front of a class the panels at the sides are away, and the weights come when they are wanted. */
    @Test
    void onAProjectorTheWeightsComeWhenTheyAreWanted() throws Exception {
        inWindow((window, store) -> {
            Node weights = window.scene().getRoot().lookup("#weights");
            Node button = window.scene().getRoot().lookup("#weights-button");
            assertThat(weights.isVisible()).isTrue();
            assertThat(button.isVisible()).isFalse();
            store.dispatch(new Action.ChangeView(store.state().view().withTheme(Theme.PROJECTOR)));
            window.pulse(0);
            assertThat(weights.isVisible()).isFalse();
            assertThat(button.isVisible()).isTrue();
            ((Button) button).fire();
            window.pulse(0);
            assertThat(weights.isVisible()).isTrue();
            slider(window, "knob-recurrent-gain").setValue(2);
            window.pulse(0);
            assertThat(store.state().models().tuning().knob(Knob.RECURRENT_GAIN)).isEqualTo(2);
            window.toggleWeights();
            window.pulse(0);
            assertThat(weights.isVisible()).isFalse();
        });
    }

    /** A unit of the network that reads digits has 157 weights in every gate. */
    @Test
    void manyWeightsAreShownByPages() throws Exception {
        inWindow((window, store) -> {
            store.dispatch(new Action.OpenScenario(Scenarios.named("digits-by-rows")));
            window.pulse(0);
            assertThat(text(window, "weights-page")).isEqualTo("1–14 of 157");
            ((Button) window.scene().getRoot().lookup("#weights-before")).fire();
            assertThat(text(window, "weights-page")).isEqualTo("155–157 of 157");
            slider(window, "weight-3").setValue(0.5);
            window.pulse(0);
            Model model = store.state().model();
            assertThat(model.parameter(model.network().block("f", "b").offset())).isEqualTo(0.5);
            ((Button) window.scene().getRoot().lookup("#weights-after")).fire();
            assertThat(text(window, "weights-page")).isEqualTo("1–14 of 157");
        });
    }

    /** "Output weight and bias 2" of the text: they stand where the equation says the prediction, and move it alone. */
    @Test
    void whereThePredictionIsSaidItsWeightsCanBeDragged() throws Exception {
        inWindow((window, store) -> {
            store.dispatch(new Action.OpenScenario(Scenarios.named("market-rule")));
            window.pulse(0);
            assertThat(window.scene().getRoot().lookup("#weights-of-head").isVisible()).isFalse();
            int last = store.state().model().network().cell().operations().size() - 1;
            store.dispatch(new Action.SelectOperation(last));
            window.pulse(0);
            assertThat(window.scene().getRoot().lookup("#weights-of-head").isVisible()).isTrue();
            Model before = store.state().model();
            int output = before.network().block(Network.HEAD, "W").offset();
            assertThat(slider(window, "head-weight-1").getValue()).isEqualTo(before.parameter(output));
            slider(window, "head-weight-1").setValue(-1.5);
            window.pulse(0);
            Model after = store.state().model();
            assertThat(after.parameter(output)).isEqualTo(-1.5);
            for (int k = 0; k < before.network().parameterCount(); k++) {
                assertThat(after.parameter(k)).isEqualTo(k == output ? -1.5 : before.parameter(k));
            }
            store.undo();
            assertThat(store.state().model()).isEqualTo(before);
        });
    }

    @Test
    void aWeightThatIsDraggedChangesTheEquationAndOneDragIsOneUndo() throws Exception {
        inWindow((window, store) -> {
            LabState before = store.state();
            String sentence = text(window, "sentence");
            Slider weight = slider(window, "weight-6");
            for (int k = 0; k < 30; k++) {
                weight.setValue(1.15 + 0.05 * k);
                window.pulse(1.0 / 60);
            }
            assertThat(text(window, "sentence")).isNotEqualTo(sentence);
            int bias = before.model().network().block("f", "b").offset();
            assertThat(store.state().model().parameter(bias)).isEqualTo(1.15 + 0.05 * 29);
            store.undo();
            assertThat(store.state()).isEqualTo(before);
        });
    }

    @Test
    void aWeightUnderAKnobKeepsTheValueThatItWasGiven() throws Exception {
        inWindow((window, store) -> {
            slider(window, "knob-input-gain").setValue(2);
            window.pulse(0);
            slider(window, "weight-1").setValue(0.5);
            window.pulse(0);
            int weight = store.state().model().network().block("f", "W").offset();
            assertThat(store.state().model().parameter(weight)).isEqualTo(0.5);
            slider(window, "knob-input-gain").setValue(1);
            window.pulse(0);
            assertThat(store.state().model().parameter(weight)).isEqualTo(0.25);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "1e308", "NaN", "1e", "--2"})
    void whatIsNoNumberInRangeIsRefusedInWordsAndTheLastValueStays(String typed) throws Exception {
        inWindow((window, store) -> {
            LabState before = store.state();
            type(window, "weight-1-value", typed);
            assertThat(store.state()).isEqualTo(before);
            assertThat(text(window, "notice")).contains(typed, "is no number", "stays");
            assertThat(field(window, "weight-1-value").getText()).isEqualTo("0.106");
        });
    }

    @Test
    void anExactNumberIsTaken() throws Exception {
        inWindow((window, store) -> {
            type(window, "weight-1-value", "−2,5");
            int weight = store.state().model().network().block("f", "W").offset();
            assertThat(store.state().model().parameter(weight)).isEqualTo(-2.5);
            assertThat(field(window, "weight-1-value").getText()).isEqualTo("-2.5");
        });
    }

    @Test
    void theVerdictFollowsTheWeights() throws Exception {
        inWindow((window, store) -> {
            assertThat(text(window, "verdict")).contains("RNN\u00a0×", "LSTM\u00a0×", "GRU\u00a0×", "a\u00a0step");
            String before = text(window, "verdict");
            slider(window, "knob-recurrent-gain").setValue(3);
            window.pulse(0);
            assertThat(text(window, "verdict")).isNotEqualTo(before);
        });
    }

    @Test
    void whatTheGradientsAreOfIsChosenAndMoved() throws Exception {
        inWindow((window, store) -> {
            assertThat(store.state().question()).isEqualTo(Question.atEnd(12));
            store.dispatch(new Action.GoToTimestep(6));
            window.pulse(0);
            ((Button) find(window, "question-here")).fire();
            window.pulse(0);
            assertThat(store.state().question().timestep()).isEqualTo(6);
            assertThat(((Button) find(window, "question-here")).getText()).isEqualTo("T = 7");
            String verdict = text(window, "verdict");
            ((ToggleButton) find(window, "question-hidden-unit")).fire();
            window.pulse(0);
            assertThat(store.state().question().kind()).isEqualTo(Question.Kind.HIDDEN_UNIT);
            assertThat(text(window, "verdict")).isNotEqualTo(verdict);
            store.undo();
            assertThat(store.state().question().kind()).isEqualTo(Question.Kind.LOSS_AT);
        });
    }

    @Test
    void eachDragOnAChartIsAnUndoOfItsOwn() throws Exception {
        inWindow((window, store) -> {
            Node chart = find(window, "chart-gradient");
            drag(chart, 100, 200);
            int first = store.state().playhead().moment().timestep();
            assertThat(first).isPositive();
            drag(chart, 150, 250);
            assertThat(store.state().playhead().moment().timestep()).isGreaterThan(first);
            store.undo();
            assertThat(store.state().playhead().moment().timestep()).isEqualTo(first);
            store.undo();
            assertThat(store.state().playhead().moment().timestep()).isZero();
        });
    }

    private static void drag(Node node, double from, double to) {
        // An event without a source counts from the corner of the window.
        Point2D corner = node.localToScene(0, 0);
        node.fireEvent(mouse(MouseEvent.MOUSE_PRESSED, corner, from));
        for (double x = from; x <= to; x += 25) {
            node.fireEvent(mouse(MouseEvent.MOUSE_DRAGGED, corner, x));
        }
        node.fireEvent(mouse(MouseEvent.MOUSE_RELEASED, corner, to));
    }

    private static MouseEvent mouse(EventType<MouseEvent> type, Point2D corner, double right) {
        double x = corner.getX() + right;
        double y = corner.getY() + 60;
        return new MouseEvent(
                type, x, y, x, y, MouseButton.PRIMARY, 1, false, false, false, false, true, false, false, true, false,
                false, null);
    }

    /** What a test does with a window and its store. */
    private interface Work {
        void run(MainWindow window, Store store);
    }

    private static void inWindow(Work work) throws Exception {
        FramePainterToolkit.call(() -> {
            Store store = new Store(LabState.of(Scenarios.named("fibonacci")), Platform::isFxApplicationThread);
            MainWindow window = new MainWindow(store, Locale.ENGLISH, Runnable::run, 1600, 1000);
            window.scene().snapshot(null);
            work.run(window, store);
            window.dispose();
            return true;
        });
    }

    private static void type(MainWindow window, String id, String typed) {
        TextField field = field(window, id);
        field.setText(typed);
        field.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
        window.pulse(0);
    }

    private static Slider slider(MainWindow window, String id) {
        return (Slider) find(window, id);
    }

    private static TextField field(MainWindow window, String id) {
        return (TextField) find(window, id);
    }

    private static String text(MainWindow window, String id) {
        return ((Label) find(window, id)).getText();
    }

    private static Node find(MainWindow window, String id) {
        return window.scene().getRoot().lookup("#" + id);
    }
}
