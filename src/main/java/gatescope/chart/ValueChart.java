package gatescope.chart;

import java.util.List;

/** Values over the timesteps on a plain axis: gates from 0 to 1, memory as far as it goes. */
public final class ValueChart {
    private static final double MARGIN = 0.06;
    private static final double LEAST_RANGE = 1e-6;
    private static final double MOST = Double.MAX_VALUE / 4;

    private ValueChart() {}

    /**
     * The chart, between ends that include all numbers and the ones given.
     *
     * @param curves at least one
     * @param low the lower end, or below it as far as the curves go
     * @param high the upper end, or above it as far as the curves go
     */
    public static ChartContent of(
            AxisNames names, String caption, List<Curve> curves, Markers markers, double low, double high) {
        Samples xs = Samples.timesteps(curves.getFirst().values().length());
        return new ChartContent(
                names, caption, xs, curves, around(curves, low, high), Scale.LINEAR, markers, List.of());
    }

    static Span around(List<Curve> curves, double low, double high) {
        double lowest = low;
        double highest = high;
        for (Curve curve : curves) {
            for (int at = 0; at < curve.values().length(); at++) {
                double value = curve.values().at(at);
                if (Double.isFinite(value)) {
                    lowest = Math.clamp(value, -MOST, lowest);
                    highest = Math.clamp(value, highest, MOST);
                }
            }
        }
        highest = Math.max(highest, lowest + Math.max(LEAST_RANGE, Math.abs(lowest) * LEAST_RANGE));
        double margin = MARGIN * (highest - lowest);
        return new Span(lowest - margin, highest + margin);
    }
}
