package gatescope.chart;

import gatescope.chart.CurveLabels.Placed;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * Moves labels within the plot off the curves that go on behind them, all of a column by the same way, up or down, whichever is
 * shorter. Where no place is clear they stay.
 */
final class ClearLabels {
    private static final double STEP = 3;

    private final ChartStyle style;
    private final boolean left;
    private final double width;
    private final double height;
    private final List<Line2D> lines;

    /**
     * @param width of the plot, in pixels
     * @param height of the plot, in pixels
     */
    ClearLabels(ChartContent content, ChartStyle style, Span x, Span y, double width, double height) {
        this.style = style;
        this.width = width;
        this.height = height;
        left = CurveLabels.areLeft(content);
        lines = CurveLines.of(content, x, y, new Rectangle2D.Double(0, 0, width, height));
    }

    /** The labels of a column, in the same order. */
    List<Placed> of(List<Placed> column) {
        List<Placed> inside = column.stream().filter(Placed::isInside).toList();
        List<Rectangle2D> others =
                column.stream().filter(label -> !label.isInside()).map(label -> ground(label, 0)).toList();
        List<Line2D> near = lines.stream()
                .filter(line -> inside.stream().anyMatch(label -> isBeside(ground(label, 0), line)))
                .toList();
        for (double way = 0; way <= height; way += STEP) {
            for (double by : new double[] {-way, way}) {
                if (inside.stream().allMatch(label -> isClear(label, by, near, others))) {
                    return column.stream().map(label -> label.isInside() ? label.moved(by) : label).toList();
                }
            }
        }
        return column;
    }

    private static boolean isBeside(Rectangle2D ground, Line2D line) {
        return Math.max(line.getX1(), line.getX2()) >= ground.getMinX()
                && Math.min(line.getX1(), line.getX2()) <= ground.getMaxX();
    }

    private boolean isClear(Placed label, double by, List<Line2D> near, List<Rectangle2D> others) {
        Rectangle2D ground = ground(label, by);
        return ground.getCenterY() >= 0
                && ground.getCenterY() <= height
                && near.stream().noneMatch(ground::intersectsLine)
                && others.stream().noneMatch(ground::intersects);
    }

    private Rectangle2D ground(Placed label, double by) {
        double wide = ChartStyle.width(style.label(), label.text());
        double end = label.across() * width;
        double start = left ? end - CurveLabels.leader(style) - wide : end + CurveLabels.leader(style);
        double high = 1.1 * style.label().getSize();
        return new Rectangle2D.Double(start, label.to() + by - high / 2, wide, high);
    }
}
