package gatescope.chart;

import gatescope.engine.Activation;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;

/** Activation functions and their derivatives over the pre-activation. */
public final class ActivationChart {
    /** How far the axis goes to both sides unless a pre-activation lies outside. */
    public static final double USUAL_REACH = 6;

    /** How far the axis goes at most; what lies outside stands at the edge. */
    public static final double MOST_REACH = 12;

    private static final int POINTS = 121;
    private static final double MARGIN = 0.05;
    private static final double LEAST = 1.05;

    private ActivationChart() {}

    /**
     * A function to draw.
     *
     * @param function the function
     * @param name its name
     * @param slope the name of its derivative
     * @param colour of both
     * @param main whether it is the one that is looked at, not one beside it
     */
    public record Drawn(Activation function, String name, String slope, Color colour, boolean main) {}

    /** How far the axis must go to both sides for a pre-activation to be on it. */
    public static double reach(double preActivation) {
        return Double.isFinite(preActivation)
                ? Math.clamp(Math.ceil(Math.abs(preActivation)), USUAL_REACH, MOST_REACH)
                : USUAL_REACH;
    }

    /**
     * The chart.
     *
     * @param functions at least one
     * @param reach how far the axis goes to both sides
     */
    public static ChartContent of(
            AxisNames names, String caption, List<Drawn> functions, double reach, List<Dot> dots) {
        Samples xs = Samples.of(POINTS, at -> reach * (2.0 * at / (POINTS - 1) - 1));
        List<Curve> curves = new ArrayList<>();
        for (Drawn drawn : functions) {
            Activation function = drawn.function();
            Samples values = Samples.of(POINTS, at -> function.value(xs.at(at)));
            Samples slopes = Samples.of(POINTS, at -> function.derivative(xs.at(at), values.at(at)));
            curves.add(Curve.of(drawn.name(), values, drawn.colour(), drawn.main() ? Line.STRONG : Line.THIN));
            curves.add(Curve.of(drawn.slope(), slopes, drawn.colour(), drawn.main() ? Line.DASHED : Line.GHOST));
        }
        double low = -MARGIN;
        for (Curve curve : curves) {
            for (int at = 0; at < POINTS; at++) {
                low = Math.min(low, Math.max(curve.values().at(at), -LEAST));
            }
        }
        return new ChartContent(
                names, caption, xs, curves, ValueChart.around(curves, low, LEAST), Scale.LINEAR, Markers.NONE, dots);
    }
}
