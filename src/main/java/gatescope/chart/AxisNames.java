package gatescope.chart;

/**
 * What a chart and its axes are called.
 *
 * @param title of the chart
 * @param x the horizontal axis, with its unit where it has one
 * @param y the vertical axis, with its unit where it has one
 */
public record AxisNames(String title, String x, String y) {}
