package gatescope.lab;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The one place where threads are made. None of them keeps the process alive. */
public final class Background {
    private Background() {}

    /** As many threads as there is work for at once; for a window, which asks for little at once. */
    public static ExecutorService ofWindow() {
        return Executors.newCachedThreadPool(
                Thread.ofPlatform().daemon().name("background-", 1).factory());
    }

    /** As many threads as there are processors beside the caller's, for work that is cut into many equal parts. */
    public static ExecutorService ofWorkers() {
        int helpers = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
        return Executors.newFixedThreadPool(
                helpers,
                Thread.ofPlatform().daemon().name("worker-", 1).factory());
    }
}
