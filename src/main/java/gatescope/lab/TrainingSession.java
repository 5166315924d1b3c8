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
 * One training of some cells, from its begin to its end: the thread's side of it, and what was taken over from there. Lives on the
 * toolkit's thread.
 */
final class TrainingSession {
    /** So many epochs are taken over within a frame; a quick training has more of them in a second than a window has frames. */
    private static final int MOST_AT_ONCE = 2000;

    private final long run;
    private final Training training;
    private final Set<CellKind> cells;
    private final TrainingJob job;
    private final Map<CellKind, Course> courses = new EnumMap<>(CellKind.class);
    private @Nullable TrainingData data;
    private @Nullable BadSettingException refused;
    private boolean running;
    private boolean pausing;
    private double seconds;

    /**
     * @param run what it is known by, see {@link Training#run}
     * @param known its samples, where they are made already
     */
    TrainingSession(long run, Training training, Set<CellKind> cells, Workers workers, @Nullable TrainingData known) {
        this.run = run;
        this.training = training;
        this.cells = Set.copyOf(cells);
        this.data = known;
        this.job = new TrainingJob(training, this.cells, workers, known);
    }

    /** Goes on by some epochs of each cell, or begins; nothing where it does so already. */
    void go(int epochs, Executor executor) {
        if (!running) {
            running = true;
            pausing = false;
            job.want(true);
            executor.execute(() -> job.run(epochs));
        }
    }

    /** Holds as soon as the update that is under way is done. */
    void pause() {
        job.want(false);
        pausing = running;
    }

    /**
     * Takes over what came since the last time.
     *
     * @return whether anything came
     */
    boolean collect(double passed) {
        if (running) {
            seconds += passed;
        }
        boolean any = false;
        for (int taken = 0; taken < MOST_AT_ONCE; taken++) {
            TrainingJob.Happened next = job.poll();
            if (next == null) {
                break;
            }
            take(next);
            any = true;
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

    long run() {
        return run;
    }

    Training training() {
        return training;
    }

    Set<CellKind> cells() {
        return cells;
    }

    Optional<Course> course(CellKind cell) {
        return Optional.ofNullable(courses.get(cell));
    }

    Map<CellKind, Course> courses() {
        return Map.copyOf(courses);
    }

    Optional<TrainingData> data() {
        return Optional.ofNullable(data);
    }

    Optional<BadSettingException> refused() {
        return Optional.ofNullable(refused);
    }

    boolean isRunning() {
        return running;
    }

    boolean isPausing() {
        return pausing;
    }

    double seconds() {
        return seconds;
    }

    /** About how much memory its epochs take; the samples may be those of others too. */
    long bytes() {
        return courses.values().stream()
                .mapToLong(course -> course.history().bytes())
                .sum();
    }

    boolean isOver() {
        return courses.values().stream().noneMatch(course -> course.ending() instanceof Ending.NotYet);
    }

    boolean canGoOn() {
        return !running && refused == null && (courses.isEmpty() || !isOver());
    }

    /** The newest epoch that every cell has reached; one whose training is over does not hold the others back. */
    int epoch() {
        return courses.values().stream()
                .filter(course -> course.ending() instanceof Ending.NotYet)
                .mapToInt(course -> course.last().number())
                .min()
                .orElseGet(() -> courses.values().stream()
                        .mapToInt(course -> course.last().number())
                        .max()
                        .orElse(0));
    }

    /** How many epochs there are to look at or to wait for: where all is over and some was stopped early, those that there are. */
    int epochs() {
        boolean early = courses.values().stream().anyMatch(course -> course.ending() instanceof Ending.Stopped);
        return isOver() && early ? epoch() : training.recipe().learning().epochs();
    }

    int result(CellKind cell) {
        Course own = courses.get(cell);
        return isOver() && own != null && own.ending() instanceof Ending.Stopped stopped ? stopped.best() : epoch();
    }

    double progress() {
        return epoch() + (courses.size() == 1 ? job.partOfEpoch() : 0);
    }

    Map<CellKind, Model> models(int epoch) {
        Map<CellKind, Model> models = new EnumMap<>(CellKind.class);
        courses.forEach((cell, course) ->
                models.put(cell, course.history().nearest(epoch).model()));
        return models;
    }

    int nearest(int epoch) {
        return courses.values().stream()
                .mapToInt(course -> course.history().nearest(epoch).number())
                .max()
                .orElse(0);
    }
}
