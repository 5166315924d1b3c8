package gatescope.ui;

import gatescope.data.JsonPlace;
import gatescope.engine.Model;
import gatescope.lab.Action;
import gatescope.lab.CellKind;
import gatescope.lab.LabState;
import gatescope.lab.Scenarios;
import gatescope.lab.Series;
import gatescope.lab.Store;
import gatescope.lab.Training;
import gatescope.lab.TrainingDesk;
import gatescope.train.Recipe;
import gatescope.train.TrainingData;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a person does with a training, by buttons, keys or the mouse: begin, hold, go on, look at another epoch, begin anew. */
final class LearningControl {
    /** First weights of so many units are drawn within a frame; those of more come with the first epoch. */
    private static final int LITTLE_UNITS = 256;

    private final Store store;
    private final TrainingDesk desk;
    private final LearningSamples samples;

    /** What the one large button does next. */
    enum Next {
        /** Begins at the first weights. */
        TRAIN,
        /** Holds what runs. */
        PAUSE,
        /** Goes on where it was held. */
        CONTINUE
    }

    LearningControl(Store store, TrainingDesk desk, LearningSamples samples) {
        this.store = store;
        this.desk = desk;
        this.samples = samples;
    }

    /** The cells that are trained: those shown that the recipe allows. */
    static Set<CellKind> cells(LabState state) {
        Training training = state.training();
        return training == null
                ? Set.of()
                : state.shown().stream().filter(training::allows).collect(Collectors.toUnmodifiableSet());
    }

