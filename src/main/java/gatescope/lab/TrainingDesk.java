package gatescope.lab;

import gatescope.engine.Model;
import gatescope.train.BadSettingException;
import gatescope.train.Ending;
import gatescope.train.TrainingData;
import gatescope.train.Workers;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Trains the cells of a state on other threads and holds what came of it: every epoch can be looked at again. It never touches
 * the state; whoever owns it collects once per frame and shows what there is. Lives on the toolkit's thread.
 */
public final class TrainingDesk {
    /** So many epochs are taken over within a frame; a quick training has more of them in a second than a window has frames. */
    private static final int MOST_AT_ONCE = 2000;

    private final Executor executor;
    private final Workers workers;
    private final Map<CellKind, Course> courses = new EnumMap<>(CellKind.class);
    private @Nullable Training training;
    private @Nullable TrainingJob job;
    private @Nullable TrainingData data;
    private @Nullable BadSettingException refused;
    private Set<CellKind> cells = Set.of();
    private boolean running;
    private boolean pausing;
    private double seconds;
    private long generation;

    /**
     * @param executor sends the thread that trains
     * @param workers do the pieces of large batches
     */
    public TrainingDesk(Executor executor, Workers workers) {
        this.executor = executor;
        this.workers = workers;
    }

    /** Who does the pieces of other large work on the same models. */
    public Workers workers() {
        return workers;
    }

    /**
     * Begins a training from the first weights of its seed; what there was of another one is gone.
     *
     * @param wanted what and how, see {@link LabState#training}
     * @param which the cells to train; at least one that the recipe allows
     */
    public void begin(Training wanted, Set<CellKind> which) {
        forget();
        training = wanted;
        cells = Set.copyOf(which);
        job = new TrainingJob(wanted, cells, workers);
        go(Integer.MAX_VALUE);
    }

    /** Goes on where it was paused. */
    public void goOn() {
        go(Integer.MAX_VALUE);
    }

    /** One epoch of every cell and no more; begins the training where it has not begun. */
    public void oneEpoch(Training wanted, Set<CellKind> which) {
        if (job == null || !isOf(wanted, which)) {
            forget();
            training = wanted;
            cells = Set.copyOf(which);
            job = new TrainingJob(wanted, cells, workers);
        }
        go(1);
    }

    private void go(int epochs) {
        TrainingJob next = job;
        if (next != null && !running) {
            running = true;
            pausing = false;
            next.want(true);
            executor.execute(() -> next.run(epochs));
        }
    }

    /** Holds the training as soon as the update that is under way is done. */
    public void pause() {
        if (job != null) {
            job.want(false);
            pausing = running;
        }
    }

    /** Forgets the training and all its epochs. */
    public void forget() {
        pause();
        job = null;
        training = null;
        data = null;
        refused = null;
        cells = Set.of();
        courses.clear();
        running = false;
        pausing = false;
        seconds = 0;
        generation++;
    }

    /**
     * Takes over what came since the last time.
     *
     * @param passed how many seconds of the window's time have passed
     * @return whether anything came
     */
    public boolean collect(double passed) {
        TrainingJob present = job;
        if (present == null) {
            return false;
        }
        if (running) {
            seconds += passed;
        }
        boolean any = false;
        for (int taken = 0; taken < MOST_AT_ONCE; taken++) {
            TrainingJob.Happened next = present.poll();
            if (next == null) {
                break;
            }
            take(next);
            any = true;
        }
        if (any) {
            generation++;
        }
        return any;
    }

    private void take(TrainingJob.Happened happened) {
        switch (happened) {
            case TrainingJob.Happened.Prepared prepared -> {
                data = prepared.data();
                prepared.beginnings().forEach((cell, epoch) -> courses.put(cell, new Course(epoch)));
            }
            case TrainingJob.Happened.Done done -> course(done.cell()).ifPresent(course -> course.add(done.epoch()));
            case TrainingJob.Happened.Over over -> course(over.cell()).ifPresent(course -> course.end(over.ending()));
            case TrainingJob.Happened.Refused no -> refused = no.reason();
            case TrainingJob.Happened.Rests _ -> {
                running = false;
                pausing = false;
            }
        }
    }

    /** How the training of a cell went; empty where it was not trained, or nothing has come yet. */
    public Optional<Course> course(CellKind cell) {
        return Optional.ofNullable(courses.get(cell));
    }

