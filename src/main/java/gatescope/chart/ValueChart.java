package gatescope.chart;

import java.util.List;
import org.jfree.chart.axis.NumberAxis;

/** Values over the timesteps on a plain axis: gates from 0 to 1, memory as far as it goes. */
public final class ValueChart {
    private static final double MARGIN = 0.08;

    private final NumberAxis axis = new NumberAxis();
    private final CurveChart chart = new CurveChart(axis);

    /** The chart. */
    public CurveChart chart() {
        return chart;
    }

    /** Shows curves between fixed ends. */
    public void show(List<Curve> curves, int timestep, double low, double high, ChartStyle style) {
        chart.show(curves, timestep, low - MARGIN / 2 * (high - low), high + MARGIN * (high - low), style);
    }

    /** Shows curves as far as they go, 0 always included. */
    public void show(List<Curve> curves, int timestep, ChartStyle style) {
        double low = 0;
        double high = 0;
        for (Curve curve : curves) {
            for (double value : curve.values()) {
                if (Double.isFinite(value)) {
                    low = Math.min(low, value);
                    high = Math.max(high, value);
                }
            }
        }
        show(curves, timestep, low, Math.max(high, low + 1e-6), style);
    }
}
