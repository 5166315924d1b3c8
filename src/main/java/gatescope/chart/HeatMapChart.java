package gatescope.chart;

import gatescope.engine.JacobianNorms;
import gatescope.engine.Scaled;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.ui.RectangleInsets;
import org.jspecify.annotations.Nullable;

/**
 * The heat map ‖∂h_T/∂h_k‖ of all pairs of timesteps: T runs down, k to the right, so that the pairs with k ≤ T are the lower
 * triangle, and the legend, which never rescales, stands in the upper one; while only a part is seen, above it.
 */
public final class HeatMapChart {
    private static final int MOST_TICKS = 8;

    /** As few timesteps are seen at least. */
    private static final int LEAST = 3;

    private final NumberAxis earlier = new NumberAxis();
    private final NumberAxis later = new NumberAxis();
    private final HeatDrawing drawing = new HeatDrawing();
    private final OverlaidPlot plot =
            new OverlaidPlot(earlier, later, (graphics, _, area) -> drawing.draw(graphics, area));
    private final JFreeChart chart = new CanvasChart(plot);
    private final ChartZoom zoom = new ChartZoom();
    private @Nullable JacobianNorms norms;
    private @Nullable ChartStyle style;
    private Words words = new Words("", "", "");
    private boolean stale;
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
            axis.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
        }
    }

    /** The chart, to be drawn. */
    public JFreeChart chart() {
        return chart;
    }

    /** What part of it is seen: k on the horizontal axis, 0 for the initial state, and −T on the vertical one. */
    public ChartZoom zoom() {
        return zoom;
    }

    /**
     * What is seen now, to be put in a file; none while there are no norms of the present state.
     *
     * @param exact all digits of a norm
     */
    public @Nullable ChartPicture picture(String title, String caption, Function<Scaled, String> exact) {
        return norms == null || style == null || stale
                ? null
                : new HeatMapPicture(norms, words, title, caption, exact, style, zoom.x(), zoom.y());
    }

    /**
     * Shows other norms, in the same part if there are as many; the chart changes once.
     *
     * @param shown null while there are none yet
     * @param count how many timesteps there are
     * @param isStale whether they are no longer those of the present state: they are drawn pale
     */
    public void show(@Nullable JacobianNorms shown, int count, boolean isStale, Words names, ChartStyle look) {
        norms = shown;
        timesteps = count;
        stale = isStale;
        words = names;
        style = look;
        zoom.follow(home(count), homeUp(count), Math.min(LEAST, count), Math.min(LEAST, count));
        refresh();
    }

    /** Shows the part that {@link #zoom} says now. */
    public void refresh() {
        ChartStyle look = style;
        if (look == null) {
            return;
        }
        chart.setNotify(false);
        chart.setBackgroundPaint(look.panel());
        double top = 4 + (zoom.isWhole() ? 0 : HeatDrawing.LEGEND_HEIGHT * look.scale());
        plot.setInsets(new RectangleInsets(top, 0, 0, 8 * look.scale()));
        earlier.setRange(zoom.x().low(), zoom.x().high());
        later.setRange(-zoom.y().high(), -zoom.y().low());
        earlier.setLabel(words.earlier());
        later.setLabel(words.later());
        for (NumberAxis axis : List.of(earlier, later)) {
            axis.setTickLabelFont(look.small());
            // Another size than the numbers': the graphics take no font that they believe to have already.
            axis.setLabelFont(look.small().deriveFont(look.small().getSize2D() + 0.5f));
            axis.setTickLabelPaint(look.quiet());
            axis.setLabelPaint(look.quiet());
        }
        drawing.show(new HeatDrawing.Shown(norms, stale, words.zero(), zoom.x(), zoom.y(), !zoom.isWhole()), look);
        chart.setNotify(true);
    }

    /** k = 0 to the last timestep. */
    static Span home(int timesteps) {
        return new Span(-0.5, timesteps + 0.5);
    }

    /** −T, from the last timestep up to the first. */
    static Span homeUp(int timesteps) {
        return new Span(-timesteps - 0.5, -0.5);
    }

    /** 1, 2, 5, 10, 20, … timesteps from one number of an axis to the next, in a drawing. */
    static int tick(Span seen) {
        int count = (int) Math.round(seen.length());
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
        double across = (x - area.getX()) / area.getWidth();
        double down = (y - area.getY()) / area.getHeight();
        if (across < 0 || across >= 1 || down < 0 || down >= 1) {
            return Optional.empty();
        }
        int column = (int) Math.floor(zoom.x().at(across) + 0.5);
        int row = (int) Math.floor(-zoom.y().high() + down * zoom.y().length() - 0.5);
        return row < 0 || row >= timesteps || column < 0 || column > row + 1
                ? Optional.empty()
                : Optional.of(new Pair(row, column - 1));
    }

    /**
     * Where a pair is drawn; outside of the area where it is not seen.
     *
     * @param area where the plot is drawn
     */
    public Rectangle2D place(Pair pair, Rectangle2D area) {
        double width = area.getWidth() / zoom.x().length();
        double height = area.getHeight() / zoom.y().length();
        return new Rectangle2D.Double(
                area.getX() + (pair.earlier() + 0.5 - zoom.x().low()) * width,
                area.getY() + (pair.later() + 0.5 + zoom.y().high()) * height,
                width,
                height);
    }
}
