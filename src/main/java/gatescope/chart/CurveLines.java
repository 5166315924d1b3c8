package gatescope.chart;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** The curves of a chart as straight lines in pixels, for what must keep clear of them. */
final class CurveLines {
    private CurveLines() {}

    /** A line from every number to the next, and one without length where there is none before it. */
    static List<Line2D> of(ChartContent content, Span x, Span y, Rectangle2D plot) {
        List<Line2D> lines = new ArrayList<>();
        for (Curve curve : content.curves()) {
            for (int at = 0; at < content.xs().length(); at++) {
                double to = content.drawn(curve, at);
                double from = at == 0 ? to : content.drawn(curve, at - 1);
                if (!Double.isNaN(to)) {
                    double begin = Double.isNaN(from) ? to : from;
                    double before = content.xs().at(at == 0 || Double.isNaN(from) ? at : at - 1);
                    lines.add(new Line2D.Double(
                            across(before, x, plot), down(begin, y, plot), across(content.xs().at(at), x, plot), down(to, y, plot)));
                }
            }
        }
        return lines;
    }

    /** How far from the left a number stands. */
    static double across(double number, Span x, Rectangle2D plot) {
        return plot.getMinX() + x.partOf(number) * plot.getWidth();
    }

    /** How far from above a number stands; what is not seen stands at the edge. */
    static double down(double number, Span y, Rectangle2D plot) {
        return plot.getMaxY() - Math.clamp(y.partOf(number), 0, 1) * plot.getHeight();
    }
}
