package gatescope.ui;

import gatescope.lab.Background;
import gatescope.lab.GiveWay;
import gatescope.lab.LabState;
import gatescope.lab.Scenarios;
import gatescope.lab.Store;
import gatescope.train.Workers;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import javafx.stage.Window;

/**
 * A table of a million rows in the real window, by a robot's mouse and keys: loaded, cancelled half way, loaded again, its window made
 * longer, trained, and looked at. Only the system's dialogs are answered here. Says of every part how long the toolkit's thread was
 * busy. Argument: a directory for the table, what is exported, and pictures.
 */
final class OwnDataWindow {
    private static final int ROWS = 1_000_000;
    private static final int EPOCHS = 3;
    private static final long PATIENCE = TimeUnit.MINUTES.toNanos(10);

    private final Path directory;
    private final Robot robot = new Robot();
    private final Stage stage = new Stage();
    private final Store store;
    private final MainWindow window;
    private final ToolkitWatch watch = new ToolkitWatch();

    private OwnDataWindow(Path directory) {
        this.directory = directory;
        store = new Store(LabState.of(Scenarios.named("fibonacci")), Platform::isFxApplicationThread);
        GiveWay giveWay = GiveWay.onThisMachine();
        window = new MainWindow(
                store, Locale.ENGLISH, _ -> new Answers(directory), Background.ofWindow(),
                Workers.of(Background.ofWorkers()).waitingFor(giveWay::rest), giveWay, 1600, 1000);
        stage.setScene(window.scene());
        stage.setX(0);
        stage.setY(0);
        stage.show();
        new Pulses(window::pulse).start();
    }

    /** The dialogs of the system, answered. */
    private record Answers(Path directory) implements FileDialogs {
        @Override
        public Path sceneToOpen(Window owner) {
            return null;
        }

        @Override
        public Path sceneToSave(Window owner, String name) {
            return directory.resolve("scene.gatescope.json");
        }

        @Override
        public Path chartToSave(Window owner, ChartKind kind, String name) {
            return directory.resolve("chart" + kind.ending());
        }

        @Override
        public Path dataToOpen(Window owner) {
            return directory.resolve("prices.csv");
        }
    }

    public static void main(String[] arguments) throws Exception {
        Path directory = Files.createDirectories(Path.of(arguments[0]));
        write(directory.resolve("prices.csv"));
        Platform.startup(() -> {});
        OwnDataWindow opened = onToolkit(() -> {
            Fonts.load();
            return new OwnDataWindow(directory);
        });
        opened.run();
        Runtime.getRuntime().halt(0);
    }

