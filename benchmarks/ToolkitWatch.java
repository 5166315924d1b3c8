package gatescope.ui;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.application.Platform;

/**
 * Asks the toolkit's thread for a turn every four milliseconds, and notes how long it took until it came, and how much time of a
 * processor that thread took from one turn to the next: on a machine that has other work too, the second is what counts.
 */
final class ToolkitWatch {
    private static final int EVERY = 4;
    private static final double FRAME = 33;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Thread toolkit;
    private volatile long asked;
    private volatile boolean answered = true;
    private long before = -1;
    private double longest;
    private double busiest;
    private int late;
    private String where = "";
    private String sampled = "";
    private double sampledFor;

    /** To be made on the toolkit's thread. */
    ToolkitWatch() {
        toolkit = Thread.currentThread();
        Thread watch = new Thread(this::watch, "watch");
        watch.setDaemon(true);
        watch.start();
    }

    private void watch() {
        while (true) {
            if (answered) {
                answered = false;
                asked = System.nanoTime();
                Platform.runLater(this::turn);
            } else {
                double since = (System.nanoTime() - asked) / 1e6;
                if (since > FRAME && since > sampledFor) {
                    sampledFor = since;
                    sampled = trace();
                }
            }
            try {
                TimeUnit.MILLISECONDS.sleep(EVERY);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private String trace() {
        StackTraceElement[] all = toolkit.getStackTrace();
        return Stream.concat(
                        Arrays.stream(all).limit(4),
                        Arrays.stream(all).skip(4).filter(frame -> frame.getClassName().startsWith("gatescope.")).limit(6))
                .map(frame -> "\n      " + frame.getClassName() + "." + frame.getMethodName() + ":" + frame.getLineNumber())
                .reduce("", String::concat);
    }

    private void turn() {
        double took = (System.nanoTime() - asked) / 1e6;
        long processor = THREADS.getThreadCpuTime(toolkit.threadId());
        double busy = before < 0 ? 0 : (processor - before) / 1e6;
        before = processor;
        longest = Math.max(longest, took);
        if (busy > FRAME) {
            late++;
        }
        if (busy > busiest) {
            busiest = busy;
            where = sampled;
        }
        sampled = "";
        sampledFor = 0;
        answered = true;
    }

    /** Forgets what there was. To be called on the toolkit's thread, as all that follows. */
    void begin() {
        longest = 0;
        busiest = 0;
        late = 0;
        where = "";
        before = -1;
        pools().forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    /** What the thread did since then, in one line. */
    String says() {
        double peak = pools().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() / 1e6;
        return String.format(
                "toolkit's thread busy at most %5.0f ms, more than %.0f ms %d times; late by at most %5.0f ms; heap at most %5.0f MB%s",
                busiest, FRAME, late, longest, peak, busiest > FRAME ? where : "");
    }

    private static Stream<MemoryPoolMXBean> pools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP);
    }
}
