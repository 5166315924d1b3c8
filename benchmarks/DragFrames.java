import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Scene;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.stage.Window;
import jdk.jfr.FlightRecorder;
import jdk.jfr.Recording;

/**
 * Opens Gatescope at 1600 × 1000 with three cells beside each other and the gradient chart, lets a robot drag a slider in real time,
 * 200 events a second, and tells how long the frames took, see {@link FrameTimes}. Arguments: the scenario, the seconds to warm up,
 * the seconds to measure, and where the recording is to be left for a closer look, if anywhere.
 */
final class DragFrames {
    private static final int EVENTS_A_SECOND = 200;
    private static final String KNOB = "#knob-recurrent-gain";

    private final Robot robot;
    private final Scene scene;
    private int changes;

    private DragFrames(Robot robot, Scene scene) {
        this.robot = robot;
        this.scene = scene;
    }

    public static void main(String[] arguments) throws Exception {
        FlightRecorder.getFlightRecorder(); // JavaFX tells of its pulses only if this was there before it
        gatescope.Launcher.main(new String[] {"--scenario", arguments[0], "--lang", "en"});
        DragFrames frames = onToolkit(() -> {
            Window window = Window.getWindows().getFirst();
            window.setX(0);
            window.setY(0);
            window.setWidth(1600);
            window.setHeight(1000);
            return new DragFrames(new Robot(), window.getScene());
        });
        frames.run(Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]), arguments.length > 3);
        if (arguments.length > 3) {
            Files.move(recorded(), Path.of(arguments[3]));
        }
        Runtime.getRuntime().halt(0);
    }

    private static Path recorded() {
        return Path.of(System.getProperty("java.io.tmpdir"), "frames-" + ProcessHandle.current().pid() + ".jfr");
    }

    private void run(int warmUp, int seconds, boolean profile) throws Exception {
        TimeUnit.SECONDS.sleep(2);
        onToolkit(() -> {
            robot.keyType(KeyCode.A); // all cells beside each other
            return true;
        });
        TimeUnit.SECONDS.sleep(2);
        Slider knob = onToolkit(this::knob);
        drag(knob, warmUp);
        changes = 0;
        try (Recording recording = new Recording()) {
            recording.enable("javafx.PulsePhase").withThreshold(Duration.ZERO).withoutStackTrace();
            if (profile) {
                recording.enable("jdk.ExecutionSample").withPeriod(Duration.ofMillis(10));
                recording.enable("jdk.NativeMethodSample").withPeriod(Duration.ofMillis(10));
            }
            recording.start();
            long toolkit = processorTime("JavaFX Application");
            long renderer = processorTime("QuantumRenderer");
            drag(knob, seconds);
            toolkit = processorTime("JavaFX Application") - toolkit;
            renderer = processorTime("QuantumRenderer") - renderer;
            recording.stop();
            recording.dump(recorded());
            System.out.printf("%d changes of the slider in %d s%n", changes, seconds);
            FrameTimes.of(recorded()).print(System.out, toolkit / 1e6, renderer / 1e6);
        }
        if (!profile) {
            Files.delete(recorded());
        }
    }

    /** What the threads of a name have had of a processor, in nanoseconds. */
    private static long processorTime(String name) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith(name))
                .mapToLong(thread -> threads.getThreadCpuTime(thread.threadId()))
                .sum();
    }

    private Slider knob() {
        if (scene.getWidth() != 1600 || scene.getHeight() != 1000 || !scene.lookup("#charts").isVisible()) {
            throw new IllegalStateException("the window is not 1600 × 1000, or there is no chart");
        }
        Slider knob = (Slider) scene.lookup(KNOB);
        knob.valueProperty().subscribe(_ -> changes++);
        return knob;
    }

    private void drag(Slider knob, int seconds) throws Exception {
        Bounds place = onToolkit(() -> knob.localToScreen(knob.getLayoutBounds()));
        double part = (knob.getValue() - knob.getMin()) / (knob.getMax() - knob.getMin());
        double thumb = place.getHeight() / 2;
        double left = place.getMinX() + thumb;
        double wide = place.getWidth() - 2 * thumb;
        double y = place.getCenterY();
        onToolkit(() -> {
            robot.mouseMove(left + part * wide, y);
            robot.mousePress(MouseButton.PRIMARY);
            return true;
        });
        long begin = System.nanoTime();
        for (int k = 0; k < seconds * EVENTS_A_SECOND; k++) {
            long due = begin + k * 1_000_000_000L / EVENTS_A_SECOND;
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            double x = left + wide * (0.5 + 0.45 * Math.sin(k * 0.02));
            Platform.runLater(() -> robot.mouseMove(x, y));
        }
        onToolkit(() -> {
            robot.mouseRelease(MouseButton.PRIMARY);
            return true;
        });
    }

    private static <T> T onToolkit(Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        Platform.runLater(task);
        return task.get();
    }
}
