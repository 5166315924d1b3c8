package gatescope.train;

import java.util.Arrays;
import java.util.List;

/**
 * The distribution of an error over seeds: that of the test part, or of training where there is no test; the relative error of
 * numbers (0.0275 is 2.75 %), the share of classes that are wrong.
 *
 * @param seeds how many
 * @param quantiles the error that 10, 25, 50, 75 and 90 % of the seeds do not exceed, by linear interpolation between ranks
 * @param goodShare the share of seeds at {@link #GOOD} or better
 * @param dead how many never learned
 * @param diverged how many of them diverged
 */
public record SeedSummary(int seeds, Doubles quantiles, double goodShare, int dead, int diverged) {
    /** The error that the published experiment claims. */
    public static final double GOOD = 0.0275;

    /** Which quantiles are given. */
    public static final List<Double> LEVELS = List.of(0.10, 0.25, 0.50, 0.75, 0.90);

    /**
     * The summary of some seeds.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static SeedSummary of(List<SeedResult> results) {
        if (results.isEmpty()) {
            throw new IllegalArgumentException("no seeds");
        }
        double[] errors = results.stream().mapToDouble(SeedSummary::error).sorted().toArray();
        long good = Arrays.stream(errors).filter(error -> error <= GOOD).count();
        return new SeedSummary(
                errors.length,
                Doubles.of(LEVELS.stream().mapToDouble(level -> quantile(errors, level)).toArray()),
                good / (double) errors.length,
                (int) results.stream().filter(SeedResult::dead).count(),
                (int) results.stream().filter(result -> result.ending() instanceof Ending.Diverged).count());
    }

    /** The error of one seed. */
    public static double error(SeedResult result) {
        return switch (result.test().orElse(result.train())) {
            case Metrics.OfNumbers numbers -> numbers.errors().relative();
            case Metrics.OfClasses classes -> 1 - classes.confusion().accuracy();
        };
    }

    /** A quantile of sorted numbers, linear between them. */
    static double quantile(double[] sorted, double level) {
        double rank = level * (sorted.length - 1);
        int below = (int) rank;
        int above = Math.min(below + 1, sorted.length - 1);
        double part = rank - below;
        return part == 0 ? sorted[below] : sorted[below] + part * (sorted[above] - sorted[below]);
    }
}
