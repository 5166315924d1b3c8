package gatescope.chart;

import gatescope.train.SeedResult;
import gatescope.train.SeedSummary;
import java.awt.Color;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.ui.RectangleInsets;
import org.jspecify.annotations.Nullable;

/**
 * The distribution of an error over seeds: a dot per seed on an axis of powers of ten, stacked where errors are about the same,
 * those that never learned in a lane beside it, which has no axis.
 */
public final class SeedChart {
    /** Room for half of the axis's last number. */
    private static final double EDGE = 26;

    /** The least part of a power of ten that is seen. */
    private static final double LEAST = 0.1;

    private final NumberAxis errors = new NumberAxis();
    private final NumberAxis counts = new NumberAxis();
    private final SeedDrawing drawing = new SeedDrawing();
    private final OverlaidPlot plot =
            new OverlaidPlot(errors, counts, (graphics, _, area) -> drawing.draw(graphics, area));
    private final JFreeChart chart = new CanvasChart(plot);
    private final ChartZoom zoom = new ChartZoom();
    private SeedDots dots = new SeedDots(List.of(), 0);
    private List<SeedDrawing.Mark> marks = List.of();
    private Words words = new Words("", "", "", "");
    private Color colour = Color.BLACK;
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
    }

    /** The chart, to be drawn. */
    public JFreeChart chart() {
        return chart;
    }

    /** What part of the axis is seen, in powers of ten of per cent. */
    public ChartZoom zoom() {
        return zoom;
    }

    /** What is seen now, to be put in a file; none without seeds. */
    public @Nullable ChartPicture picture(String title, String caption) {
        return dots.results().isEmpty()
                ? null
                : new SeedPicture(dots.results(), words, colour, title, caption, style, zoom.x());
    }

    /**
     * Shows other seeds; the chart changes once.
     *
     * @param learned the colour of a seed that learned
     */
    public void show(List<SeedResult> results, Words names, Color learned, ChartStyle look) {
        style = look;
        words = names;
        colour = learned;
        SeedDots all = new SeedDots(results, laneWidth(names, look));
        zoom.follow(all.span(), new Span(0, 1), Math.min(LEAST, all.span().length()), 1);
        dots = all.seen(zoom.x());
        marks = marks(results, names, dots);
        refresh();
    }

    /** Shows the part that {@link #zoom} says now. */
    public void refresh() {
        ChartStyle look = style;
        dots = dots.seen(zoom.x());
        chart.setNotify(false);
        chart.setBackgroundPaint(look.panel());
        double right = Math.max(EDGE * look.scale(), dots.beside(look.scale()));
        plot.setInsets(new RectangleInsets(2, EDGE * look.scale(), 0, right));
        plot.setDomainGridlinePaint(look.grid());
        plot.setDomainGridlineStroke(look.hairline());
        errors.setRange(zoom.x().low(), zoom.x().high());
        errors.setTickUnit(new NumberTickUnit(tick(zoom.x()), new PercentPowers()), false, true);
        errors.setLabel(words.error());
        errors.setTickLabelFont(look.small());
        errors.setLabelFont(look.small().deriveFont(look.small().getSize2D() + 0.5f));
        errors.setTickLabelPaint(look.quiet());
        errors.setLabelPaint(look.quiet());
        drawing.show(dots, marks, words.dead(), colour, look);
        chart.setNotify(true);
    }

    /** Whole powers of ten; where fewer than two would be seen, parts of one. */
    static double tick(Span seen) {
        return seen.length() >= 1 ? 1 : seen.length() >= 0.5 ? 0.25 : 0.1;
    }

    /** The lane of those that never learned is as wide as its name. */
    static double laneWidth(Words words, ChartStyle look) {
        return ChartStyle.width(look.small(), words.dead());
    }

    /** The lines that dots are compared with, from left to right. */
    static List<SeedDrawing.Mark> marks(List<SeedResult> results, Words words, SeedDots dots) {
        List<SeedDrawing.Mark> marks = new ArrayList<>();
        if (!results.isEmpty()) {
            double good = SeedDots.log10Percent(SeedSummary.GOOD);
            if (!words.good().isEmpty() && good > dots.span().low() && good < dots.span().high()) {
                marks.add(new SeedDrawing.Mark(SeedSummary.GOOD, words.good(), true));
            }
            marks.add(new SeedDrawing.Mark(SeedSummary.of(results).quantiles().get(2), words.median(), false));
            marks.sort((one, other) -> Double.compare(one.error(), other.error()));
        }
        return marks;
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
     * The middle of the dot of a result; empty where it is not seen.
     *
     * @param area where the plot is drawn
     */
    public Optional<Point2D> place(int index, Rectangle2D area) {
        return dots.layOut(area, style.scale()).stream()
                .filter(dot -> dot.index() == index)
                .findFirst()
                .map(dot -> new Point2D.Double(dot.x(), dot.y()));
    }

    /** How large the dots are. */
    public double size(Rectangle2D area) {
        List<SeedDots.Dot> all = dots.layOut(area, style.scale());
        return all.isEmpty() ? 0 : all.getFirst().size();
    }
}
