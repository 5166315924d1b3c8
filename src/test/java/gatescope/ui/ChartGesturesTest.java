package gatescope.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gatescope.chart.Curve;
import gatescope.chart.ScaledText;
import gatescope.chart.Span;
import gatescope.engine.Trace;
import gatescope.lab.CellAnalysis;
import gatescope.lab.CellKind;
import gatescope.lab.LabState;
import gatescope.lab.Results;
import gatescope.lab.Scenarios;
import gatescope.lab.Store;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.geometry.Point2D;
import javafx.geometry.VerticalDirection;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Circle;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The page with the charts, used with the mouse and the keys. */
class ChartGesturesTest {
    private static final int WIDTH = 960;
    private static final int HEIGHT = 620;

    private final FxRobot robot = new FxRobot();
    private final List<AskedGradient.@Nullable Point> picked = new ArrayList<>();
    private final List<String> said = new ArrayList<>();
    private Store store = store();
    private @Nullable ChartParts made;
    private @Nullable GradientsPage opened;

    @TempDir
    private Path directory = Path.of("");

    @BeforeEach
    void open() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        FxToolkit.setupStage(this::open);
        show();
    }

    private void open(Stage stage) {
        store = store();
        ChartParts parts = ChartTestParts.of(store, directory, said::add);
        AskedGradient asked = new AskedGradient();
        GradientsPage page = new GradientsPage(parts, asked, List.of());
        made = parts;
        opened = page;
        asked.subscribe(() -> picked.add(asked.point()));
        StackPane root = new StackPane(page.node(), parts.readout());
        root.getStyleClass().add("gatescope");
        Scene scene = new Scene(root, WIDTH, HEIGHT);
        new ThemeStyles(scene, root).show(look());
        stage.setX(0);
        stage.setY(0);
        stage.setScene(scene);
        stage.show();
    }

    @AfterEach
    void close() throws TimeoutException {
        robot.interact(() -> page().dispose());
        FxToolkit.cleanupStages();
    }

    private ChartParts parts() {
        return Objects.requireNonNull(made);
    }

    private GradientsPage page() {
        return Objects.requireNonNull(opened);
    }

    private static Store store() {
        return new Store(LabState.of(Scenarios.named("gradients")), Platform::isFxApplicationThread);
    }

    private Look look() {
        return Look.of(store.state().view(), WIDTH, HEIGHT);
    }

    private void show() {
        robot.interact(() -> page().show(store.state(), Results.of(store.state()), look()));
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** A sentence that becomes longer takes height from the chart, while the mouse rests on it. */
    @Test
    void theMarksStayOnTheCurvesWhenTheChartChangesItsHeight() {
        ChartView view = robot.lookup("#chart-gradient").queryAs(ChartView.class);
        robot.moveTo(view);
        WaitForAsyncUtils.waitForFxEvents();
        List<Double> before = heights(view);
        assertThat(before).isNotEmpty();
        robot.interact(() -> view.getScene().getWindow().setHeight(HEIGHT - 120));
        WaitForAsyncUtils.waitForFxEvents();
        List<Double> after = heights(view);
        assertThat(after).isNotEqualTo(before);
        List<Double> curves = view.chart().content().curves().stream()
                .map(curve -> view.place(curve, view.nearest(view.getWidth() / 2)).getY()).toList();
        assertThat(after).allSatisfy(height -> assertThat(curves).anySatisfy(curve -> assertThat(curve).isCloseTo(height, within(0.5))));
    }

    private static List<Double> heights(ChartView view) {
        return view.marks().lookupAll(".chart-point").stream()
                .filter(node -> node instanceof Circle && node.isVisible())
                .map(node -> ((Circle) node).getCenterY()).toList();
    }

    @Test
    void theMouseReadsAllDigitsOfAllCurves() {
        robot.moveTo(at("#chart-gradient", "LSTM.0", 4));
        CellAnalysis lstm = Results.of(store.state()).analysis(CellKind.LSTM);
        assertThat(readout())
                .contains("timestep 5", "LSTM ‖dL/dh‖", "LSTM ‖dL/dc‖", "RNN ‖dL/dh‖", "LSTM Π f (carry only)")
                .contains(ScaledText.of(lstm.gradients().state(0, 4).norm()))
                .contains(ScaledText.of(lstm.gradients().state(1, 4).norm()));
        robot.moveTo(at("#chart-gates", "f@0#1", 9));
        assertThat(readout()).contains("timestep 10", Double.toString(lstm.trace().value(9, lstm.trace().network().cell().indexOf("f"), 0)));
        robot.moveTo(new Point2D(WIDTH / 4.0, 20));
        assertThat(robot.lookup("#readout").query().isVisible()).isFalse();
    }

    @Test
    void whatIsPointedAtInOneChartIsLitUpInTheOther() {
        robot.moveTo(at("#chart-gradient", "GRU.0", 11));
        assertThat(parts().pointer().spot().timestep()).isEqualTo(11);
        assertThat(marks("#chart-gates")).as("a point on every gate's curve").hasSize(4);
        robot.moveTo(new Point2D(WIDTH / 4.0, 20));
        assertThat(parts().pointer().spot()).isEqualTo(Pointer.Spot.NONE);
        assertThat(view("#chart-gates").marks().isShown()).isFalse();
    }

    @Test
    void aNumberOfTheEquationHasItsPointInTheChart() {
        robot.interact(() -> parts().pointer().at(Pointer.Spot.of("i@7#1")));
        List<Circle> large = marks("#chart-gates").stream().filter(mark -> mark.getRadius() > 5).toList();
        Point2D there = view("#chart-gates").place(curve("#chart-gates", "i@0#1"), 6);
        assertThat(large).hasSize(1);
        assertThat(large.getFirst().getCenterX()).isCloseTo(there.getX(), within(0.01));
        assertThat(large.getFirst().getCenterY()).isCloseTo(there.getY(), within(0.01));
        robot.interact(() -> parts().pointer().at(Pointer.Spot.of("∂c@7#1")));
        assertThat(marks("#chart-gradient").stream().filter(mark -> mark.getRadius() > 5)).hasSize(1);
    }

    @Test
    void theWheelZoomsAroundTheMouseAndTheButtonShowsAllAgain() {
        Span all = x("#chart-gradient");
        robot.moveTo(at("#chart-gradient", "LSTM.0", 9));
        robot.scroll(3, VerticalDirection.UP);
        WaitForAsyncUtils.waitForFxEvents();
        Span seen = x("#chart-gradient");
        assertThat(seen.length()).isLessThan(0.8 * all.length());
        assertThat(seen.partOf(10)).as("stays under the mouse").isCloseTo(all.partOf(10), within(0.02));
        robot.clickOn("#chart-gradient-whole");
        assertThat(x("#chart-gradient")).isEqualTo(all);
        assertThat(robot.lookup("#chart-gradient-whole").query().isVisible()).isFalse();
    }

    @Test
    void aDragWithTheRightButtonChoosesAPartAndADoubleClickShowsAllAgain() {
        Span all = x("#chart-gradient");
        robot.drag(at("#chart-gradient", "RNN.0", 6), MouseButton.SECONDARY);
        robot.dropTo(at("#chart-gradient", "LSTM.0", 20));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(x("#chart-gradient").low()).isCloseTo(7, within(0.3));
        assertThat(x("#chart-gradient").high()).isCloseTo(21, within(0.3));
        assertThat(store.state().playhead().moment().timestep()).as("the right button goes nowhere").isZero();
        robot.doubleClickOn("#chart-gradient");
        assertThat(x("#chart-gradient")).isEqualTo(all);
    }

    @Test
    void theKeysZoomTheFocusedChart() {
        Span all = x("#chart-gates");
        robot.interact(() -> view("#chart-gates").requestFocus());
        robot.push(KeyCode.PLUS);
        robot.push(KeyCode.ADD);
        assertThat(x("#chart-gates").length()).isCloseTo(all.length() / 1.25 / 1.25, within(1e-9));
        robot.push(KeyCode.MINUS);
        assertThat(x("#chart-gates").length()).isCloseTo(all.length() / 1.25, within(1e-9));
        robot.push(KeyCode.DIGIT0);
        assertThat(x("#chart-gates")).isEqualTo(all);
    }

    @Test
    void aClickGoesToTheTimestepAndPicksTheCurve() {
        robot.clickOn(at("#chart-gradient", "LSTM.1", 4));
        assertThat(store.state().playhead().moment().timestep()).isEqualTo(4);
        robot.clickOn(at("#chart-gradient", "GRU.0", 1));
        assertThat(picked).containsExactly(
                        new AskedGradient.Point(CellKind.LSTM, 1, 4), new AskedGradient.Point(CellKind.GRU, 0, 1));
    }

    @Test
    void theMenuSavesTheNumbersOfTheTrace() throws Exception {
        robot.rightClickOn("#chart-gates");
        robot.clickOn("#chart-save-csv");
        Path file = directory.resolve("gates.csv");
        assertThat(said).containsExactly("saved as " + file);
        List<String> rows = Files.readAllLines(file);
        Trace trace = Results.of(store.state()).analysis(CellKind.LSTM).trace();
        assertThat(rows).hasSize(31).first().isEqualTo("timestep t,\"f, unit 1\",\"i, unit 1\",\"g, unit 1\",\"o, unit 1\"");
        for (int t = 0; t < 30; t++) {
            String[] cells = rows.get(t + 1).split(",", -1);
            for (int gate = 0; gate < 4; gate++) {
                int node = trace.network().cell().indexOf(List.of("f", "i", "g", "o").get(gate));
                assertThat(Double.parseDouble(cells[gate + 1])).isEqualTo(trace.value(t, node, 0));
            }
        }
    }

    @Test
    void theButtonSavesPicturesAndWhatCannotBeWrittenIsSaid() throws Exception {
        robot.clickOn("#chart-gradient-menu");
        robot.clickOn("#chart-save-png");
        robot.clickOn("#chart-gradient-menu");
        robot.clickOn("#chart-save-svg");
        assertThat(directory.resolve("gradient.png")).isNotEmptyFile();
        assertThat(directory.resolve("gradient.svg")).content().contains("<svg", "LSTM ‖dL/dc‖", "Gradient through time");
        Files.delete(directory.resolve("gradient.svg"));
        Files.createDirectories(directory.resolve("gradient.svg").resolve("in the way"));
        robot.clickOn("#chart-gradient-menu");
        robot.clickOn("#chart-save-svg");
        assertThat(said).hasSize(3).last().asString().contains("could not be written");
    }

    private ChartView view(String id) {
        return robot.lookup(id).queryAs(ChartView.class);
    }

    private Span x(String id) {
        return view(id).chart().zoom().x();
    }

    private Curve curve(String id, String curve) {
        return view(id).chart().content().curves().stream()
                .filter(each -> each.id().equals(curve))
                .findFirst()
                .orElseThrow();
    }

    /** Where a curve is on the screen at a timestep, from 0. */
    private Point2D at(String id, String curve, int timestep) {
        return view(id).localToScreen(view(id).place(curve(id, curve), timestep));
    }

    private Set<String> readout() {
        WaitForAsyncUtils.waitForFxEvents();
        return robot.lookup("#readout .label").queryAllAs(Label.class).stream()
                .filter(label -> Objects.requireNonNull(label.getParent()).isVisible())
                .map(Label::getText)
                .collect(Collectors.toSet());
    }

    private List<Circle> marks(String id) {
        WaitForAsyncUtils.waitForFxEvents();
        if (!view(id).marks().isShown()) {
            return List.of();
        }
        return robot.from(view(id)).lookup(".chart-point").queryAllAs(Circle.class).stream()
                .filter(Circle::isVisible)
                .toList();
    }
}
