package gatescope.cli;

import gatescope.engine.Model;
import gatescope.train.Ending;
import gatescope.train.History;
import gatescope.train.SeedResult;
import gatescope.train.SeedRuns;
import gatescope.train.SeedSummary;
import gatescope.train.TrainingRun;
import gatescope.train.Workers;
import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Does a job on all cores, shows how far it is, and says what came of it. */
final class TrainWork {
    private final Console console;
    private final TrainJob job;
    private final Workers workers = Workers.of(ForkJoinPool.commonPool());
    private final boolean terminal = ProgressBar.hasTerminal();
    private @Nullable TrainingRun run;
    private @Nullable History history;
    private @Nullable TrainMetrics metrics;

    TrainWork(Console console, TrainJob job) {
        this.console = console;
        this.job = job;
    }

    /** The model that was trained. */
    Model model() {
        if (run == null) {
            throw new IllegalStateException("not trained yet");
        }
        return run.model();
    }

    /** Trains from one seed, and says how that ended: whether there is a result. */
    boolean one() {
        TrainingRun training = job.start()
                .map(start -> new TrainingRun(
                        start, job.data(), job.recipe().learning(), job.recipe().seed(), workers))
                .orElseGet(() -> TrainingRun.of(job.recipe(), job.data(), workers));
        History kept = new History(training.last(), 0);
        run = training;
        history = kept;
        int total = job.recipe().learning().epochs();
        ProgressBar bar = new ProgressBar(console, terminal, "train.progress.epochs", total);
        Ending ending = training.run(epoch -> {
            kept.add(epoch);
            bar.show(epoch.number());
        });
        bar.end();
        return say(ending, training);
    }

    private boolean say(Ending ending, TrainingRun training) {
        String cell = training.model().network().cell().name().toUpperCase(Locale.ROOT);
        String seed = Long.toString(job.recipe().seed());
        int epochs = training.last().number();
        switch (ending) {
            case Ending.Diverged diverged -> {
                console.say(
                        "train.diverged", diverged.epoch(), diverged.loss(), diverged.parameter(), diverged.value());
                return false;
            }
            case Ending.Stopped stopped -> console.say("train.stopped", cell, seed, epochs, stopped.best());
            case Ending.Complete _, Ending.NotYet _ -> {
                // Of the model that is given, as the window says it: while the epoch ran, it was still another.
                String loss = String.format(Locale.ROOT, "%.3e", training.trainingLoss());
                if (job.start().isPresent()) {
                    console.say("train.done.dataset", cell, epochs, loss);
                } else {
                    console.say("train.done", cell, seed, epochs, loss);
                }
            }
        }
        TrainMetrics made = TrainMetrics.of(model(), job.data(), workers);
        metrics = made;
        made.say(console);
        if (made.dead()) {
            sayDead(cell);
        }
        return true;
    }

    /** Says that nothing was learned, and what may help. */
    private void sayDead(String cell) {
        OptionalInt since = history == null ? OptionalInt.empty() : history.noGradientSince();
        String what = console.text(job.data().classes() ? "train.dead.classes" : "train.dead.numbers");
        if (since.isPresent()) {
            console.say("train.dead.flat", cell, what, since.getAsInt());
        } else {
            console.say("train.dead", cell, what);
        }
    }

    /** Writes all about the one training as JSON. */
    void writeJson(Writer writer) throws IOException {
        if (history == null || metrics == null) {
            throw new IllegalStateException("not trained yet");
        }
        TrainJson.write(metrics, history, model(), writer);
    }

    /** Trains from many seeds and prints what came of them: whether that could be printed. */
    boolean many(SeedRange seeds, boolean json) throws IOException {
        SeedRuns runs = new SeedRuns(job.recipe(), job.data());
        ProgressBar bar = new ProgressBar(console, terminal, "train.progress.seeds", seeds.count());
        List<SeedResult> results = runs.run(seeds.first(), seeds.count(), workers, bar::show, () -> false);
        bar.end();
        if (json) {
            TrainJson.write(results, console.out());
        } else {
            print(results);
        }
        return !console.out().checkError();
    }

    private void print(List<SeedResult> results) {
        for (SeedResult result : results) {
            String error = TrainMetrics.percent(SeedSummary.error(result));
            String seed = Long.toString(result.seed());
            console.out().println(
                    result.dead() ? console.text("train.seed.dead", seed, error) : console.text("train.seed", seed, error));
        }
        SeedSummary summary = SeedSummary.of(results);
        String quantiles = Arrays.stream(summary.quantiles().toArray())
                .mapToObj(error -> TrainMetrics.percent(error))
                .collect(Collectors.joining("; "));
        console.out().println(console.text(
                "train.seeds",
                summary.seeds(),
                quantiles,
                TrainMetrics.percent(summary.goodShare()),
                summary.dead(),
                summary.diverged()));
    }
}
