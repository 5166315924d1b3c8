package gatescope.chart;

import java.util.List;

/**
 * Norms of gradients over the timesteps, on a logarithmic axis. What lies below 10⁻²⁰ or above 10²⁰ runs in a lane at the edge,
 * so that it is seen and does not squeeze the rest.
 */
public final class GradientChart {
    /** The exponent below which a curve runs in the lower lane. */
    public static final double UNDERFLOW = -20;

    /** The exponent above which a curve runs in the upper lane. */
    public static final double OVERFLOW = 20;

    static final double LANE = 1;
    private static final double LEAST_RANGE = 2;

    private GradientChart() {}

    /**
     * The chart.
     *
     * @param curves log₁₀ of norms; −∞ is an exact 0, NaN a gap; at least one
     */
    public static ChartContent of(AxisNames names, String caption, List<Curve> curves, Markers markers) {
        Samples xs = Samples.timesteps(curves.getFirst().values().length());
        double lowest = Double.POSITIVE_INFINITY;
        double highest = Double.NEGATIVE_INFINITY;
        for (Curve curve : curves) {
            for (int t = 0; t < xs.length(); t++) {
                double value = intoLane(curve.values().at(t));
                if (!Double.isNaN(value)) {
                    lowest = Math.min(lowest, value);
                    highest = Math.max(highest, value);
                }
            }
        }
        double high = highest >= lowest ? Math.ceil(highest + 0.1) : 0;
        double low = highest >= lowest ? Math.floor(lowest) : 0;
        Span home = new Span(Math.min(low, high - LEAST_RANGE), high);
        return new ChartContent(names, caption, xs, curves, home, Scale.POWERS, markers, List.of());
    }

    static double intoLane(double log10) {
        return Double.isNaN(log10) ? log10 : Math.clamp(log10, UNDERFLOW - LANE, OVERFLOW + LANE);
    }
}