    /** All cells of which something has come. */
    public Map<CellKind, Course> courses() {
        return Map.copyOf(courses);
    }

    /** What is trained, or was; null before. */
    public @Nullable Training training() {
        return training;
    }

    /** The samples that it is trained on; empty before they are made. */
    public Optional<TrainingData> data() {
        return Optional.ofNullable(data);
    }

    /** Why the samples could not be made, if so. */
    public Optional<BadSettingException> refused() {
        return Optional.ofNullable(refused);
    }

    /** Whether it trains now. */
    public boolean isRunning() {
        return running;
    }

    /** Whether it was asked to hold and has not come to it yet. */
    public boolean isPausing() {
        return pausing;
    }

    /** Whether there is something to go on with: it was begun, holds, and is not at its end. */
    public boolean canGoOn() {
        return job != null
                && !running
                && refused == null
                && (courses.isEmpty()
                        || courses.values().stream().anyMatch(course -> course.ending() instanceof Ending.NotYet));
    }

    /** Whether what there is came of this training, whatever epoch is shown. */
    public boolean isOf(@Nullable Training other) {
        return other != null
                && training != null
                && training.source().equals(other.source())
                && training.recipe().equals(other.recipe());
    }

    /** Whether it trains or trained these cells. */
    public boolean isOf(@Nullable Training other, Set<CellKind> which) {
        return isOf(other) && cells.equals(which);
    }

    /** Whether what there is was learned from the samples of this training, whatever was chosen about it since. */
    public boolean isFrom(@Nullable Training other) {
        return other != null && training != null && training.source().equals(other.source());
    }

    /** Whether what there is began as this training begins; how it goes on may have been chosen otherwise since. */
    public boolean beganAs(@Nullable Training other) {
        return isFrom(other)
                && other != null
                && training != null
                && RecipeChange.keepsBeginning(training.recipe(), other.recipe());
    }

    /**
     * How many epochs there are to look at or to wait for: those of what there is, if it is from the samples of this training, and
     * where all of it is over and some was stopped early no more than were trained. At least 1.
     */
    public int epochs(Training other) {
        Training known = isFrom(other) && !courses.isEmpty() ? training : null;
        boolean over = courses.values().stream().noneMatch(course -> course.ending() instanceof Ending.NotYet);
        boolean early = courses.values().stream().anyMatch(course -> course.ending() instanceof Ending.Stopped);
        int wanted = (known == null ? other : known).recipe().learning().epochs();
        return Math.max(1, known != null && over && early ? epoch() : wanted);
    }

    /** The newest epoch that every cell has reached; one whose training is over does not hold the others back. */
    public int epoch() {
        return courses.values().stream()
                .filter(course -> course.ending() instanceof Ending.NotYet)
                .mapToInt(course -> course.last().number())
                .min()
                .orElseGet(() -> courses.values().stream()
                        .mapToInt(course -> course.last().number())
                        .max()
                        .orElse(0));
    }

    /**
     * The epoch that is shown to whoever follows the training: the newest; where all is over and this cell was stopped early,
     * its best one, whose weights are the result.
     */
    public int result(CellKind cell) {
        boolean over = courses.values().stream().noneMatch(course -> course.ending() instanceof Ending.NotYet);
        Course own = courses.get(cell);
        return over && own != null && own.ending() instanceof Ending.Stopped stopped ? stopped.best() : epoch();
    }

    /** How far it is, in epochs with their parts; also while it is held within an epoch. */
    public double progress() {
        return epoch() + (job != null && courses.size() == 1 ? job.partOfEpoch() : 0);
    }

    /** How many seconds of the window's time it has trained. */
    public double seconds() {
        return seconds;
    }

    /** A number that grows with everything that comes. */
    public long generation() {
        return generation;
    }

    /** The models of every cell after an epoch, or after the nearest one that is kept. */
    public Map<CellKind, Model> models(int epoch) {
        Map<CellKind, Model> models = new EnumMap<>(CellKind.class);
        courses.forEach((cell, course) ->
                models.put(cell, course.history().nearest(epoch).model()));
        return models;
    }

    /** The number of the kept epoch nearest to this one. */
    public int nearest(int epoch) {
        return courses.values().stream()
                .mapToInt(course -> course.history().nearest(epoch).number())
                .max()
                .orElse(0);
    }
}
