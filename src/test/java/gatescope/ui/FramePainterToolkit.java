package gatescope.ui;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javafx.application.Platform;

/** The toolkit in tests: started once, and work done on its thread. */
public final class FramePainterToolkit {
    private static final CompletableFuture<Boolean> STARTED = start();

    private FramePainterToolkit() {}

    private static CompletableFuture<Boolean> start() {
        CompletableFuture<Boolean> started = new CompletableFuture<>();
        try {
            Platform.startup(() -> started.complete(true));
        } catch (IllegalStateException alreadyStarted) {
            Platform.runLater(() -> started.complete(true));
        }
        Platform.setImplicitExit(false);
        return started;
    }

    /** Does the work on the toolkit's thread and gives its result, or its failure. */
    public static <T> T call(Supplier<T> work) throws Exception {
        STARTED.get(30, TimeUnit.SECONDS);
        CompletableFuture<T> result = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                result.complete(work.get());
            } catch (RuntimeException | Error e) {
                result.completeExceptionally(e);
            }
        });
        return result.get(60, TimeUnit.SECONDS);
    }
}
