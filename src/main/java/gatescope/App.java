package gatescope;

import gatescope.cli.Console;
import gatescope.cli.ExitCode;
import gatescope.cli.Failures;
import gatescope.cli.Opener;
import gatescope.cli.WindowRequest;
import gatescope.data.BadInputException;
import gatescope.lab.Background;
import gatescope.lab.GiveWay;
import gatescope.lab.LabState;
import gatescope.lab.Messages;
import gatescope.lab.Store;
import gatescope.train.Workers;
import gatescope.ui.Display;
import gatescope.ui.Fonts;
import gatescope.ui.MainWindow;
import gatescope.ui.Pulses;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.function.IntConsumer;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** Puts the parts together: a store, the window over it, a stage, and the frames' pulses. */
final class App implements Opener {
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;
    private static final double LEAST_WIDTH = 1024;
    private static final double LEAST_HEIGHT = 640;

    private final Path tour;
    private final IntConsumer end;

    /**
     * @param tour where the tour goes when no window can be opened
     * @param end ends the process with an exit code, when the window fails after {@link #open} has returned
     */
    App(Path tour, IntConsumer end) {
        this.tour = tour;
        this.end = end;
    }

    @Override
    public int open(WindowRequest request, Console console) throws BadInputException, IOException {
        Display.Obstacle obstacle = Display.obstacle();
        if (obstacle != null) {
            return request.tourInstead(request.state(), obstacle, tour, console);
        }
        // The toolkit starts and loads its fonts while the scenario is read.
        Platform.startup(() -> guard(Fonts::load, console));
        boolean read = false;
        try {
            LabState state = request.state();
            read = true;
            Platform.runLater(() -> guard(() -> show(state, console), console));
        } finally {
            if (!read) {
                Platform.exit();
            }
        }
        return ExitCode.DONE;
    }

    /** Does a part of the start on the toolkit's thread. If it fails, there would be a process without a window. */
    void guard(Runnable part, Console console) {
        try {
            part.run();
        } catch (RuntimeException e) {
            end.accept(new Failures(console).of(e));
        } catch (LinkageError | OutOfMemoryError e) {
            // A class whose constants cannot be made is a linkage error: a font that is missing, for one.
            end.accept(new Failures(console).of(e));
        }
    }

    private static void show(LabState state, Console console) {
        Locale locale = console.locale();
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        Store store = new Store(state, Platform::isFxApplicationThread);
        ExecutorService background = Background.ofWindow();
        ExecutorService workers = Background.ofWorkers();
        GiveWay giveWay = GiveWay.onThisMachine();
        MainWindow window = new MainWindow(
                store,
                locale,
                background,
                Workers.of(workers).waitingFor(giveWay::rest),
                giveWay,
                Math.min(WIDTH, screen.getWidth()),
                Math.min(HEIGHT, screen.getHeight()));
        // What fails while a person works is told where they look; the window stays, and with it what they made.
        Thread.currentThread().setUncaughtExceptionHandler((_, failure) -> {
            new Failures(console).ofWindow(failure);
            window.tellFailure(failure);
        });
        Stage stage = new Stage();
        stage.setTitle(Messages.of("ui", locale).text("window.title"));
        stage.setScene(window.scene());
        stage.setMinWidth(Math.min(LEAST_WIDTH, screen.getWidth()));
        stage.setMinHeight(Math.min(LEAST_HEIGHT, screen.getHeight()));
        Pulses pulses = new Pulses(window::pulse);
        stage.setOnHidden(_ -> {
            pulses.stop();
            window.dispose();
            background.shutdownNow();
            workers.shutdownNow();
        });
        stage.show();
        pulses.start();
    }
}
