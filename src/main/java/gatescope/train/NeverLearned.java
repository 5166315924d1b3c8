package gatescope.train;

import java.util.Arrays;

/**
 * When a training has come to nothing: on the training part it is no better than saying the median of the targets, or the most
 * frequent class, all the time. Where every target is the same there is nothing better to be said, and nothing is called so.
 * Immutable.
 */
public final class NeverLearned {
    /** Saying the median is allowed this part of its error more or less: so much is lost by computing. */
    private static final double ROUNDING = 1e-9;

    private final double errorOfMedian;
    private final double frequent;

    private NeverLearned(double errorOfMedian, double frequent) {
        this.errorOfMedian = errorOfMedian;
        this.frequent = frequent;
    }

    /** What it is for some samples. */
    public static NeverLearned of(TrainingData data) {
        if (data.classes()) {
            Metrics frequent = Baseline.MOST_FREQUENT.metrics(data.train(), data.train(), data.outputs());
            return new NeverLearned(0, frequent instanceof Metrics.OfClasses most ? most.confusion().accuracy() : 0);
        }
        return new NeverLearned(errorOfMedian(Predictions.wanted(data.train()).toArray()), 0);
    }

    /** Whether who is so good on the training part has learned nothing. */
    public boolean isSo(Metrics train) {
        return switch (train) {
            case Metrics.OfNumbers numbers -> errorOfMedian > 0 && !(numbers.errors().mae() < (1 - ROUNDING) * errorOfMedian);
            case Metrics.OfClasses classes -> frequent < 1 && classes.confusion().accuracy() <= frequent;
        };
    }

    private static double errorOfMedian(double[] targets) {
        double[] sorted = targets.clone();
        Arrays.sort(sorted);
        double median = sorted[sorted.length / 2];
        return Arrays.stream(targets).map(target -> Math.abs(target - median)).average().orElseThrow();
    }
}
