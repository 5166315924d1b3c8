package gatescope.ui;

import gatescope.engine.Model;
import gatescope.lab.CellKind;
import gatescope.lab.LabState;
import gatescope.lab.PredictionReport;
import gatescope.lab.Training;
import gatescope.train.TrainingData;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the models that are shown say to the samples: at once where that is little work, else from another thread. Of large data it is asked
 * for some samples first, evenly spaced, so that numbers of other weights do not stand long; for all when no training
 * runs. While one does, it is asked for a few times a second.
 */
final class PredictionDesk {
    /** What is done within about two milliseconds, as samples × timesteps × parameters. */
    static final long LITTLE_WORK = 1_000_000;

    /** What is done within about a tenth of a second. */
    private static final long SOON = 50_000_000;

    /** From one report to the next while a training runs, in seconds of the window's time. */
    private static final double PAUSE = 0.25;

    private final LearningParts parts;
    private final NewestWork<Key, PredictionReport> work;
    private double asked = Double.NEGATIVE_INFINITY;

    /** What a report depends on. Samples are equal where they are the same. */
    private record Key(TrainingData data, Map<CellKind, Model> present, Map<CellKind, Model> held, long most) {}

    PredictionDesk(LearningParts parts) {
        this.parts = parts;
        work = new NewestWork<>(parts.executor(), parts.back(), parts.refresh());
    }

    /** The newest report about this state's samples that is there; null before there is one. */
    @Nullable PredictionReport report(LabState state) {
        Training training = state.training();
        TrainingData data = training == null ? null : parts.samples().data(training);
        if (data == null) {
            return null;
        }
        if (isTime(data)) {
            ask(state, data);
        }
        PredictionReport report = work.value();
        return report != null && report.data().equals(data) ? report : null;
    }

    private boolean isTime(TrainingData data) {
        double now = parts.desk().seconds();
        PredictionReport report = work.value();
        boolean other = report == null || !report.data().equals(data);
        boolean later = now >= asked + PAUSE || now < asked;
        if (other || later || !parts.desk().isRunning()) {
            asked = now;
            return true;
        }
        return false;
    }

    private void ask(LabState state, TrainingData data) {
        Map<CellKind, Model> present = fitting(state, state.models().models(), data);
        Map<CellKind, Model> held = fitting(state, state.models().held(), data);
        long each = PredictionReport.workPerSample(present, data) + PredictionReport.workPerSample(held, data);
        int samples = data.train().data().size()
                + data.validation().map(part -> part.data().size()).orElse(0)
                + data.test().map(part -> part.data().size()).orElse(0);
        Key all = new Key(data, present, held, Long.MAX_VALUE);
        if (each * samples <= SOON) {
            want(all, each * samples <= LITTLE_WORK);
            return;
        }
        Key some = new Key(data, present, held, SOON);
        if (parts.desk().isRunning() || !isKnown(some, all)) {
            want(work.isOf(all) ? all : some, false);
        }
        if (!parts.desk().isRunning() && isKnown(some, all)) {
            want(all, false);
        }
    }

    private boolean isKnown(Key some, Key all) {
        return work.isOf(some) || work.isOf(all);
    }

    private void want(Key key, boolean little) {
        work.want(key, little, goOn -> PredictionReport.of(key.data(), key.present(), key.held(), key.most(), goOn));
    }

    /** The models of the cells that are trained, as far as they can read the samples. */
    static Map<CellKind, Model> fitting(LabState state, Map<CellKind, Model> models, TrainingData data) {
        Map<CellKind, Model> fitting = new EnumMap<>(CellKind.class);
        for (CellKind cell : LearningControl.cells(state)) {
            Model model = models.get(cell);
            if (model != null && PredictionReport.fits(model, data)) {
                fitting.put(cell, model);
            }
        }
        return fitting;
    }

    void dispose() {
        work.giveUp();
    }
}