    /** The cells that learned what is learned here: now, before the scene was saved, or before they came with the program. */
    static Set<CellKind> trained(LabState state) {
        Training training = state.training();
        return state.shown().stream()
                .filter(cell -> (training != null && training.trained().contains(cell)) || Scenarios.isTrained(state, cell))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether there is something to be trained. */
    static boolean canLearn(LabState state) {
        return !cells(state).isEmpty();
    }

    /** Whether the desk has epochs, or a refusal, of what this state learns; also where it is to be learned otherwise next time. */
    boolean hasEpochs(LabState state) {
        return desk.beganAs(state.training()) && (!desk.courses().isEmpty() || desk.refused().isPresent());
    }

    /** What {@link #trainOrPause} would do. */
    Next next(LabState state) {
        if (desk.isRunning() && desk.isOf(state.training())) {
            return Next.PAUSE;
        }
        return desk.canGoOn() && desk.isOf(state.training(), cells(state)) ? Next.CONTINUE : Next.TRAIN;
    }

    /** Trains, holds, or goes on: whichever is next. */
    void trainOrPause() {
        LabState state = store.state();
        Training training = state.training();
        Set<CellKind> cells = cells(state);
        if (training == null || cells.isEmpty()) {
            return;
        }
        switch (next(state)) {
            case PAUSE -> desk.pause();
            case CONTINUE -> {
                showNewest();
                desk.goOn();
            }
            case TRAIN -> {
                beginAtZero(state, training, cells, desk.begin(training.at(0), cells));
            }
        }
    }

    /** Whether an epoch more can be trained: nothing is under way, and it is not at its end. */
    boolean canTrainOne(LabState state) {
        boolean over = desk.isOf(state.training(), cells(state)) && !desk.courses().isEmpty() && !desk.canGoOn();
        return canLearn(state) && next(state) != Next.PAUSE && !over && !isLeftAlone(state.training());
    }

    /** Whether an epoch is shown of a training that cannot be gone on with: it came from a file, or was too long ago. */
    private boolean isLeftAlone(@Nullable Training training) {
        return training != null && training.epoch() > 0 && !desk.beganAs(training);
    }

    /** One epoch more of every cell, and holds again. */
    void oneEpoch() {
        LabState state = store.state();
        Training training = state.training();
        Set<CellKind> cells = cells(state);
        if (training == null || !canTrainOne(state)) {
            return;
        }
        if (desk.isOf(training, cells)) {
            showNewest();
            desk.oneEpoch();
        } else {
            beginAtZero(state, training, cells, desk.beginWithOneEpoch(training.at(0), cells));
        }
    }

    /** Whether there is something to go back from: epochs, or other weights than the first ones. */
    boolean canReset(LabState state) {
        Training training = state.training();
        return training != null && (hasEpochs(state) || training.epoch() > 0 || samples.data(training) != null);
    }

    /** Leaves the training; what is shown are the seed's first weights. Undo goes back to its epochs. */
    void reset() {
        Training training = store.state().training();
        if (training == null) {
            return;
        }
        Map<CellKind, Model> first =
                desk.isOf(training) && !desk.courses().isEmpty() ? desk.models(0) : firstWeights(training);
        desk.leave();
        store.dispatch(new Action.Begin(0, first));
    }

    private Map<CellKind, Model> firstWeights(Training training) {
        TrainingData data = samples.data(training);
        return data == null ? Map.of() : training.start(data);
    }

    /** Whether the samples are there, from whose shape the first weights of another seed follow. */
    boolean canReseed(LabState state) {
        Training training = state.training();
        return training != null
                && training.recipe().seed() < JsonPlace.LARGEST_WHOLE
                && samples.data(training) != null;
    }

    /** Begins anew with the first weights of the next seed. */
    void nextSeed() {
        Training training = store.state().training();
        TrainingData data = training == null ? null : samples.data(training);
        if (training == null || data == null) {
            return;
        }
        Recipe recipe = training.recipe().withSeed(training.recipe().seed() + 1);
        store.dispatch(new Action.ChangeRecipe(recipe, training.with(recipe).start(data), null));
    }

    /**
     * Shows the models after an epoch, or after the nearest one that is kept.
     *
     * @param gesture what it is a part of, such as one drag; null: nothing
     */
    void showEpoch(int epoch, @Nullable Object gesture) {
        if (hasEpochs(store.state()) && !desk.courses().isEmpty()) {
            int kept = desk.nearest(Math.clamp(epoch, 0, desk.epoch()));
            store.dispatch(new Action.ShowEpoch(kept, desk.models(kept)), gesture);
        }
    }

    /** Shows an epoch so many after the one that is shown; where few are kept, the next one that is. */
    void stepEpoch(int by) {
        Training training = store.state().training();
        if (training == null || !hasEpochs(store.state())) {
            return;
        }
        int shown = training.epoch();
        int last = desk.epoch();
        int step = by;
        while (shown + step > 0 && shown + step < last && desk.nearest(shown + step) == shown) {
            step += by;
        }
        showEpoch(shown + step, null);
    }

    /** Holds the present models, to compare other epochs with them; or no longer, where some are held. */
    void compare() {
        store.dispatch(isComparing(store.state()) ? Action.Baseline.RELEASE : Action.Baseline.SET);
    }

    /** Whether models are held to be compared with. */
    static boolean isComparing(LabState state) {
        return !state.models().held().isEmpty();
    }

    /** Whether what is shown is not what the desk's epoch is, because weights were changed by hand since. */
    boolean isByHand(LabState state) {
        Training training = state.training();
        if (training == null || !hasEpochs(state)) {
            return false;
        }
        if (state.models().isTuned()) {
            return true;
        }
        // Weights of before the training, or that were made the baseline; an epoch that is kept no longer cannot be compared.
        return desk.nearest(training.epoch()) == training.epoch()
                && desk.models(training.epoch()).entrySet().stream().anyMatch(entry -> {
                    Model shown = state.models().baseline().get(entry.getKey());
                    return shown != null && !shown.isLike(entry.getValue());
                });
    }

    /** The desk follows its newest epoch only where that is what is shown. */
    private void showNewest() {
        if (!desk.courses().isEmpty()) {
            showEpoch(desk.epoch(), null);
        }
    }

    /** What was shown is left behind, other cells than the recipe's too, and undo brings it back. */
    private void beginAtZero(LabState state, Training training, Set<CellKind> cells, long run) {
        Series series = state.scenario().series();
        boolean little = training.recipe().cell().units() <= LITTLE_UNITS;
        store.dispatch(new Action.Begin(
                run, little ? training.start(series.features(), series.outputs(), cells) : Map.of()));
    }
}
