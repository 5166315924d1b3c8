package gatescope.train;

import gatescope.engine.Model;
import gatescope.engine.Network;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;

/** The same training from many seeds: one seed is a draw, the distribution over seeds is the result. */
public final class SeedRuns {
    private final Recipe recipe;
    private final TrainingData data;
    private final Network network;
    private final NeverLearned never;

    /** Trainings that differ in their seed alone. */
    public SeedRuns(Recipe recipe, TrainingData data) {
        this.recipe = recipe;
        this.data = data;
        this.network = recipe.cell().network(data.train().data().inputs(), data.outputs());
        this.never = NeverLearned.of(data);
    }

    /**
     * Trains from every seed, each by one thread, and no more of them at once than there are processors.
     *
     * @param first the first seed
     * @param count how many
     * @param workers who trains; the result does not depend on them
     * @param done told after every seed how many there are by now, by any of the threads, not always in order
     * @param cancelled asked before every update; once it says yes, the seeds that are not finished are left out
     * @return the finished seeds in their order
     */
    public List<SeedResult> run(
            long first, int count, Workers workers, IntConsumer done, BooleanSupplier cancelled) {
        SeedResult[] results = new SeedResult[count];
        AtomicInteger finished = new AtomicInteger();
        AtomicInteger next = new AtomicInteger();
        workers.each(Math.min(count, Runtime.getRuntime().availableProcessors()), lane -> {
            for (int number = next.getAndIncrement(); number < count; number = next.getAndIncrement()) {
                TrainingRun run = start(first + number, workers.alone());
                while (run.ending() instanceof Ending.NotYet && !cancelled.getAsBoolean()) {
                    run.update();
                }
                if (run.ending() instanceof Ending.NotYet) {
                    return;
                }
                results[number] = result(first + number, run);
                done.accept(finished.incrementAndGet());
            }
        });
        return Arrays.stream(results).filter(Objects::nonNull).toList();
    }

    /** The training of one seed, to be looked at: it comes to the same as in {@link #run}. */
    public TrainingRun start(long seed) {
        return start(seed, Workers.caller());
    }

    private TrainingRun start(long seed, Workers workers) {
        Model start = recipe.cell().start(network, seed);
        return new TrainingRun(start, data, recipe.learning(), seed, workers);
    }

    private SeedResult result(long seed, TrainingRun run) {
        Model model = run.model();
        Metrics train = metrics(model, data.train());
        return new SeedResult(
                seed,
                run.ending(),
                run.last().number(),
                train,
                data.validation().map(part -> metrics(model, part)),
                data.test().map(part -> metrics(model, part)),
                run.ending() instanceof Ending.Diverged || never.isSo(train));
    }

    private Metrics metrics(Model model, Part part) {
        return Metrics.of(model, part, data.classes(), Workers.caller());
    }
}
