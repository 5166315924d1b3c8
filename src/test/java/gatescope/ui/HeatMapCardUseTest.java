package gatescope.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import gatescope.chart.HeatMapChart.Pair;
import gatescope.data.Scaling;
import gatescope.engine.Cells;
import gatescope.engine.JacobianNorms;
import gatescope.engine.Model;
import gatescope.engine.Network;
import gatescope.lab.Action;
import gatescope.lab.CellKind;
import gatescope.lab.LabState;
import gatescope.lab.Results;
import gatescope.lab.Scenario;
import gatescope.lab.Scenarios;
import gatescope.lab.Series;
import gatescope.lab.Store;
import java.awt.geom.Rectangle2D;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Executor;
import javafx.application.Platform;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person does with the heat map, and what is read out. */
class HeatMapCardUseTest {
    private final Queue<Runnable> queue = new ArrayDeque<>();

    @TempDir
    private Path directory = Path.of("");

    /** The card on its stage, over a store. */
    private record Lab(Store store, ChartParts parts, HeatMapCard card, CardStage stage) {
        static Lab of(LabState state, Executor executor) {
            return of(state, executor, null);
        }

        static Lab of(LabState state, Executor executor, @Nullable Path folder) {
            Store store = new Store(state, Platform::isFxApplicationThread);
            ChartParts parts = ChartTestParts.of(store, folder, _ -> {});
            HeatMapCard card = new HeatMapCard(parts, executor);
            Lab lab = new Lab(store, parts, card, new CardStage(card, 430, 380));
            lab.show();
            return lab;
        }

        void show() {
            stage.show(store.state());
        }

        HeatMapView view() {
            return (HeatMapView) card.node().lookup("#heat-map");
        }

        /** As the item of the menu does. */
        void save(String kind) {
            ChartFiles files = parts.files();
            files.menu(card::picture, "heat-map").getItems().stream()
                    .filter(item -> ("chart-save-" + kind).equals(item.getId()))
                    .forEach(MenuItem::fire);
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

        void wheel(Pair pair, double turned) {
            Rectangle2D place = view().chart().place(pair, view().area());
            Point2D centre = view().localToScene(place.getCenterX(), place.getCenterY());
            view().fireEvent(new ScrollEvent(
                    ScrollEvent.SCROLL, centre.getX(), centre.getY(), 0, 0, false, false, false, false,
                    false, false, 0, turned, 0, turned, ScrollEvent.HorizontalTextScrollUnits.NONE, 0,
                    ScrollEvent.VerticalTextScrollUnits.NONE, 0, 0, null));
        }

        Button whole() {
            return (Button) card.node().lookup("#chart-heat-map-whole");
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

    @Test
    void theWheelZoomsAroundTheMouseAndTheButtonShowsAllAgain() throws Exception {
        FramePainterToolkit.call(() -> {
            Lab lab = Lab.of(linear(), Runnable::run);
            Pair pair = new Pair(7, 4);
            double across = lab.view().zoom().x().partOf(5);
            double up = lab.view().zoom().y().partOf(-8);
            assertThat(lab.whole().isVisible()).isFalse();
            lab.wheel(pair, 120);
            lab.stage().layOut();
            int timesteps = Results.of(lab.store().state()).series().timesteps();
            assertThat(lab.view().zoom().x().length()).isCloseTo((timesteps + 1) / Math.pow(1.25, 3), within(1e-9));
            assertThat(lab.view().zoom().y().length()).isCloseTo(timesteps / Math.pow(1.25, 3), within(1e-9));
            assertThat(lab.view().zoom().x().partOf(5)).as("stays under the mouse").isCloseTo(across, within(1e-6));
            assertThat(lab.view().zoom().y().partOf(-8)).isCloseTo(up, within(1e-6));
            lab.mouse(MouseEvent.MOUSE_MOVED, pair);
            assertThat(lab.readout()).startsWith("T = 8, k = 5:");
            lab.whole().fire();
            assertThat(lab.view().zoom().isWhole()).isTrue();
            assertThat(lab.whole().isVisible()).isFalse();
            return null;
        });
    }

    /** Both ways: the column's timestep is lit up elsewhere, and the column of what is pointed at elsewhere is read out. */
    @Test
    void whatIsPointedAtIsLitUpInTheRestOfTheWindow() throws Exception {
        FramePainterToolkit.call(() -> {
            Lab lab = Lab.of(linear(), Runnable::run);
            lab.mouse(MouseEvent.MOUSE_MOVED, new Pair(9, 4));
            assertThat(lab.parts().pointer().spot()).isEqualTo(Pointer.Spot.of(4));
            lab.mouse(MouseEvent.MOUSE_EXITED, new Pair(9, 4));
            assertThat(lab.parts().pointer().spot()).isEqualTo(Pointer.Spot.NONE);
            lab.parts().pointer().at(Pointer.Spot.of("h@7#0"));
            int timesteps = Results.of(lab.store().state()).series().timesteps();
            assertThat(lab.readout()).startsWith("T = " + timesteps + ", k = 7:");
            lab.parts().pointer().clear();
            assertThat(lab.readout()).startsWith("T = " + timesteps + ", k = 1:");
            return null;
        });
    }

    /** ‖[[1,1],[1,0]]^n‖ is the golden ratio to the n-th power, in the file as on the screen. */
    @Test
    void theNumbersAreSavedAndSoArePictures() throws Exception {
        FramePainterToolkit.call(() -> {
            Lab lab = Lab.of(linear(), Runnable::run, directory);
            for (String kind : List.of("csv", "svg", "png")) {
                lab.save(kind);
            }
            return null;
        });
        List<String> rows = Files.readAllLines(directory.resolve("heat-map.csv"));
        int timesteps = Results.of(linear()).series().timesteps();
        assertThat(rows).hasSize(1 + timesteps * (timesteps + 3) / 2).first().isEqualTo("T,k,‖∂h_T/∂h_k‖,log10 ‖∂h_T/∂h_k‖");
        for (String row : rows.subList(1, rows.size())) {
            String[] cells = row.split(",", -1);
            int distance = Integer.parseInt(cells[0]) - Integer.parseInt(cells[1]);
            double golden = Math.pow((1 + Math.sqrt(5)) / 2, distance);
            assertThat(Double.parseDouble(cells[2])).isCloseTo(golden, withinPercentage(1e-10));
            assertThat(Double.parseDouble(cells[3])).isCloseTo(Math.log10(golden), within(1e-12));
        }
        assertThat(directory.resolve("heat-map.svg")).content().contains("<svg", "How far h reaches", "exactly 0");
        assertThat(ImageIO.read(directory.resolve("heat-map.png").toFile()).getWidth()).isEqualTo(1920);
    }

    /** What is not there yet, or no longer true, cannot be saved as if it were. */
    @Test
    void whileItIsComputedThereIsNothingToSave() throws Exception {
        FramePainterToolkit.call(() -> {
            Lab lab = Lab.of(large(1), queue::add, directory);
            assertThat(lab.card().node().lookup("#chart-heat-map-menu").isDisabled()).isTrue();
            lab.save("csv");
            return null;
        });
        assertThat(directory).isEmptyDirectory();
    }
}
