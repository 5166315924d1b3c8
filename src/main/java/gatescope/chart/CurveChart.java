package gatescope.chart;

import java.awt.Color;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.jspecify.annotations.Nullable;

/**
 * Curves over the timesteps in the program's look: thin grid, no frame, no legend box, every curve labelled where it ends, the
 * playhead a line. The chart is changed in one batch, so that it is redrawn once.
 */
public final class CurveChart {
    private static final int MOST_TICKS = 8;
    private static final double LINE_HEIGHT = 1.35;
    private static final double USUAL_HEIGHT = 140;

    private final JFreeChart chart;
    private final XYPlot plot;
    private final XYSeriesCollection data = new XYSeriesCollection();
    private final XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
    private final NumberAxis time = new NumberAxis();
    private final NumberAxis values;
    private final ValueMarker playhead = new ValueMarker(1);
    private List<Curve> curves = List.of();
    private @Nullable ChartStyle style;
    private double plotHeight = USUAL_HEIGHT;

    /** @param values the vertical axis, whose range and numbers its owner sets */
    CurveChart(NumberAxis values) {
        this.values = values;
        this.plot = new XYPlot(data, time, values, renderer);
        this.chart = new JFreeChart(null, null, plot, false);
        plot.setOutlineVisible(false);
        plot.setDomainGridlinesVisible(false);
        plot.addDomainMarker(playhead);
        plot.setInsets(new RectangleInsets(12, 0, 2, 8));
        for (NumberAxis axis : List.of(time, values)) {
            axis.setAxisLineVisible(false);
            axis.setTickMarksVisible(false);
            axis.setAutoRangeIncludesZero(false);
        }
        renderer.setDrawSeriesLineAsPath(true);
    }

    /** The chart, to be drawn. */
    public JFreeChart chart() {
        return chart;
    }

    /** The timestep, from 0, that stands at a part of the plot's width, 0 to 1. */
    public int timestepAt(double part) {
        double value = time.getLowerBound() + part * (time.getUpperBound() - time.getLowerBound());
        return (int) Math.round(value) - 1;
    }

    /**
     * Shows other curves.
     *
     * @param shown all of the same number of timesteps, at least one
     * @param timestep where the playhead is, from 0
     * @param low the lower end of the vertical axis
     * @param high the upper end
     */
    void show(List<Curve> shown, int timestep, double low, double high, ChartStyle look) {
        curves = List.copyOf(shown);
        style = look;
        chart.setNotify(false);
        dress(look);
        int timesteps = curves.getFirst().values().size();
        time.setRange(1, Math.max(1.001, timesteps));
        time.setTickUnit(new NumberTickUnit(Math.max(1, Math.ceil((timesteps - 1.0) / MOST_TICKS))));
        values.setRange(low, high);
        data.removeAllSeries();
        for (int k = 0; k < curves.size(); k++) {
            Curve curve = curves.get(k);
            XYSeries series = new XYSeries(k, false);
            for (int t = 0; t < timesteps; t++) {
                series.add(t + 1, (double) curve.values().get(t));
            }
            data.addSeries(series);
            renderer.setSeriesPaint(k, curve.colour());
            renderer.setSeriesStroke(k, look.stroke(curve.dashed()));
        }
        label(look);
        playhead.setValue(timestep + 1);
        chart.setNotify(true);
    }

    /** Says how high the plot is drawn, in pixels, so that the labels keep clear of each other. */
    public void setPlotHeight(double height) {
        if (style != null && height > 0 && Math.abs(height - plotHeight) > 1) {
            plotHeight = height;
            chart.setNotify(false);
            label(style);
            chart.setNotify(true);
        }
    }

    private void label(ChartStyle look) {
        plot.clearAnnotations();
        double[] heights = labelHeights(look.label().getSize() * LINE_HEIGHT / plotHeight);
        double start = 1 + 0.015 * (time.getUpperBound() - 1);
        for (int k = 0; k < curves.size(); k++) {
            Curve curve = curves.get(k);
            if (!curve.label().isEmpty()) {
                XYTextAnnotation label = new XYTextAnnotation(curve.label(), start, heights[k]);
                label.setFont(look.label());
                label.setPaint(curve.colour());
                label.setBackgroundPaint(look.panel());
                label.setTextAnchor(TextAnchor.BOTTOM_LEFT);
                plot.addAnnotation(label, false);
            }
        }
    }

    /**
     * Where the labels stand: above the beginning of their curves, pushed apart so that none covers another.
     *
     * @param line the height of a label, as a part of the plot's
     */
    private double[] labelHeights(double line) {
        double low = values.getLowerBound();
        double apart = line * (values.getUpperBound() - low);
        double highest = values.getUpperBound() - apart;
        Integer[] order = new Integer[curves.size()];
        double[] heights = new double[curves.size()];
        for (int k = 0; k < order.length; k++) {
            order[k] = k;
            heights[k] = Math.clamp(firstNumber(curves.get(k).values(), low) + 0.15 * apart, low, Math.max(low, highest));
        }
        Arrays.sort(order, Comparator.comparingDouble(k -> heights[k]));
        for (int k = 1; k < order.length; k++) {
            heights[order[k]] = Math.max(heights[order[k]], heights[order[k - 1]] + apart);
        }
        double limit = highest;
        for (int k = order.length - 1; k >= 0; k--) {
            heights[order[k]] = Math.min(heights[order[k]], limit);
            limit = heights[order[k]] - apart;
        }
        return heights;
    }

    private static double firstNumber(List<Double> values, double otherwise) {
        return values.stream().filter(value -> !Double.isNaN(value)).findFirst().orElse(otherwise);
    }

    private void dress(ChartStyle style) {
        Color clear = new Color(0, 0, 0, 0);
        chart.setBackgroundPaint(style.panel());
        plot.setBackgroundPaint(clear);
        plot.setRangeGridlinePaint(style.grid());
        plot.setRangeGridlineStroke(style.hairline());
        playhead.setPaint(style.text());
        playhead.setStroke(style.hairline());
        playhead.setAlpha(0.6f);
        for (NumberAxis axis : List.of(time, values)) {
            axis.setTickLabelFont(style.small());
            axis.setTickLabelPaint(style.quiet());
        }
    }
}
