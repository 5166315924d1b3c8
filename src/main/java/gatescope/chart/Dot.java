package gatescope.chart;

import java.awt.Color;

/**
 * A single point with what is said of it.
 *
 * @param x where on the horizontal axis; outside of what is shown it stands at the edge
 * @param y where on the vertical axis
 * @param label what stands beside it
 */
public record Dot(double x, double y, Color colour, String label) {}
