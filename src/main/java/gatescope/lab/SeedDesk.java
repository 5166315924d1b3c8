package gatescope.lab;

import gatescope.train.BadSettingException;
import gatescope.train.SeedResult;
import gatescope.train.SeedRuns;
import gatescope.train.TrainingData;
import gatescope.train.Workers;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Trains one cell of a training from many seeds on other threads. What came of it stays until the next time; of an older time
 * nothing ever comes. Lives on the toolkit's thread.
 */
public final class SeedDesk {
    private final Executor executor;
    private final Workers workers;
    private final Executor back;
    private final Runnable changed;
    private @Nullable Job job;
    private @Nullable Outcome outcome;
    private @Nullable BadSettingException refused;

    /**
     * What came of it.
     *
     * @param training what was trained, and how
     * @param cell which cell
     * @param data the samples
     * @param results the seeds that were finished, in their order
     * @param asked how many seeds were asked for: more where it was cancelled
     */
    public record Outcome(Training training, CellKind cell, TrainingData data, List<SeedResult> results, int asked) {
        /** Copies the list. */
        public Outcome {
            results = List.copyOf(results);
        }
    }

    /** One time; {@code told} keeps the queue of the toolkit's thread short. */
    private record Job(int count, AtomicInteger done, AtomicBoolean wanted, AtomicBoolean told) {}

    /**
     * @param executor sends the thread that does it
     * @param workers train seeds beside each other
     * @param back brings what is told to the toolkit's thread
     * @param changed told there when there is something new to show
     */
    public SeedDesk(Executor executor, Workers workers, Executor back, Runnable changed) {
        this.executor = executor;
        this.workers = workers;
        this.back = back;
        this.changed = changed;
    }

    /**
     * Begins; what there was is gone.
     *
     * @param training what and how
     * @param cell one that the recipe allows
     * @param first the first seed
     * @param count how many, at least 1
     */
    public void begin(Training training, CellKind cell, long first, int count) {
        cancel();
        Job next = new Job(count, new AtomicInteger(), new AtomicBoolean(true), new AtomicBoolean());
        job = next;
        outcome = null;
        refused = null;
        executor.execute(() -> run(next, training, cell, first));
    }

    /** On another thread. */
    private void run(Job own, Training training, CellKind cell, long first) {
        Outcome made = null;
        BadSettingException reason = null;
        try {
            TrainingData data = training.source().data(training.recipe());
            SeedRuns runs = new SeedRuns(training.recipe(cell), data);
            List<SeedResult> results =
                    runs.run(first, own.count(), workers, done -> tell(own, done), () -> !own.wanted().get());
            made = new Outcome(training, cell, data, results, own.count());
        } catch (BadSettingException e) {
            reason = e;
        } finally {
            Outcome result = made;
            BadSettingException no = reason;
            back.execute(() -> end(own, result, no));
        }
    }

    private void tell(Job own, int done) {
        own.done().accumulateAndGet(done, Math::max);
        if (own.told().compareAndSet(false, true)) {
            back.execute(() -> {
                own.told().set(false);
                if (own.equals(job)) {
                    changed.run();
                }
            });
        }
    }

    private void end(Job own, @Nullable Outcome made, @Nullable BadSettingException reason) {
        if (own.equals(job)) {
            job = null;
            outcome = made == null || made.results().isEmpty() ? null : made;
            refused = reason;
            changed.run();
        }
    }

    /** Stops as soon as every update that is under way is done; the seeds that are finished by then stay. */
    public void cancel() {
        if (job != null) {
            job.wanted().set(false);
        }
    }

    /** Stops, and nothing is told any more. */
    public void dispose() {
        cancel();
        job = null;
        outcome = null;
    }

    /** Whether it is under way. */
    public boolean isRunning() {
        return job != null;
    }

    /** Whether it was asked to stop and has not come to it yet. */
    public boolean isStopping() {
        return job != null && !job.wanted().get();
    }

    /** How many seeds are finished of those under way. */
    public int done() {
        return job == null ? 0 : job.done().get();
    }

    /** How many seeds are under way. */
    public int count() {
        return job == null ? 0 : job.count();
    }

    /** What came of it; empty before, and while it is under way. */
    public Optional<Outcome> outcome() {
        return Optional.ofNullable(outcome);
    }

    /** Why the samples could not be made, if so. */
    public Optional<BadSettingException> refused() {
        return Optional.ofNullable(refused);
    }
}
