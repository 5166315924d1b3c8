package gatescope.ui;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Gets something that may take long from another thread, one request at a time: the newest wins, the one under way is given up as
 * soon as it is not wanted any more, and what was asked for in between is never computed. Lives on the toolkit's thread.
 *
 * @param <K> what is asked for; equal keys have equal results
 * @param <V> what comes of it
 */
final class NewestWork<K, V> {
    private final Executor executor;
    private final Executor back;
    private final Runnable arrived;
    private @Nullable Result<K, V> result;
    private @Nullable Job<K, V> running;
    private @Nullable Job<K, V> next;

    private record Result<K, V>(K key, V value) {}

    private record Job<K, V>(K key, Function<BooleanSupplier, Optional<V>> work, AtomicBoolean wanted) {}

    /**
     * @param executor does what is much work
     * @param back brings its result to the toolkit's thread
     * @param arrived is told there that a result came that is the newest
     */
    NewestWork(Executor executor, Executor back, Runnable arrived) {
        this.executor = executor;
        this.back = back;
        this.arrived = arrived;
    }

    /**
     * Asks for something. Afterwards it is there if it was known already or little work; else it comes later.
     *
     * @param little whether it is done at once
     * @param work computes it as long as it is told to go on, and gives nothing when it was not
     */
    void want(K key, boolean little, Function<BooleanSupplier, Optional<V>> work) {
        if (isOf(key)) {
            giveUp();
        } else if (little) {
            giveUp();
            work.apply(() -> true).ifPresent(value -> result = new Result<>(key, value));
        } else {
            Job<K, V> job = new Job<>(key, work, new AtomicBoolean(true));
            Job<K, V> now = running;
            if (now == null) {
                start(job);
            } else if (now.wanted().get() && now.key().equals(key)) {
                next = null;
            } else {
                now.wanted().set(false);
                next = job;
            }
        }
    }

    private void start(Job<K, V> job) {
        running = job;
        executor.execute(() -> {
            Optional<V> made = Optional.empty();
            Runnable afterwards = () -> {};
            try {
                made = job.work().apply(job.wanted()::get);
            } catch (RuntimeException | Error failure) {
                // Told of where everything is that fails in the window.
                afterwards = () -> {
                    throw failure;
                };
            }
            Optional<V> done = made;
            Runnable told = afterwards;
            back.execute(() -> {
                end(job, done);
                told.run();
            });
        });
    }

    private void end(Job<K, V> job, Optional<V> made) {
        running = null;
        Job<K, V> following = next;
        next = null;
        if (following != null) {
            start(following);
        } else if (job.wanted().get() && made.isPresent()) {
            result = new Result<>(job.key(), made.get());
            arrived.run();
        }
    }

    /** Nothing that is under way is wanted any more. */
    void giveUp() {
        next = null;
        if (running != null) {
            running.wanted().set(false);
        }
    }

    /** Whether what is there is what a key asks for. */
    boolean isOf(K key) {
        return result != null && result.key().equals(key);
    }

    /** What the last that is there was asked for by; null at first. */
    @Nullable K key() {
        return result == null ? null : result.key();
    }

    /** The last that is there; null at first. */
    @Nullable V value() {
        return result == null ? null : result.value();
    }
}
