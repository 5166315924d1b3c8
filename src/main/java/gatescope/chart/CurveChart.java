package gatescope.chart;

import java.awt.Color;
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

/**
 * Curves over the timesteps in the program's look: thin grid, no frame, no legend box, every curve labelled where it ends, the
 * playhead a line. The chart is changed in one batch, so that it is redrawn once.
 */
public final class CurveChart {
    private static final int MOST_TICKS = 8;
    private static final double LABEL_DISTANCE = 0.055;

    private final JFreeChart chart;
    private final XYPlot plot;
    private final XYSeriesCollection data = new XYSeriesCollection();
    private final XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
    private final NumberAxis time = new NumberAxis();
    private final NumberAxis values;
    private final ValueMarker playhead = new ValueMarker(1);

    /** @param values the vertical axis, whose range and numbers its owner sets */
    CurveChart(NumberAxis values) {
        this.values = values;
        this.plot = new XYPlot(data, time, values, renderer);
        this.chart = new JFreeChart(null, null, plot, false);
        plot.setOutlineVisible(false);
        plot.setDomainGridlinesVisible(false);
        plot.addDomainMarker(playhead);
        plot.setInsets(new RectangleInsets(4, 0, 2, 8));
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
     * @param curves all of the same number of timesteps, at least one
     * @param timestep where the playhead is, from 0
     * @param low the lower end of the vertical axis
     * @param high the upper end
     */
    void show(List<Curve> curves, int timestep, double low, double high, ChartStyle style) {
        chart.setNotify(false);
        dress(style);
        int timesteps = curves.getFirst().values().size();
        time.setRange(1, Math.max(1.001, timesteps));
        time.setTickUnit(new NumberTickUnit(Math.max(1, Math.ceil((timesteps - 1.0) / MOST_TICKS))));
        values.setRange(low, high);
        data.removeAllSeries();
        plot.clearAnnotations();
        double[] heights = labelHeights(curves, low, high);
        for (int k = 0; k < curves.size(); k++) {
            Curve curve = curves.get(k);
            XYSeries series = new XYSeries(k, false);
            for (int t = 0; t < timesteps; t++) {
                series.add(t + 1, (double) curve.values().get(t));
            }
            data.addSeries(series);
            renderer.setSeriesPaint(k, curve.colour());
            renderer.setSeriesStroke(k, style.stroke(curve.dashed()));
            if (!curve.label().isEmpty()) {
                XYTextAnnotation label = new XYTextAnnotation(curve.label(), 1 + 0.02 * (timesteps - 1), heights[k]);
                label.setFont(style.label());
                label.setPaint(curve.colour());
                label.setTextAnchor(TextAnchor.BOTTOM_LEFT);
                plot.addAnnotation(label, false);
            }
        }
        playhead.setValue(timestep + 1);
        chart.setNotify(true);
    }

    /** Where the labels stand: above the beginning of their curves, pushed apart so that none covers another. */
    private static double[] labelHeights(List<Curve> curves, double low, double high) {
        double apart = LABEL_DISTANCE * (high - low) * 1.25;
        double[] heights = new double[curves.size()];
        Integer[] order = new Integer[curves.size()];
        for (int k = 0; k < order.length; k++) {
            order[k] = k;
            heights[k] = Math.clamp(firstNumber(curves.get(k).values(), low), low, high - apart) + 0.01 * (high - low);
        }
        java.util.Arrays.sort(order, (a, b) -> Double.compare(heights[a], heights[b]));
        double lowest = Double.NEGATIVE_INFINITY;
        for (int index : order) {
            heights[index] = Math.max(heights[index], lowest + apart);
            lowest = heights[index];
        }
        double highest = high - apart + 0.01 * (high - low);
        for (int k = order.length - 1; k >= 0; k--) {
            heights[order[k]] = Math.min(heights[order[k]], highest);
            highest = heights[order[k]] - apart;
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
