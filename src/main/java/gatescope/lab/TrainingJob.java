package gatescope.lab;

import gatescope.engine.Model;
import gatescope.train.BadSettingException;
import gatescope.train.Ending;
import gatescope.train.Epoch;
import gatescope.train.TrainingData;
import gatescope.train.TrainingRun;
import gatescope.train.Workers;
import java.util.EnumMap;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * The side of a training that runs on another thread: all its cells, an epoch of each in turn, so that they stay in step. It is
 * asked to stop between updates, and can be begun again where it was left. What comes of it waits in a queue.
 */
final class TrainingJob {
    /** What is done within about a quarter of a second, as samples × timesteps × parameters. */
    private static final long SOME_WORK = 300_000_000;

    private final Training training;
    private final Set<CellKind> cells;
    private final Workers workers;
    private final @Nullable TrainingData known;
    private final Queue<Happened> happened = new ConcurrentLinkedQueue<>();
    private final Map<CellKind, TrainingRun> runs = new EnumMap<>(CellKind.class);
    private volatile boolean wanted;
    private volatile int updates;
    private volatile int updatesPerEpoch = 1;

    /** What came of it. */
    sealed interface Happened {
        /** The samples are there, and with them the beginning of every cell. */
        record Prepared(TrainingData data, Map<CellKind, Epoch> beginnings) implements Happened {}

        /** A cell's epoch is whole. */
        record Done(CellKind cell, Epoch epoch) implements Happened {}

        /** A cell's training is over. */
        record Over(CellKind cell, Ending ending) implements Happened {}

        /** The samples cannot be made. */
        record Refused(BadSettingException reason) implements Happened {}

        /** It rests: it was asked to, or nothing is left to do. */
        record Rests() implements Happened {}
    }

    /** @param known its samples, where they are made already */
    TrainingJob(Training training, Set<CellKind> cells, Workers workers, @Nullable TrainingData known) {
        this.training = training;
        this.known = known;
        this.cells = Set.copyOf(cells);
        this.workers = workers;
    }

    /** Asks it to go on, or to stop as soon as it can. */
    void want(boolean on) {
        wanted = on;
    }

    /** The next thing that came of it, or null. */
    @Nullable Happened poll() {
        return happened.poll();
    }

    /** How much of the present epoch is done, from 0 to 1. */
    double partOfEpoch() {
        return Math.min(1, (double) updates / updatesPerEpoch);
    }

    /**
     * Trains until it is asked to stop or nothing is left to do.
     *
     * @param most epochs of each cell
     */
    void run(int most) {
        try {
            prepare();
            for (int epoch = 0; epoch < most && wanted && goesOn(); epoch++) {
                epochOfAll();
            }
        } catch (BadSettingException e) {
            happened.add(new Happened.Refused(e));
        } finally {
            runs.values().forEach(TrainingRun::rest);
            happened.add(new Happened.Rests());
        }
    }

    private void prepare() throws BadSettingException {
        if (!runs.isEmpty()) {
            return;
        }
        TrainingData data = known == null ? training.source().data(training.recipe()) : known;
        Map<CellKind, Epoch> beginnings = new EnumMap<>(CellKind.class);
        for (CellKind cell : cells.stream().filter(training::allows).sorted().toList()) {
            TrainingRun run = TrainingRun.of(training.recipe(cell), data, workers);
            run.measureTraining();
            runs.put(cell, run);
            beginnings.put(cell, isSomeWork(run.last().model(), data) ? run.beginning() : run.last());
        }
        happened.add(new Happened.Prepared(data, beginnings));
    }

    /** Whether all samples are soon read once, so that the loss before any update can be told. */
    private static boolean isSomeWork(Model model, TrainingData data) {
        long each = (long) model.network().parameterCount() * data.train().data().timesteps();
        return each * data.train().data().size() <= SOME_WORK;
    }

    private boolean goesOn() {
        for (TrainingRun run : runs.values()) {
            if (run.ending() instanceof Ending.NotYet) {
                return true;
            }
        }
        return false;
    }

    /** An epoch of every cell that is behind the others; one that was left in the middle of an epoch comes first. */
    private void epochOfAll() {
        int slowest = slowest();
        for (Map.Entry<CellKind, TrainingRun> entry : runs.entrySet()) {
            TrainingRun run = entry.getValue();
            if (run.ending() instanceof Ending.NotYet && run.last().number() <= slowest) {
                epoch(entry.getKey(), run);
            }
            if (!wanted) {
                return;
            }
        }
    }

    private int slowest() {
        int slowest = Integer.MAX_VALUE;
        for (TrainingRun run : runs.values()) {
            if (run.ending() instanceof Ending.NotYet) {
                slowest = Math.min(slowest, run.last().number());
            }
        }
        return slowest;
    }

    private void epoch(CellKind cell, TrainingRun run) {
        int before = run.last().number();
        updatesPerEpoch = run.updatesPerEpoch();
        boolean over = false;
        while (!over && wanted) {
            over = run.update();
            updates = run.updates();
        }
        if (run.last().number() > before) {
            happened.add(new Happened.Done(cell, run.last()));
        }
        if (!(run.ending() instanceof Ending.NotYet)) {
            happened.add(new Happened.Over(cell, run.ending()));
        }
    }
}
