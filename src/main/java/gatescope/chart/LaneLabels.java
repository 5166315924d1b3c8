package gatescope.chart;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

/**
 * What the lanes of a chart of gradients are called: each name in its lane, where no curve and no marked place crosses it; where
 * curves run all along the lane, beside it. Where there is no such place either, the axis says it alone.
 */
final class LaneLabels {
    /** How high a name is, in sizes of its font. */
    private static final double HIGH = 1.25;

    private static final double EDGE = 4;
    private static final double STEP = 8;

    /** How far curves stay away. */
    private static final double CLEAR = 2;

    private final Span x;
    private final Span y;
    private final Rectangle2D plot;
    private final ChartStyle style;
    private final List<Line2D> lines = new ArrayList<>();

    private LaneLabels(ChartContent content, ChartStyle style, Span x, Span y, Rectangle2D plot) {
        this.x = x;
        this.y = y;
        this.plot = plot;
        this.style = style;
        lines.addAll(CurveLines.of(content, x, y, plot));
        DoubleStream.concat(
                        DoubleStream.of(content.markers().playhead()),
                        content.markers().marks().stream().mapToDouble(Mark::place))
                .filter(x::contains)
                .forEach(place -> lines.add(new Line2D.Double(across(place), plot.getMinY(), across(place), plot.getMaxY())));
    }

    /** A name, and the ground that it stands on. */
    record Placed(String text, Rectangle2D ground) {}

    /** The names of the lanes that are seen. */
    static List<Placed> of(ChartContent content, ChartStyle style, Span x, Span y, Rectangle2D plot) {
        boolean lower = y.low() < GradientChart.UNDERFLOW;
        boolean upper = y.high() > GradientChart.OVERFLOW;
        if (content.scale() != Scale.POWERS || !(lower || upper)) {
            return List.of();
        }
        LaneLabels labels = new LaneLabels(content, style, x, y, plot);
        List<Placed> placed = new ArrayList<>();
        double high = HIGH * style.small().getSize();
        if (lower) {
            String name = "< " + PowerFormat.power((long) GradientChart.UNDERFLOW);
            double edge = labels.down(GradientChart.UNDERFLOW);
            double inside = Math.min((edge + plot.getMaxY() - high) / 2, plot.getMaxY() - high);
            labels.place(name, inside, edge - high - CLEAR).ifPresent(placed::add);
        }
        if (upper) {
            String name = "> " + PowerFormat.power((long) GradientChart.OVERFLOW);
            double edge = labels.down(GradientChart.OVERFLOW);
            double inside = Math.max((edge + plot.getMinY() - high) / 2, plot.getMinY());
            labels.place(name, inside, edge + CLEAR).ifPresent(placed::add);
        }
        return placed;
    }

    private double across(double number) {
        return CurveLines.across(number, x, plot);
    }

    private double down(double number) {
        return CurveLines.down(number, y, plot);
    }

    private Optional<Placed> place(String name, double inside, double beside) {
        double wide = ChartStyle.width(style.small(), name) + 2 * EDGE;
        double high = HIGH * style.small().getSize();
        for (double top : new double[] {inside, beside}) {
            List<Line2D> near = lines.stream()
                    .filter(line -> Math.min(line.getY1(), line.getY2()) <= top + high + CLEAR
                            && Math.max(line.getY1(), line.getY2()) >= top - CLEAR)
                    .toList();
            for (double left = plot.getMinX() + EDGE; left + wide <= plot.getMaxX() - EDGE; left += STEP) {
                Rectangle2D around = new Rectangle2D.Double(left - CLEAR, top - CLEAR, wide + 2 * CLEAR, high + 2 * CLEAR);
                if (near.stream().noneMatch(around::intersectsLine)) {
                    return Optional.of(new Placed(name, new Rectangle2D.Double(left, top, wide, high)));
                }
            }
        }
        return Optional.empty();
    }
}
