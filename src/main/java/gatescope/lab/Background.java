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

    /** A thread for each processor, for work that is cut into many equal parts. */
    public static ExecutorService ofEveryProcessor() {
        return Executors.newFixedThreadPool(
                Runtime.getRuntime().availableProcessors(),
                Thread.ofPlatform().daemon().name("worker-", 1).factory());
    }
}
