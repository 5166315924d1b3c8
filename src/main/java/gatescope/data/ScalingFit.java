package gatescope.data;

import java.util.Arrays;
import java.util.Optional;

/**
 * What comes of fitting a scaling to numbers, which are those of training only: whatever is known of the others before they
 * are predicted would be a look into the future. No method modifies its numbers; all throw IllegalArgumentException if there are none,
 * or one is not finite.
 */
public sealed interface ScalingFit {
    /**
     * A scaling that has an inverse.
     *
     * @param remark what a person should know about it
     */
    record Fitted(Scaling scaling, Optional<Phrase> remark) implements ScalingFit {}

    /**
     * There is none.
     *
     * @param reason why
     */
    record Impossible(Phrase reason) implements ScalingFit {}

    /**
     * The least number becomes low, the largest high.
     *
     * @throws IllegalArgumentException also if low is not below high
     */
    static ScalingFit minMax(double[] training, double low, double high) {
        Range range = Range.of(training);
        if (!range.isFinite()) {
            return range.far();
        }
        return new Fitted(new Scaling.MinMax(range.least(), range.most(), low, high), range.remark());
    }

    /** The mean becomes 0, the standard deviation (of all these numbers, not of a sample) 1. */
    static ScalingFit standard(double[] training) {
        Range range = Range.of(training);
        if (!range.isFinite()) {
            return range.far();
        }
        if (range.remark().isPresent()) {
            return new Fitted(new Scaling.Standard(range.least(), 0), range.remark());
        }
        double rise = Arrays.stream(training).map(v -> (v - range.least()) / training.length).sum();
        double mean = range.least() + rise;
        double unit = range.most() - range.least();
        double square = Arrays.stream(training).map(v -> (v - mean) / unit).map(v -> v * v).sum() / training.length;
        return new Fitted(new Scaling.Standard(mean, unit * Math.sqrt(square)), Optional.empty());
    }

    /** Divided by the largest absolute value. */
    static ScalingFit byLargest(double[] training) {
        Range range = Range.of(training);
        double largest = Math.max(Math.abs(range.least()), Math.abs(range.most()));
        Optional<Phrase> remark =
                largest > 0 ? Optional.empty() : Optional.of(Phrase.of("scaling.zero", training.length));
        return new Fitted(new Scaling.Largest(largest), remark);
    }

    /** ln(1 + v), which nothing is fitted for; impossible where a number is −1 or below. */
    static ScalingFit log1p(double[] training) {
        Range range = Range.of(training);
        return range.least() > -1
                ? new Fitted(new Scaling.Log1p(), Optional.empty())
                : new Impossible(Phrase.of("scaling.log", Numbers.text(range.least())));
    }

    /** Between which numbers all lie. */
    record Range(int count, double least, double most) {
        static Range of(double[] numbers) {
            if (numbers.length == 0 || !Arrays.stream(numbers).allMatch(Double::isFinite)) {
                throw new IllegalArgumentException("a scaling needs finite numbers");
            }
            return new Range(
                    numbers.length,
                    Arrays.stream(numbers).min().getAsDouble(),
                    Arrays.stream(numbers).max().getAsDouble());
        }

        boolean isFinite() {
            return Double.isFinite(most - least);
        }

        Impossible far() {
            return new Impossible(Phrase.of("scaling.far", Numbers.text(least), Numbers.text(most)));
        }

        Optional<Phrase> remark() {
            return least < most
                    ? Optional.empty()
                    : Optional.of(Phrase.of("scaling.equal", count, Numbers.text(least)));
        }
    }
}
