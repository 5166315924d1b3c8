package gatescope.chart;

import gatescope.engine.JacobianNorms;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleInsets;
import org.jspecify.annotations.Nullable;

/**
 * The heat map ‖∂h_T/∂h_k‖ of all pairs of timesteps: T runs down, k to the right, so that the pairs with k ≤ T are the lower
 * triangle, and the legend, which never rescales, stands in the upper one.
 */
public final class HeatMapChart {
    private static final int MOST_TICKS = 8;

    private final NumberAxis earlier = new NumberAxis();
    private final NumberAxis later = new NumberAxis();
    private final XYPlot plot = new XYPlot(null, earlier, later, null);
    private final JFreeChart chart = new JFreeChart(null, null, plot, false);
    private final HeatDrawing drawing = new HeatDrawing();
    private int timesteps = 1;

    /**
     * What is written on it.
     *
     * @param earlier the name of the horizontal axis
     * @param later the name of the vertical axis
     * @param zero the name of an exact zero
     */
    public record Words(String earlier, String later, String zero) {}

    /**
     * A pair of timesteps.
     *
     * @param later T, from 0
     * @param earlier k, from {@link gatescope.engine.LogCurve#INITIAL} to T
     */
    public record Pair(int later, int earlier) {}

    /** An empty one. */
    public HeatMapChart() {
        plot.setOutlineVisible(false);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinesVisible(false);
        plot.setBackgroundPaint(new Color(0, 0, 0, 0));
        plot.setNoDataMessage(null);
        later.setInverted(true);
        // Upright: it is one letter.
        later.setLabelAngle(Math.PI / 2);
        for (NumberAxis axis : List.of(earlier, later)) {
            axis.setAxisLineVisible(false);
            axis.setTickMarksVisible(false);
        }
        plot.addAnnotation(drawing, false);
    }

    /** The chart, to be drawn. */
    public JFreeChart chart() {
        return chart;
    }

    /**
     * Shows other norms; the chart changes once.
     *
     * @param norms null while there are none yet
     * @param count how many timesteps there are
     * @param stale whether they are no longer those of the present state: they are drawn pale
     */
    public void show(@Nullable JacobianNorms norms, int count, boolean stale, Words words, ChartStyle style) {
        chart.setNotify(false);
        timesteps = count;
        chart.setBackgroundPaint(style.panel());
        plot.setInsets(new RectangleInsets(4, 0, 0, 8 * style.scale()));
        earlier.setRange(-0.5, count + 0.5);
        later.setRange(0.5, count + 0.5);
        earlier.setLabel(words.earlier());
        later.setLabel(words.later());
        for (NumberAxis axis : List.of(earlier, later)) {
            axis.setTickUnit(new NumberTickUnit(tick(count)), false, false);
            axis.setTickLabelFont(style.small());
            // Another size than the numbers': the graphics take no font that they believe to have already.
            axis.setLabelFont(style.small().deriveFont(style.small().getSize2D() + 0.5f));
            axis.setTickLabelPaint(style.quiet());
            axis.setLabelPaint(style.quiet());
        }
        drawing.show(norms, stale, words.zero(), style);
        chart.setNotify(true);
    }

    /** 1, 2, 5, 10, 20, … */
    private static int tick(int count) {
        int unit = 1;
        for (int k = 0; count / unit > MOST_TICKS; k++) {
            unit = unit / (k % 3 == 1 ? 2 : 1) * (k % 3 == 1 ? 5 : 2);
        }
        return unit;
    }

    /**
     * The pair at a place; empty beside the triangle.
     *
     * @param area where the plot is drawn
     */
    public Optional<Pair> pairAt(double x, double y, Rectangle2D area) {
        int column = (int) Math.floor((x - area.getX()) / area.getWidth() * (timesteps + 1));
        int row = (int) Math.floor((y - area.getY()) / area.getHeight() * timesteps);
        return row < 0 || row >= timesteps || column < 0 || column > row + 1
                ? Optional.empty()
                : Optional.of(new Pair(row, column - 1));
    }

    /**
     * Where a pair is drawn.
     *
     * @param area where the plot is drawn
     */
    public Rectangle2D place(Pair pair, Rectangle2D area) {
        double width = area.getWidth() / (timesteps + 1);
        double height = area.getHeight() / timesteps;
        return new Rectangle2D.Double(
                area.getX() + (pair.earlier() + 1) * width, area.getY() + pair.later() * height, width, height);
    }
}
