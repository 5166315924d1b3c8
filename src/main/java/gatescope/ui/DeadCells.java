package gatescope.ui;

import gatescope.engine.Model;
import gatescope.lab.CellKind;
import gatescope.lab.Course;
import gatescope.lab.PredictionReport;
import gatescope.lab.Training;
import gatescope.lab.TrainingDesk;
import gatescope.train.Ending;
import gatescope.train.Metrics;
import gatescope.train.NeverLearned;
import gatescope.train.Predictions;
import gatescope.train.TrainingData;
import gatescope.train.Workers;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;

/**
 * Which cells of a training have never learned, judged as many seeds are: those whose training is over, and those that have no
 * gradient any more. Asking all training samples may take long, so that it is known a little later. Lives on the toolkit's thread.
 */
final class DeadCells {
    /** What is done within about two milliseconds, as samples × timesteps × parameters. */
    private static final long LITTLE_WORK = 1_000_000;

    private final TrainingDesk desk;
    private final NewestWork<Key, Map<CellKind, Said>> work;

    /** What it depends on: the training, its samples, and which epoch of each cell is judged. */
    private record Key(Training training, TrainingData data, Map<CellKind, Integer> epochs) {}

    /** What a cell says that has never learned. */
    enum Said {
        /** To all samples the same. */
        SAME,
        /** Numbers that are not better than one and the same. */
        NUMBERS,
        /** Classes, right not more often than the most frequent one. */
        CLASSES
    }

    DeadCells(LearningParts parts) {
        desk = parts.desk();
        work = new NewestWork<>(parts.executor(), parts.back(), parts.refresh());
    }

    /** What the cells say that have never learned, as far as it is known; others are left out. */
    Map<CellKind, Said> known() {
        Training training = desk.training();
        TrainingData data = desk.data().orElse(null);
        Map<CellKind, Integer> epochs = judged();
        if (training == null || data == null || epochs.isEmpty()) {
            work.giveUp();
            return Map.of();
        }
        Key key = new Key(training, data, epochs);
        if (!work.isOf(key)) {
            Map<CellKind, Model> models = models(epochs);
            long each = PredictionReport.workPerSample(models, data);
            work.want(key, each * data.train().data().size() <= LITTLE_WORK, goOn -> judge(data, models, goOn));
        }
        Map<CellKind, Said> newest = work.value();
        return newest != null && work.isOf(key) ? newest : Map.of();
    }

    private Map<CellKind, Integer> judged() {
        Map<CellKind, Integer> epochs = new EnumMap<>(CellKind.class);
        desk.courses().forEach((cell, course) -> judged(course).ifPresent(epoch -> epochs.put(cell, epoch)));
        return epochs;
    }

    /** Which epoch of a cell is judged: that of its result; where there is no gradient any more, the one since when. */
    private static OptionalInt judged(Course course) {
        return switch (course.ending()) {
            case Ending.Complete _ -> OptionalInt.of(course.last().number());
            case Ending.Stopped stopped -> OptionalInt.of(stopped.best());
            case Ending.Diverged _ -> OptionalInt.empty();
            case Ending.NotYet _ -> course.history().noGradientSince();
        };
    }

    private Map<CellKind, Model> models(Map<CellKind, Integer> epochs) {
        Map<CellKind, Model> models = new EnumMap<>(CellKind.class);
        epochs.forEach((cell, epoch) ->
                desk.course(cell).ifPresent(course -> models.put(cell, course.history().nearest(epoch).model())));
        return models;
    }

    private static Optional<Map<CellKind, Said>> judge(
            TrainingData data, Map<CellKind, Model> models, BooleanSupplier goOn) {
        NeverLearned never = NeverLearned.of(data);
        Map<CellKind, Said> dead = new EnumMap<>(CellKind.class);
        for (Map.Entry<CellKind, Model> entry : models.entrySet()) {
            if (!goOn.getAsBoolean()) {
                return Optional.empty();
            }
            Predictions said = Predictions.of(entry.getValue(), data.train(), Workers.caller());
            if (never.isSo(Metrics.of(said, data.classes()))) {
                dead.put(entry.getKey(), said.areAlike() ? Said.SAME : data.classes() ? Said.CLASSES : Said.NUMBERS);
            }
        }
        return Optional.of(dead);
    }

    void dispose() {
        work.giveUp();
    }
}
