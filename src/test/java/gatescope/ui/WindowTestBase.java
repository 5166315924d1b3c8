package gatescope.ui;

import gatescope.lab.LabState;
import gatescope.lab.Scenarios;
import gatescope.lab.Store;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The real window on the headless platform. Time passes only when a test lets it. */
abstract class WindowTestBase {
    /** The headless screen is 1000 × 1000; what lies outside cannot be clicked. */
    private static final double WIDTH = 1000;

    private static final double HEIGHT = 900;

    final FxRobot robot = new FxRobot();
    Store store = new Store(LabState.of(Scenarios.named("fibonacci")), Platform::isFxApplicationThread);
    private @Nullable MainWindow opened;

    @BeforeEach
    void openOnAStage() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        FxToolkit.setupStage(this::open);
    }

    private void open(Stage stage) {
        store = new Store(LabState.of(Scenarios.named("fibonacci")), Platform::isFxApplicationThread);
        opened = new MainWindow(store, Locale.ENGLISH, Runnable::run, WIDTH, HEIGHT);
        stage.setX(0);
        stage.setY(0);
        stage.setScene(window().scene());
        stage.show();
    }

    @AfterEach
    void close() throws TimeoutException {
        robot.interact(() -> window().dispose());
        FxToolkit.cleanupStages();
    }

    MainWindow window() {
        return Objects.requireNonNull(opened);
    }

    /** Presses a key and shows what came of it, letting a step come to rest. */
    void press(KeyCode... keys) {
        robot.push(keys);
        letTimePass(2);
    }

    /** Lets the window's own time pass, in frames of a sixtieth of a second. */
    void letTimePass(double seconds) {
        robot.interact(() -> {
            double left = seconds;
            while (left > 1e-9) {
                double dt = Math.min(left, 1.0 / 60);
                window().pulse(dt);
                left -= dt;
            }
            window().pulse(0);
            window().scene().getRoot().applyCss();
            window().scene().getRoot().layout();
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    void click(String id) {
        robot.clickOn("#" + id);
        letTimePass(0);
    }

    String text(String id) {
        Node node = robot.lookup("#" + id).query();
        return switch (node) {
            case Labeled labeled -> labeled.getText();
            case Text text -> text.getText();
            default -> throw new AssertionError("#" + id + " is no text: " + node);
        };
    }

    /** "3 4": timestep 3, operation 4, as the window says it. */
    String position() {
        return text("position-timestep") + " " + text("position-operation");
    }
}
