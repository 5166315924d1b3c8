package gatescope.lab;

import gatescope.engine.Model;
import gatescope.train.BadSettingException;
import gatescope.train.TrainingData;
import gatescope.train.Workers;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Trains the cells of a state on other threads and holds what came of it: every epoch can be looked at again. It never touches
 * the state; whoever owns it collects once per frame and shows what there is. What is spoken of is the present training; earlier
 * ones are kept, as far as memory goes, for a state that is gone back to. Lives on the toolkit's thread.
 */
public final class TrainingDesk {
    /** How much memory earlier trainings may take, with their samples. */
    private static final long EARLIER_BYTES = 128L << 20;

    private final Executor executor;
    private final Workers workers;
    private final KeptTrainings kept;
    private @Nullable TrainingSession present;
    private long runs;
    private long generation;

    /**
     * @param executor sends the thread that trains
     * @param workers do the pieces of large batches
     */
    public TrainingDesk(Executor executor, Workers workers) {
        this(executor, workers, EARLIER_BYTES);
    }

    /** @param earlierBytes about how much memory earlier trainings may take, with their samples */
    TrainingDesk(Executor executor, Workers workers, long earlierBytes) {
        this.executor = executor;
        this.workers = workers;
        this.kept = new KeptTrainings(earlierBytes);
    }

    /** Who does the pieces of other large work on the same models. */
    public Workers workers() {
        return workers;
    }

    /**
     * Begins a training from the first weights of its seed; the one before holds.
     *
     * @param wanted what and how, see {@link LabState#training}
     * @param which the cells to train; at least one that the recipe allows
     * @return what it is known by, for the state that shows it; see {@link Action.Begin}
     */
    public long begin(Training wanted, Set<CellKind> which) {
        return begin(wanted, which, Integer.MAX_VALUE);
    }

    /** One epoch of every cell from the first weights on, and no more. */
    public long beginWithOneEpoch(Training wanted, Set<CellKind> which) {
        return begin(wanted, which, 1);
    }

    private long begin(Training wanted, Set<CellKind> which, int epochs) {
        leave();
        TrainingSession session = new TrainingSession(++runs, wanted, which, workers, kept.samples(wanted));
        kept.add(session);
        present = session;
        session.go(epochs, executor);
        return session.run();
    }

    /** Goes on where it was paused. */
    public void goOn() {
        go(Integer.MAX_VALUE);
    }

    /** Goes on by one epoch of every cell. */
    public void oneEpoch() {
        go(1);
    }

    private void go(int epochs) {
        if (present != null) {
            present.go(epochs, executor);
        }
    }

    /** Holds the training as soon as the update that is under way is done. */
    public void pause() {
        if (present != null) {
            present.pause();
        }
    }

    /** Holds the training; none is the present one any more, but it can be gone back to. */
    public void leave() {
        pause();
        present = null;
        generation++;
    }

    /** Forgets all trainings. */
    public void forget() {
        leave();
        kept.clear();
    }

    /**
     * Makes the training that a state shows an epoch of the present one, if it is kept. A state that shows none holds the present
     * one, whose curves stay.
     */
    public void follow(@Nullable Training shown) {
        long run = shown == null ? 0 : shown.run();
        if (present == null ? run == 0 : run == present.run()) {
            return;
        }
        pause();
        TrainingSession session = kept.get(run);
        if (session != null) {
            present = session;
            generation++;
        }
    }

    /**
     * Takes over what came since the last time, also of those that were left within an update, which they still ended.
     *
     * @param passed how many seconds of the window's time have passed
     * @return whether anything came of the present one
     */
    public boolean collect(double passed) {
        kept.collectBeside(present);
        boolean any = present != null && present.collect(passed);
        if (any) {
            generation++;
        }
        return any;
    }

    /** How the training of a cell went; empty where it was not trained, or nothing has come yet. */
    public Optional<Course> course(CellKind cell) {
        return present == null ? Optional.empty() : present.course(cell);
    }

    /** All cells of which something has come. */
    public Map<CellKind, Course> courses() {
        return present == null ? Map.of() : present.courses();
    }

    /** What is trained, or was; null before. */
    public @Nullable Training training() {
        return present == null ? null : present.training();
    }

    /** The samples that it is trained on; empty before they are made. */
    public Optional<TrainingData> data() {
        return present == null ? Optional.empty() : present.data();
    }

    /** Why the samples could not be made, if so. */
    public Optional<BadSettingException> refused() {
        return present == null ? Optional.empty() : present.refused();
    }

    /** Whether it trains now. */
    public boolean isRunning() {
        return present != null && present.isRunning();
    }

    /** Whether it was asked to hold and has not come to it yet. */
    public boolean isPausing() {
        return present != null && present.isPausing();
    }

    /** Whether there is something to go on with: it was begun, holds, and is not at its end. */
    public boolean canGoOn() {
        return present != null && present.canGoOn();
    }

    /** Whether what there is came of this training, as it is chosen now, and of the weights that are shown; at whatever epoch. */
    public boolean isOf(@Nullable Training other) {
        return beganAs(other)
                && other != null
                && present != null
                && present.training().recipe().equals(other.recipe());
    }

    /** Whether it trains or trained these cells. */
    public boolean isOf(@Nullable Training other, Set<CellKind> which) {
        return isOf(other) && present != null && present.cells().equals(which);
    }

    /** Whether what there is was learned from the samples of this training, whatever was chosen about it since. */
    public boolean isFrom(@Nullable Training other) {
        return other != null && present != null && present.training().source().equals(other.source());
    }

    /** Whether what is shown is one of its epochs; how it goes on may have been chosen otherwise since. */
    public boolean beganAs(@Nullable Training other) {
        return isFrom(other) && other != null && present != null && present.run() == other.run();
    }

    /**
     * How many epochs there are to look at or to wait for: those of what there is, if it is from the samples of this training, and
     * where all of it is over and some was stopped early no more than were trained. At least 1.
     */
    public int epochs(Training other) {
        boolean known = present != null && isFrom(other) && !present.courses().isEmpty();
        return Math.max(1, known && present != null ? present.epochs() : other.recipe().learning().epochs());
    }

    /** The newest epoch that every cell has reached; one whose training is over does not hold the others back. */
    public int epoch() {
        return present == null ? 0 : present.epoch();
    }

    /**
     * The epoch that is shown to whoever follows the training: the newest; where all is over and this cell was stopped early,
     * its best one, whose weights are the result.
     */
    public int result(CellKind cell) {
        return present == null ? 0 : present.result(cell);
    }

    /** How far it is, in epochs with their parts; also while it is held within an epoch. */
    public double progress() {
        return present == null ? 0 : present.progress();
    }

    /** How many seconds of the window's time it has trained. */
    public double seconds() {
        return present == null ? 0 : present.seconds();
    }

    /** A number that grows with everything that comes. */
    public long generation() {
        return generation;
    }

    /** The models of every cell after an epoch, or after the nearest one that is kept. */
    public Map<CellKind, Model> models(int epoch) {
        return present == null ? Map.of() : present.models(epoch);
    }

    /** The number of the kept epoch nearest to this one. */
    public int nearest(int epoch) {
        return present == null ? 0 : present.nearest(epoch);
    }
}
