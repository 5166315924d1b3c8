package gatescope.chart;

import gatescope.train.SeedResult;
import gatescope.train.SeedSummary;
import java.awt.Color;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleInsets;

/**
 * The distribution of an error over seeds: a dot per seed on an axis of powers of ten, stacked where errors are about the same,
 * those that never learned in a lane below.
 */
public final class SeedChart {
    /** Room for half of the axis's last number. */
    private static final double EDGE = 26;

    private final NumberAxis errors = new NumberAxis();
    private final NumberAxis counts = new NumberAxis();
    private final XYPlot plot = new XYPlot(null, errors, counts, null);
    private final JFreeChart chart = new JFreeChart(null, null, plot, false);
    private final SeedDrawing drawing = new SeedDrawing();
    private SeedDots dots = new SeedDots(List.of());
    private ChartStyle style = new ChartStyle(Color.WHITE, Color.BLACK, Color.GRAY, Color.LIGHT_GRAY, "SansSerif", 1);

    /**
     * What is written on it.
     *
     * @param error the name of the axis
     * @param median the name of the line in the middle
     * @param dead the name of the lane of those that never learned
     * @param good the name of the line at {@link SeedSummary#GOOD}; empty for no such line
     */
    public record Words(String error, String median, String dead, String good) {}

    /** An empty one. */
    public SeedChart() {
        plot.setOutlineVisible(false);
        plot.setRangeGridlinesVisible(false);
        plot.setBackgroundPaint(new Color(0, 0, 0, 0));
        plot.setNoDataMessage(null);
        errors.setAxisLineVisible(false);
        errors.setTickMarksVisible(false);
        counts.setVisible(false);
        counts.setRange(0, 1);
        plot.addAnnotation(drawing, false);
    }

    /** The chart, to be drawn. */
    public JFreeChart chart() {
        return chart;
    }

    /**
     * Shows other seeds; the chart changes once.
     *
     * @param colour of a seed that learned
     * @param locale of the numbers on the axis
     */
    public void show(List<SeedResult> results, Words words, Color colour, Locale locale, ChartStyle look) {
        chart.setNotify(false);
        style = look;
        dots = new SeedDots(results);
        chart.setBackgroundPaint(look.panel());
        plot.setInsets(new RectangleInsets(2, EDGE * look.scale(), 0, EDGE * look.scale()));
        plot.setDomainGridlinePaint(look.grid());
        plot.setDomainGridlineStroke(look.hairline());
        errors.setRange(dots.span().low(), dots.span().high());
        errors.setTickUnit(new NumberTickUnit(1, new Powers(locale)), false, true);
        errors.setLabel(words.error());
        errors.setTickLabelFont(look.small());
        errors.setLabelFont(look.small().deriveFont(look.small().getSize2D() + 0.5f));
        errors.setTickLabelPaint(look.quiet());
        errors.setLabelPaint(look.quiet());
        List<SeedDrawing.Mark> marks = new ArrayList<>();
        if (!results.isEmpty()) {
            if (!words.good().isEmpty() && dots.across(SeedSummary.GOOD) > 0 && dots.across(SeedSummary.GOOD) < 1) {
                marks.add(new SeedDrawing.Mark(SeedSummary.GOOD, words.good(), true));
            }
            marks.add(new SeedDrawing.Mark(SeedSummary.of(results).quantiles().get(2), words.median(), false));
            marks.sort((one, other) -> Double.compare(one.error(), other.error()));
        }
        drawing.show(dots, marks, words.dead(), colour, look);
        chart.setNotify(true);
    }

    /**
     * The result whose dot is at a place, by its number; empty where none is.
     *
     * @param area where the plot is drawn
     */
    public OptionalInt at(double x, double y, Rectangle2D area) {
        SeedDots.Dot nearest = null;
        double least = Double.POSITIVE_INFINITY;
        for (SeedDots.Dot dot : dots.layOut(area, style.scale())) {
            double distance = Math.hypot(dot.x() - x, dot.y() - y);
            if (distance < least) {
                least = distance;
                nearest = dot;
            }
        }
        return nearest == null || least > Math.max(nearest.size(), 8 * style.scale())
                ? OptionalInt.empty()
                : OptionalInt.of(nearest.index());
    }

    /**
     * The middle of the dot of a result.
     *
     * @param area where the plot is drawn
     */
    public Point2D place(int index, Rectangle2D area) {
        SeedDots.Dot dot = dots.layOut(area, style.scale()).get(index);
        return new Point2D.Double(dot.x(), dot.y());
    }

    /** How large the dots are. */
    public double size(Rectangle2D area) {
        List<SeedDots.Dot> all = dots.layOut(area, style.scale());
        return all.isEmpty() ? 0 : all.getFirst().size();
    }

    /** A power of ten of per cent as per cent: 0.1 %, 1 %, 10 %. */
    private static final class Powers extends NumberFormat {
        private static final long serialVersionUID = 1;

        private final NumberFormat plain;

        Powers(Locale locale) {
            plain = NumberFormat.getNumberInstance(locale);
            plain.setMaximumFractionDigits(12);
            plain.setGroupingUsed(false);
        }

        @Override
        public StringBuffer format(double power, StringBuffer to, FieldPosition position) {
            return to.append(Math.abs(power) > 6 ? "10^" + Math.round(power) : plain.format(Math.pow(10, Math.rint(power))))
                    .append("\u00a0%");
        }

        @Override
        public StringBuffer format(long power, StringBuffer to, FieldPosition position) {
            return format((double) power, to, position);
        }

        @Override
        public Number parse(String source, ParsePosition position) {
            throw new UnsupportedOperationException("only written");
        }
    }
}
