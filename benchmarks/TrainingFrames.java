import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;
import javafx.stage.Window;
import jdk.jfr.FlightRecorder;
import jdk.jfr.Recording;

/**
 * Opens Gatescope at 1600 × 1000 on the page Learning, lets a robot press T, and tells how long the frames took while it trained, see
 * {@link FrameTimes}. It trains once to warm up, and from the beginning again to be measured. Arguments: the scenario, how many epochs (0: the scenario's), whether all three cells are trained, which page is
 * looked at meanwhile (1 cell, 2 gradients, 3 learning), the seconds to warm up, the seconds to measure, and where the recording is to
 * be left for a closer look, if anywhere.
 */
final class TrainingFrames {
    private final Robot robot;
    private final Scene scene;

    private TrainingFrames(Robot robot, Scene scene) {
        this.robot = robot;
        this.scene = scene;
    }

    public static void main(String[] arguments) throws Exception {
        FlightRecorder.getFlightRecorder(); // JavaFX tells of its pulses only if this was there before it
        gatescope.Launcher.main(new String[] {"--scenario", arguments[0], "--lang", "en"});
        TrainingFrames frames = onToolkit(() -> {
            Window window = Window.getWindows().getFirst();
            window.setX(0);
            window.setY(0);
            window.setWidth(1600);
            window.setHeight(1000);
            return new TrainingFrames(new Robot(), window.getScene());
        });
        TimeUnit.SECONDS.sleep(2);
        frames.begin(arguments[1], Boolean.parseBoolean(arguments[2]));
        frames.press(KeyCode.CONTROL, KeyCode.valueOf("DIGIT" + arguments[3]));
        TimeUnit.SECONDS.sleep(Integer.parseInt(arguments[4]));
        frames.again();
        frames.measure(Integer.parseInt(arguments[5]), arguments.length > 6);
        if (arguments.length > 6) {
            Files.move(recorded(), Path.of(arguments[6]));
        }
        Runtime.getRuntime().halt(0);
    }

    private static Path recorded() {
        return Path.of(System.getProperty("java.io.tmpdir"), "frames-" + ProcessHandle.current().pid() + ".jfr");
    }

    private void begin(String epochs, boolean all) throws Exception {
        press(KeyCode.CONTROL, KeyCode.DIGIT3);
        if (all) {
            press(KeyCode.A);
        }
        if (!epochs.equals("0")) {
            while (onToolkit(() -> scene.lookup("#recipe-epochs") == null)) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
            onToolkit(() -> {
                TextField field = (TextField) scene.lookup("#recipe-epochs");
                field.requestFocus();
                field.setText(epochs);
                scene.getRoot().requestFocus();
                return true;
            });
        }
        TimeUnit.SECONDS.sleep(1);
        press(KeyCode.T);
    }

    /** What was warmed up with may be at its end: the training that is measured begins anew. */
    private void again() throws Exception {
        onToolkit(() -> {
            ((ButtonBase) scene.lookup("#learning-reset")).fire();
            return true;
        });
        TimeUnit.SECONDS.sleep(1);
        press(KeyCode.T);
    }

    private void press(KeyCode... keys) throws Exception {
        onToolkit(() -> {
            for (KeyCode key : keys) {
                robot.keyPress(key);
            }
            for (KeyCode key : keys) {
                robot.keyRelease(key);
            }
            return true;
        });
        TimeUnit.MILLISECONDS.sleep(500);
    }

    private void measure(int seconds, boolean profile) throws Exception {
        System.out.println("from: " + stands());
        try (Recording recording = new Recording()) {
            recording.enable("javafx.PulsePhase").withThreshold(Duration.ZERO).withoutStackTrace();
            if (profile) {
                recording.enable("jdk.ExecutionSample").withPeriod(Duration.ofMillis(10));
                recording.enable("jdk.NativeMethodSample").withPeriod(Duration.ofMillis(10));
                recording.enable("jdk.GarbageCollection");
            }
            recording.start();
            long toolkit = processorTime("JavaFX Application");
            long renderer = processorTime("QuantumRenderer");
            TimeUnit.SECONDS.sleep(seconds);
            toolkit = processorTime("JavaFX Application") - toolkit;
            renderer = processorTime("QuantumRenderer") - renderer;
            recording.stop();
            recording.dump(recorded());
            System.out.println("to: " + stands());
            FrameTimes.of(recorded()).print(System.out, toolkit / 1e6, renderer / 1e6);
        }
        if (!profile) {
            Files.delete(recorded());
        }
    }

    /** How far the training is, as the window says it. */
    private String stands() throws Exception {
        return onToolkit(() -> {
            if (scene.getWidth() != 1600 || scene.getHeight() != 1000) {
                throw new IllegalStateException("the window is not 1600 × 1000");
            }
            return ((Label) scene.lookup("#learning-position")).getText();
        });
    }

    /** What the threads of a name have had of a processor, in nanoseconds. */
    private static long processorTime(String name) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith(name))
                .mapToLong(thread -> threads.getThreadCpuTime(thread.threadId()))
                .sum();
    }

    private static <T> T onToolkit(Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        Platform.runLater(task);
        return task.get();
    }
}