    /** A random walk, with a decimal comma and a gap now and then. */
    private static void write(Path file) throws Exception {
        SplittableRandom random = new SplittableRandom(7);
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file))) {
            out.println("date;close;volume");
            double close = 100;
            for (int row = 0; row < ROWS; row++) {
                close *= Math.exp(0.001 * random.nextGaussian());
                String date = java.time.LocalDate.of(1, 1, 1).plusDays(row % 700_000).toString();
                String shown = row % 99_991 == 99_990 ? "" : String.format(Locale.GERMANY, "%.4f", close);
                out.println(date + ";" + shown + ";" + random.nextInt(1000, 9999));
            }
        }
        System.out.printf("%d rows, %.0f MB%n", ROWS, Files.size(file) / 1e6);
    }

    private void run() throws Exception {
        TimeUnit.SECONDS.sleep(3);
        part("the page Learning opens", () -> {
            keys(KeyCode.CONTROL, KeyCode.DIGIT3);
            pause();
        });
        part("loads, and is stopped half way", () -> {
            keys(KeyCode.CONTROL, KeyCode.D);
            until(() -> ((ProgressBar) find("data-progress")).getProgress() > 0.5);
            picture("loading");
            click("data-stop");
            pause();
            say();
            click("data-cancel");
        });
        part("loads", () -> {
            keys(KeyCode.CONTROL, KeyCode.D);
            pause();
            until(() -> !shown("data-progress"));
            say();
            picture("gaps");
        });
        part("fills the gaps", () -> {
            click("missing-interpolate");
            until(() -> !((Button) find("data-use")).isDisabled());
            say();
        });
        part("another column, and back", () -> {
            click("data-column-3");
            until(() -> !((Button) find("data-use")).isDisabled());
            click("data-column-2");
            pause();
            until(() -> !((Button) find("data-use")).isDisabled());
            picture("loaded");
        });
        part("uses it", () -> {
            click("data-use");
            until(() -> !shown("data-loader"));
            TimeUnit.SECONDS.sleep(3);
            picture("learning");
        });
        part("a longer window", () -> {
            click("recipe-window");
            keys(KeyCode.CONTROL, KeyCode.A);
            keys(KeyCode.DIGIT2);
            keys(KeyCode.DIGIT0);
            keys(KeyCode.ENTER);
            until(() -> store.state().training().recipe().data().window() == 20);
            pause();
            click("learning-words");
        });
        part("nothing is done for five seconds", () -> TimeUnit.SECONDS.sleep(5));
        part("trains " + EPOCHS + " epochs", () -> {
            click("learning-train");
            until(() -> window.learningDesk().epoch() >= EPOCHS);
            picture("trained");
        });
        part("pauses", () -> {
            click("learning-train");
            until(() -> !window.learningDesk().isRunning());
            pause();
            say("learning-words");
        });
        part("predicts all samples", () -> {
            until(() -> !((Label) find("chart-prediction-hint")).getText().startsWith("Evenly spaced"));
            pause();
            picture("predicted");
        });
        part("scrubs the epochs", () -> drag("learning-epochs", 0, 0.5, 60));
        part("points at the predictions, zooms, chooses a sample", () -> {
            sweep("chart-prediction", 40);
            for (int k = 0; k < 30; k++) {
                onToolkit(() -> {
                    robot.mouseWheel(-1);
                    return true;
                });
                TimeUnit.MILLISECONDS.sleep(30);
            }
            pause();
            picture("zoomed");
            click("chart-prediction");
            pause();
        });
        part("drags over the predictions", () -> drag("chart-prediction", 0.2, 0.8, 60));
        part("goes on with its own predictions", () -> {
            click("chart-prediction-forecast");
            pause();
            pause();
            picture("forecast");
            click("chart-prediction-forecast");
            pause();
        });
        for (String kind : new String[] {"png", "svg", "csv"}) {
            part("exports " + kind, () -> {
                click("chart-prediction-menu");
                pause();
                // Below what copies it.
                for (int k = -2; k < ChartKind.valueOf(kind.toUpperCase(Locale.ROOT)).ordinal(); k++) {
                    keys(KeyCode.DOWN);
                }
                keys(KeyCode.ENTER);
                pause();
                Path file = directory.resolve("chart." + kind);
                System.out.printf("    %s: %.1f MB%n", file.getFileName(), Files.exists(file) ? Files.size(file) / 1e6 : -1);
            });
        }
        part("the gradients, and the cell, with steps", () -> {
            keys(KeyCode.CONTROL, KeyCode.DIGIT2);
            pause();
            picture("gradients");
            keys(KeyCode.CONTROL, KeyCode.DIGIT1);
            pause();
            for (int k = 0; k < 40; k++) {
                keys(KeyCode.RIGHT);
                TimeUnit.MILLISECONDS.sleep(30);
            }
            drag("timeline", 0.2, 0.8, 40);
            picture("cell");
        });
        part("back to Learning, undo, redo", () -> {
            keys(KeyCode.CONTROL, KeyCode.DIGIT3);
            pause();
            keys(KeyCode.CONTROL, KeyCode.Z);
            pause();
            keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
            pause();
        });
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        System.out.printf(
                "in use after all of it: %.0f MB; the most that Java may take here: %.0f MB%n",
                (runtime.totalMemory() - runtime.freeMemory()) / 1e6, runtime.maxMemory() / 1e6);
    }

    /** Something that a person does. */
    private interface Deed {
        void run() throws Exception;
    }

    private void part(String name, Deed deed) throws Exception {
        onToolkit(() -> {
            watch.begin();
            return true;
        });
        long begin = System.nanoTime();
        deed.run();
        double seconds = (System.nanoTime() - begin) / 1e9;
        System.out.printf("%s: %.1f s%n    %s%n", name, seconds, onToolkit(watch::says));
    }

    private static void pause() throws Exception {
        TimeUnit.MILLISECONDS.sleep(1200);
    }

    private static void until(BooleanSupplier is) throws Exception {
        long end = System.nanoTime() + PATIENCE;
        while (!onToolkit(is::getAsBoolean)) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("never came to it");
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private Node find(String id) {
        Node found = window.scene().lookup("#" + id);
        if (found == null) {
            throw new IllegalStateException("no #" + id);
        }
        return found;
    }

    private boolean shown(String id) {
        Node node = find(id);
        while (node != null && node.isVisible()) {
            node = node.getParent();
        }
        return node == null;
    }

    private void say() throws Exception {
        say("data-said");
    }

    private void say(String id) throws Exception {
        System.out.println("    “" + onToolkit(() -> ((Label) find(id)).getText()) + "”");
    }

    private Bounds place(String id) throws Exception {
        return onToolkit(() -> {
            Node node = find(id);
            return node.localToScreen(node.getLayoutBounds());
        });
    }

    private void click(String id) throws Exception {
        Bounds place = place(id);
        onToolkit(() -> {
            robot.mouseMove(place.getCenterX(), place.getCenterY());
            robot.mouseClick(MouseButton.PRIMARY);
            return true;
        });
        TimeUnit.MILLISECONDS.sleep(100);
    }

    private void sweep(String id, int moves) throws Exception {
        Bounds place = place(id);
        for (int k = 0; k <= moves; k++) {
            double x = place.getMinX() + place.getWidth() * (0.2 + 0.6 * k / moves);
            onToolkit(() -> {
                robot.mouseMove(x, place.getCenterY());
                return true;
            });
            TimeUnit.MILLISECONDS.sleep(15);
        }
    }

    private void drag(String id, double from, double to, int moves) throws Exception {
        Bounds place = place(id);
        for (int k = 0; k <= moves; k++) {
            boolean first = k == 0;
            double x = place.getMinX() + place.getWidth() * (from + (to - from) * Math.sin(3 * Math.PI * k / moves / 2));
            onToolkit(() -> {
                robot.mouseMove(x, place.getCenterY());
                if (first) {
                    robot.mousePress(MouseButton.PRIMARY);
                }
                return true;
            });
            TimeUnit.MILLISECONDS.sleep(15);
        }
        onToolkit(() -> {
            robot.mouseRelease(MouseButton.PRIMARY);
            return true;
        });
        pause();
    }

    private void keys(KeyCode... keys) throws Exception {
        onToolkit(() -> {
            for (KeyCode key : keys) {
                robot.keyPress(key);
            }
            for (int k = keys.length - 1; k >= 0; k--) {
                robot.keyRelease(keys[k]);
            }
            return true;
        });
        TimeUnit.MILLISECONDS.sleep(60);
    }

    /** A picture of the screen, by ImageMagick where it is there. */
    private void picture(String name) throws Exception {
        try {
            new ProcessBuilder("import", "-window", "root", directory.resolve(name + ".png").toString()).start().waitFor();
        } catch (java.io.IOException e) {
            System.out.println("    no picture: " + e.getMessage());
        }
    }

    private static <T> T onToolkit(Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        Platform.runLater(task);
        return task.get();
    }
}
