package gatescope.ui;

import gatescope.data.LoadProgress;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.scene.control.ProgressBar;

/** Does one step of loading at a time on another thread, and tells the window how far it is. Lives on the toolkit's thread. */
final class LoadWork {
    private final NewestWork<Object, DataStep> work;
    private final DoubleConsumer show;
    private final AtomicBoolean told = new AtomicBoolean();
    private volatile double progress;

    /**
     * @param executor reads files
     * @param show is told how far it is, from 0 to 1; negative where that is not known
     * @param arrived takes what came of the newest step
     */
    LoadWork(Executor executor, DoubleConsumer show, Consumer<DataStep> arrived) {
        this.show = show;
        work = new NewestWork<>(executor, Platform::runLater, () -> arrived.accept(value()));
    }

    private DataStep value() {
        return Objects.requireNonNull(work.value());
    }

    /**
     * Does a step in place of the one under way.
     *
     * @param little whether it is done at once
     * @return what came of it, where it is there already
     */
    Optional<DataStep> want(boolean little, Function<LoadProgress, DataStep> step) {
        progress = ProgressBar.INDETERMINATE_PROGRESS;
        show.accept(progress);
        Object key = new Object();
        work.want(key, little, wanted -> {
            try {
                return Optional.of(step.apply((at, total) -> {
                    tell(total > 0 ? (double) at / total : ProgressBar.INDETERMINATE_PROGRESS);
                    return wanted.getAsBoolean();
                }));
            } catch (CancellationException e) {
                return Optional.empty();
            }
        });
        return work.isOf(key) ? Optional.of(value()) : Optional.empty();
    }

    /** Tells the window how far it is, not more often than the window can show it. */
    private void tell(double now) {
        progress = now;
        if (told.compareAndSet(false, true)) {
            Platform.runLater(() -> {
                told.set(false);
                show.accept(progress);
            });
        }
    }

    /** Gives up what is under way; nothing comes of it. */
    void giveUp() {
        work.giveUp();
    }
}
