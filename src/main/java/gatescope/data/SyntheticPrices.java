package gatescope.data;

import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Daily share prices of a company that does not exist, invented by this program: the sample table to learn on. Seed 20210104,
 * {@value #ROWS} weekdays from 2021-01-04 on.
 *
 * <p>The close is a geometric random walk, close_t = close_(t−1) · exp(r_t) with r_t = μ + s_t ε_t, whose volatility comes in
 * clusters as in GARCH(1,1) (Bollerslev 1986): s²_t = ω + α (r_(t−1) − μ)² + β s²_(t−1). Nothing in it can be predicted but its
 * unrest; "tomorrow = today" is the best forecast of the close, up to the drift.
 */
public final class SyntheticPrices {
    /** How many days. */
    public static final int ROWS = 660;

    /** The table that comes with the program: date, open, high, low, close, volume. */
    public static final InputSource SOURCE = InputSource.resource(SyntheticPrices.class, "synthetic-share-prices.csv");

    private static final long SEED = 20_210_104;
    private static final int CLOSE = 4;
    private static final int FIRST_DAY = 18_631;
    private static final double DRIFT = 0.0005;
    private static final double OMEGA = 6e-6;
    private static final double ALPHA = 0.10;
    private static final double BETA = 0.87;

    private final SplittableRandom random = new SplittableRandom(SEED);
    private final StringBuilder table = new StringBuilder("date,open,high,low,close,volume\n");

    private SyntheticPrices() {}

    /** The table's text, which follows from the seed to the last digit. */
    public static String csv() {
        return new SyntheticPrices().walk();
    }

    /** The closing prices of {@link #csv}, day by day. */
    public static double[] closes() {
        return csv().lines()
                .skip(1)
                .mapToDouble(row -> Double.parseDouble(row.split(",", -1)[CLOSE]))
                .toArray();
    }

    private String walk() {
        double close = 48;
        double variance = OMEGA / (1 - ALPHA - BETA);
        for (int row = 0; row < ROWS; row++) {
            double shock = Math.sqrt(variance) * gaussian();
            double open = close * StrictMath.exp(0.3 * Math.sqrt(variance) * gaussian());
            close *= StrictMath.exp(DRIFT + shock);
            double reach = 0.5 * Math.sqrt(variance);
            double high = Math.max(open, close) * StrictMath.exp(reach * Math.abs(gaussian()));
            double low = Math.min(open, close) * StrictMath.exp(-reach * Math.abs(gaussian()));
            double volume = 4e5 * StrictMath.exp(0.25 * gaussian() + 12 * Math.abs(shock));
            table.append(CivilDate.ofEpochDay(weekday(row)));
            for (double price : new double[] {open, high, low, close}) {
                table.append(',').append(money(price));
            }
            table.append(',').append(100 * Math.round(volume / 100)).append('\n');
            variance = OMEGA + ALPHA * shock * shock + BETA * variance;
        }
        return table.toString();
    }

    /** The number of a day, Saturdays and Sundays left out; the first one is a Monday. */
    private static long weekday(int row) {
        return FIRST_DAY + row / 5 * 7L + row % 5;
    }

    private static String money(double price) {
        long cents = Math.round(100 * price);
        return String.format(Locale.ROOT, "%d.%02d", cents / 100, cents % 100);
    }

    /** A standard normal number, by Box and Muller. */
    private double gaussian() {
        double radius = Math.sqrt(-2 * StrictMath.log(1 - random.nextDouble()));
        return radius * StrictMath.cos(2 * Math.PI * random.nextDouble());
    }
}
