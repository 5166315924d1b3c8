package gatescope.train;

import java.util.SplittableRandom;

/**
 * Closing prices of a share that does not exist: a geometric random walk with a small drift, whose daily changes have calm and
 * restless times, in whole cents. It is synthetic, and says nothing about any market; tomorrow's change cannot be known from
 * today's by construction. The sample CSV {@code stock-prices-synthetic.csv} holds the same prices.
 */
public final class SyntheticPrices {
    /** How many trading days. */
    public static final int DAYS = 1250;

    private static final long SEED = 1997;
    private static final double BEGIN = 80;
    private static final double DRIFT = 0.0004;
    private static final double USUAL = 0.012;
    private static final double PERSISTENCE = 0.97;
    private static final double RESTLESSNESS = 0.12;

    private SyntheticPrices() {}

    /** The closing prices, day by day. */
    public static double[] closes() {
        SplittableRandom random = new SplittableRandom(SEED);
        double[] closes = new double[DAYS];
        double price = BEGIN;
        double mood = 0;
        for (int day = 0; day < DAYS; day++) {
            closes[day] = Math.rint(100 * price) / 100;
            mood = PERSISTENCE * mood + RESTLESSNESS * random.nextGaussian();
            price *= Math.exp(DRIFT + USUAL * Math.exp(mood) * random.nextGaussian());
        }
        return closes;
    }
}
