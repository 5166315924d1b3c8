package gatescope.engine;

import java.util.Optional;

/**
 * The rate at which a gradient changes from step to step on its way back: e to the least-squares slope of ln ‖dL/dh_t‖ against
 * T − t.
 *
 * @param ratePerStep the factor per step; 0 where the gradient is exactly zero one step before its only point
 */
public record Trend(double ratePerStep, Verdict verdict) {
    /**
     * The trend over the timesteps of a curve; the initial state is left out. Only finite points count: an exact zero has no
     * logarithm. When a single finite point is left and all earlier ones are exact zeros, the rate is 0: it vanished at once.
     *
     * @return empty when there are fewer than two finite points otherwise: one timestep, or no gradient at all
     */
    public static Optional<Trend> of(LogCurve curve) {
        double points = 0;
        double meanDistance = 0;
        double mean = 0;
        for (int t = 0; t < curve.timesteps(); t++) {
            if (Double.isFinite(curve.at(t))) {
                points++;
                meanDistance -= t;
                mean += curve.at(t);
            }
        }
        if (points < 2) {
            return points == 1 && curve.at(0) == Double.NEGATIVE_INFINITY
                    ? Optional.of(new Trend(0, Verdict.VANISHING))
                    : Optional.empty();
        }
        meanDistance /= points;
        mean /= points;
        double products = 0;
        double squares = 0;
        for (int t = 0; t < curve.timesteps(); t++) {
            if (Double.isFinite(curve.at(t))) {
                // Distances T − t, but for a constant, which the slope does not see.
                double distance = -t - meanDistance;
                products += distance * (curve.at(t) - mean);
                squares += distance * distance;
            }
        }
        double rate = Math.pow(10, products / squares);
        return Optional.of(new Trend(rate, Verdict.of(rate)));
    }
}
