package gatescope.chart;

import java.util.List;
import org.jfree.chart.axis.NumberTickUnit;

/**
 * Norms of gradients over the timesteps, on a logarithmic axis. What lies below 10⁻²⁰ or above 10²⁰ runs in a lane at the edge,
 * so that it is seen and does not squeeze the rest.
 */
public final class GradientChart {
    /** The exponent below which a curve runs in the lower lane. */
    public static final double UNDERFLOW = -20;

    /** The exponent above which a curve runs in the upper lane. */
    public static final double OVERFLOW = 20;

    private static final double LANE = 1;
    private static final double LEAST_RANGE = 2;

    private final PowerAxis axis = new PowerAxis();
    private final CurveChart chart = new CurveChart(axis);

    /** The chart. */
    public CurveChart chart() {
        return chart;
    }

    /**
     * Shows curves.
     *
     * @param curves log₁₀ of norms; −∞ is an exact 0, NaN a gap
     * @param timestep where the playhead is, from 0
     */
    public void show(List<Curve> curves, int timestep, ChartStyle style) {
        List<Curve> laned = curves.stream()
                .map(curve -> new Curve(
                        curve.label(),
                        curve.values().stream().map(GradientChart::intoLane).toList(),
                        curve.colour(),
                        curve.dashed()))
                .toList();
        double low = Math.floor(extreme(laned, false));
        double high = Math.ceil(extreme(laned, true) + 0.1);
        if (high - low < LEAST_RANGE) {
            low = high - LEAST_RANGE;
        }
        axis.setTickUnit(new NumberTickUnit(Math.max(1, Math.ceil((high - low) / 5))), false, true);
        chart.show(laned, timestep, low, high, style);
    }

    private static double intoLane(double log10) {
        if (Double.isNaN(log10)) {
            return log10;
        }
        return Math.clamp(log10, UNDERFLOW - LANE, OVERFLOW + LANE);
    }

    private static double extreme(List<Curve> curves, boolean highest) {
        return curves.stream()
                .flatMapToDouble(curve -> curve.values().stream().mapToDouble(Double::doubleValue))
                .filter(value -> !Double.isNaN(value))
                .reduce(highest ? Math::max : Math::min)
                .orElse(0);
    }
}
