package gatescope.ui;

import gatescope.engine.Model;
import gatescope.lab.CellKind;
import gatescope.lab.Course;
import gatescope.lab.PredictionReport;
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

    /** What it depends on. */
    private record Key(TrainingData data, Map<CellKind, Model> models) {}

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
        TrainingData data = desk.data().orElse(null);
        Map<CellKind, Model> models = judged();
        if (data == null || models.isEmpty()) {
            work.giveUp();
            return Map.of();
        }
        Key key = new Key(data, models);
        long each = PredictionReport.workPerSample(models, data);
        work.want(key, each * data.train().data().size() <= LITTLE_WORK, goOn -> judge(key, goOn));
        Map<CellKind, Said> newest = work.value();
        return newest != null && work.isOf(key) ? newest : Map.of();
    }

    private Map<CellKind, Model> judged() {
        Map<CellKind, Model> models = new EnumMap<>(CellKind.class);
        desk.courses().forEach((cell, course) -> judged(course).ifPresent(model -> models.put(cell, model)));
        return models;
    }

    private static Optional<Model> judged(Course course) {
        return switch (course.ending()) {
            case Ending.Complete _ -> Optional.of(course.last().model());
            case Ending.Stopped stopped -> Optional.of(course.history().nearest(stopped.best()).model());
            case Ending.Diverged _ -> Optional.empty();
            case Ending.NotYet _ -> {
                OptionalInt since = course.history().noGradientSince();
                yield since.isEmpty()
                        ? Optional.empty()
                        : Optional.of(course.history().nearest(since.getAsInt()).model());
            }
        };
    }

    private static Optional<Map<CellKind, Said>> judge(Key key, BooleanSupplier goOn) {
        NeverLearned never = NeverLearned.of(key.data());
        Map<CellKind, Said> dead = new EnumMap<>(CellKind.class);
        for (Map.Entry<CellKind, Model> entry : key.models().entrySet()) {
            if (!goOn.getAsBoolean()) {
                return Optional.empty();
            }
            Predictions said = Predictions.of(entry.getValue(), key.data().train(), Workers.caller());
            if (never.isSo(Metrics.of(said, key.data().classes()))) {
                dead.put(entry.getKey(), said.areAlike() ? Said.SAME : key.data().classes() ? Said.CLASSES : Said.NUMBERS);
            }
        }
        return Optional.of(dead);
    }

    void dispose() {
        work.giveUp();
    }
}
