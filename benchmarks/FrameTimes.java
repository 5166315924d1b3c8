import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

/**
 * How long frames took, out of JavaFX's own events: the phases of every pulse on the toolkit's thread (animation timers, CSS, layout,
 * handing over to the renderer) and on the renderer's (painting, and showing what was painted). A frame's work is all of them but the
 * waiting for the frame before; the picture is there when the last one ends.
 */
final class FrameTimes {
    private static final String WAITING = "Waiting for previous rendering";
    private static final double FRAME = 16.7;
    private static final double REFRESH = 1000.0 / 60;

    private final List<Frame> frames;

    private static final class Frame {
        private final Map<String, Double> phases = new LinkedHashMap<>();
        private double toolkit;
        private double renderer;
        private Instant begin = Instant.MAX;
        private Instant end = Instant.MIN;

        void add(RecordedEvent phase) {
            double millis = phase.getDuration().toNanos() / 1e6;
            String name = phase.getString("phaseName");
            phases.merge(name, millis, Double::sum);
            begin = begin.isBefore(phase.getStartTime()) ? begin : phase.getStartTime();
            end = end.isAfter(phase.getEndTime()) ? end : phase.getEndTime();
            if (phase.getThread().getJavaName().startsWith("Quantum")) {
                renderer += millis;
            } else if (!name.equals(WAITING)) {
                toolkit += millis;
            }
        }
    }

    private FrameTimes(List<Frame> frames) {
        this.frames = frames;
    }

    static FrameTimes of(Path recording) throws IOException {
        Map<Integer, Frame> frames = new TreeMap<>();
        for (RecordedEvent event : RecordingFile.readAllEvents(recording)) {
            if (event.getEventType().getName().equals("javafx.PulsePhase")) {
                frames.computeIfAbsent(event.getInt("pulseId"), _ -> new Frame()).add(event);
            }
        }
        // The first and the last one may have begun before, or end after.
        List<Frame> painted = frames.values().stream().filter(frame -> frame.renderer > 0).toList();
        return new FrameTimes(painted.subList(1, painted.size() - 1));
    }

    /**
     * Prints the table.
     *
     * @param toolkit what the toolkit's thread has had of a processor in all, in milliseconds: on a machine that has other work as
     *     well, this is what the frames would take without it
     * @param renderer the same of the renderer's thread
     */
    void print(PrintStream out, double toolkit, double renderer) {
        out.printf("%d frames, in ms%n", frames.size());
        out.printf("processor time a frame: toolkit's thread %.1f, renderer's thread %.1f%n",
                toolkit / frames.size(), renderer / frames.size());
        out.printf("%-52s %7s %7s %7s %12s%n", "", "50 %", "95 %", "99 %", "≤ 16.7 ms");
        print(out, "a frame's work on both threads", values(frame -> frame.toolkit + frame.renderer));
        print(out, "from the pulse to the picture, with waiting", values(frame -> millis(frame.begin, frame.end)));
        double[] between = new double[frames.size() - 1];
        for (int k = 0; k < between.length; k++) {
            between[k] = millis(frames.get(k).end, frames.get(k + 1).end);
        }
        print(out, "between two pictures (16.7 is every refresh)", between);
        double missed = Arrays.stream(between).map(millis -> Math.max(0, Math.rint(millis / REFRESH) - 1)).sum();
        out.printf("%-52s %7.1f %% of the refreshes%n", "without a new picture were", 100 * missed / (missed + frames.size()));
        print(out, "toolkit's thread", values(frame -> frame.toolkit));
        print(out, "renderer's thread", values(frame -> frame.renderer));
        for (String name : phases()) {
            print(out, "  " + name, values(frame -> frame.phases.getOrDefault(name, 0.0)));
        }
    }

    private Set<String> phases() {
        Set<String> all = new LinkedHashSet<>();
        frames.forEach(frame -> all.addAll(frame.phases.keySet()));
        return all;
    }

    private double[] values(ToDoubleFunction<Frame> of) {
        return frames.stream().mapToDouble(of).toArray();
    }

    private static double millis(Instant from, Instant to) {
        return Duration.between(from, to).toNanos() / 1e6;
    }

    private static void print(PrintStream out, String name, double[] values) {
        Arrays.sort(values);
        long within = Arrays.stream(values).filter(value -> value <= FRAME).count();
        out.printf("%-52s %7.1f %7.1f %7.1f %10.1f %%%n",
                name, at(values, 0.5), at(values, 0.95), at(values, 0.99), 100.0 * within / values.length);
    }

    private static double at(double[] sorted, double part) {
        return sorted[(int) Math.min(sorted.length - 1.0, Math.floor(part * sorted.length))];
    }
}
