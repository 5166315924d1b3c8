package gatescope.chart;

import java.awt.Color;
import java.util.List;

/**
 * One line of a chart, over the timesteps 1, 2, ….
 *
 * @param label what stands at the line
 * @param values one number per timestep; NaN leaves a gap
 * @param colour its colour, that of its role
 * @param dashed whether it is drawn dashed: a bound, a part of a whole, a baseline
 */
public record Curve(String label, List<Double> values, Color colour, boolean dashed) {
    /** Copies the values. */
    public Curve {
        values = List.copyOf(values);
    }
}
