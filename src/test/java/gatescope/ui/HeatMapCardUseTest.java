package gatescope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import gatescope.chart.HeatMapChart.Pair;
import gatescope.data.Scaling;
import gatescope.engine.Cells;
import gatescope.engine.JacobianNorms;
import gatescope.engine.Model;
import gatescope.engine.Network;
import gatescope.lab.Action;
import gatescope.lab.CellKind;
import gatescope.lab.LabState;
import gatescope.lab.Messages;
import gatescope.lab.Results;
import gatescope.lab.Scenario;
import gatescope.lab.Scenarios;
import gatescope.lab.Series;
import gatescope.lab.Store;
import java.awt.geom.Rectangle2D;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Executor;
import javafx.application.Platform;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.Test;

/** What a person does with the heat map, and what is read out. */
class HeatMapCardUseTest {
    private static final Messages TEXTS = Messages.of("ui", Locale.ENGLISH);

    private final Queue<Runnable> queue = new ArrayDeque<>();

    /** The card on its stage, over a store. */
    private record Lab(Store store, HeatMapCard card, CardStage stage) {
        static Lab of(LabState state, Executor executor) {
            Store store = new Store(state, Platform::isFxApplicationThread);
            HeatMapCard card = new HeatMapCard(store, TEXTS, executor);
            Lab lab = new Lab(store, card, new CardStage(card, 430, 380));
            lab.show();
            return lab;
        }

        void show() {
            stage.show(store.state());
        }

        HeatMapView view() {
            return (HeatMapView) card.node().lookup("#heat-map");
        }

        String readout() {
            return ((Label) card.node().lookup("#heat-readout")).getText();
        }

        boolean isComputing() {
            return card.node().lookup("#heat-computing").isVisible();
        }

        void mouse(EventType<MouseEvent> type, Pair pair) {
            Rectangle2D place = view().chart().place(pair, view().area());
            Point2D centre = view().localToScene(place.getCenterX(), place.getCenterY());
            double x = centre.getX();
            double y = centre.getY();
            view().fireEvent(new MouseEvent(
                    type, x, y, x, y, MouseButton.PRIMARY, 1, false, false, false, false, true, false, false, false,
                    false, true, null));
        }

        void press(KeyCode code) {
            view().fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
        }
    }

    private static LabState linear() {
        return LabState.of(Scenarios.named("fibonacci-linear"));
    }

    /** Scalar identity networks of a weight, over many timesteps: too much to be done at once. */
    private static LabState large(double weight) {
        Network network = new Network(Cells.of("rnn", Map.of("activation", "identity")), 1, 1, 1);
        Model model = new Model(network, new double[] {1, weight, 0, 1, 0}, new double[1]);
        Series series = new Series(Collections.nCopies(250, 0.0), Collections.nCopies(250, 1.0), new Scaling.None());
        return LabState.of(new Scenario("large " + weight, series, Map.of(CellKind.RNN, model)));
    }

    /** [[1,1],[1,0]]^10: its norm is the golden ratio to the tenth power. */
    @Test
    void hoveringSaysTheNormInFull() throws Exception {
        FramePainterToolkit.call(() -> {
            Lab lab = Lab.of(linear(), Runnable::run);
            lab.mouse(MouseEvent.MOUSE_MOVED, new Pair(10, 0));
            assertThat(lab.readout()).startsWith("T = 11, k = 1: ‖∂h₁₁/∂h₁‖ = 122.991869381");
            JacobianNorms norms = JacobianNorms.of(
                    Results.of(lab.store().state()).analysis(CellKind.RNN).trace());
            assertThat(lab.readout()).endsWith("= " + norms.norm(10, 0).value());
            assertThat(lab.view().getAccessibleText()).contains(lab.readout());
            return null;
        });
    }

    @Test
    void theInitialStateIsSaidToBeOne() throws Exception {
        FramePainterToolkit.call(() -> {
            Lab lab = Lab.of(linear(), Runnable::run);
            lab.mouse(MouseEvent.MOUSE_MOVED, new Pair(0, -1));
            assertThat(lab.readout()).startsWith("T = 1, k = 0: ‖∂h₁/∂h₀‖").endsWith("(h₀ is the initial state)");
            return null;
        });
    }

    @Test
    void aClickGoesToTheEarlierTimestep() throws Exception {
        FramePainterToolkit.call(() -> {
            Lab lab = Lab.of(linear(), Runnable::run);
            lab.mouse(MouseEvent.MOUSE_CLICKED, new Pair(9, 4));
            assertThat(lab.store().state().playhead().moment().timestep()).isEqualTo(4);
            lab.mouse(MouseEvent.MOUSE_CLICKED, new Pair(9, -1));
            assertThat(lab.store().state().playhead().moment().timestep()).isZero();
            return null;
        });
    }

    @Test
    void theKeysMoveTheCursorWithinTheTriangle() throws Exception {
        FramePainterToolkit.call(() -> {
            Lab lab = Lab.of(linear(), Runnable::run);
            lab.mouse(MouseEvent.MOUSE_MOVED, new Pair(3, 2));
            lab.press(KeyCode.LEFT);
            lab.press(KeyCode.DOWN);
            assertThat(lab.readout()).startsWith("T = 5, k = 2:");
            lab.press(KeyCode.UP);
            lab.press(KeyCode.RIGHT);
            lab.press(KeyCode.RIGHT);
            lab.press(KeyCode.RIGHT);
            assertThat(lab.readout()).startsWith("T = 4, k = 4:");
            lab.press(KeyCode.UP);
            assertThat(lab.readout()).startsWith("T = 4, k = 4:");
            lab.press(KeyCode.ENTER);
            assertThat(lab.store().state().playhead().moment().timestep()).isEqualTo(3);
            return null;
        });
    }

    @Test
    void theMapIsOfTheSelectedCellUntilAnotherIsChosen() throws Exception {
        FramePainterToolkit.call(() -> {
            Lab lab = Lab.of(LabState.of(Scenarios.named("fibonacci")), Runnable::run);
            String lstm = lab.readout();
            ((ToggleButton) lab.card().node().lookup("#heat-cell-rnn")).fire();
            String rnn = lab.readout();
            assertThat(rnn).isNotEqualTo(lstm);
            assertThat(lab.store().state().cell()).isEqualTo(CellKind.LSTM);
            lab.store().dispatch(new Action.ShowCell(CellKind.GRU));
            lab.show();
            assertThat(lab.readout()).isNotEqualTo(rnn);
            assertThat(((ToggleButton) lab.card().node().lookup("#heat-cell-gru")).isSelected()).isTrue();
            return null;
        });
    }

    /** Until the newest norms are there none is said, and those of an older state never are. */
    @Test
    void aStaleNormIsNeverSaidAndTheNewestWins() throws Exception {
        Lab lab = FramePainterToolkit.call(() -> {
            Lab made = Lab.of(large(1), queue::add);
            assertThat(made.isComputing()).isTrue();
            assertThat(made.readout()).isEqualTo("computing…");
            made.stage().show(large(2));
            made.stage().show(large(0.5));
            assertThat(queue).hasSize(1);
            queue.remove().run();
            return made;
        });
        FramePainterToolkit.call(() -> {
            assertThat(lab.isComputing()).isTrue();
            assertThat(queue).hasSize(1);
            queue.remove().run();
            return null;
        });
        FramePainterToolkit.call(() -> {
            assertThat(lab.isComputing()).isFalse();
            lab.mouse(MouseEvent.MOUSE_MOVED, new Pair(3, 2));
            assertThat(lab.readout()).endsWith("= 0.5");
            assertThat(queue).isEmpty();
            return null;
        });
    }
}
