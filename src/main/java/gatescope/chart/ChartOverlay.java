package gatescope.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** What is drawn over a plot: the name of the vertical axis above it, the labels at the curves, and single points. */
final class ChartOverlay {
    /** What the name of the vertical axis takes above the plot, in sizes of its font. */
    static final double HEAD = 2.5;

    private static final double RADIUS = 5.5;

    /** How opaque the ground of a label within the plot is, of 255. */
    static final int GROUND = 200;

    private ChartOverlay() {}

    static void draw(
            Graphics2D graphics, ChartContent content, ChartStyle style, Span x, Span y, Rectangle2D area, Rectangle2D plot) {
        axisName(graphics, content, style, area, plot);
        stretches(graphics, content, style, x, plot);
        marks(graphics, content, style, x, plot);
        lanes(graphics, content, style, x, y, plot);
        lonePoints(graphics, content, style, x, y, plot);
        labels(graphics, content, style, x, y, plot);
        for (Dot dot : content.dots()) {
            dot(graphics, dot, style, x, y, plot);
        }
    }

    private static void axisName(
            Graphics2D graphics, ChartContent content, ChartStyle style, Rectangle2D area, Rectangle2D plot) {
        String name = content.names().y();
        Font font = style.small();
        boolean right = CurveLabels.areLeft(content);
        double start = right ? area.getMaxX() - ChartStyle.width(font, name) - 2 * style.scale() : area.getMinX();
        text(graphics, name, font, style.quiet(), start, plot.getMinY() - (HEAD - 1.1) * font.getSize());
    }

    /** The names of parts of the axis, each in the middle of what is seen of it, where there is room. */
    private static void stretches(
            Graphics2D graphics, ChartContent content, ChartStyle style, Span x, Rectangle2D plot) {
        Font font = style.small();
        double free = plot.getMinX();
        for (Stretch stretch : content.markers().stretches()) {
            double from = plot.getMinX() + Math.clamp(x.partOf(stretch.from()), 0, 1) * plot.getWidth();
            double to = plot.getMinX() + Math.clamp(x.partOf(stretch.to()), 0, 1) * plot.getWidth();
            double width = ChartStyle.width(font, stretch.name());
            double start = Math.max(free, Math.min((from + to - width) / 2, plot.getMaxX() - width));
            if (to > from && start < to && start + width <= plot.getMaxX() + 1) {
                text(graphics, stretch.name(), font, style.quiet(), start, plot.getMinY() + 1.2 * font.getSize());
                free = start + width + font.getSize();
            }
        }
    }

    /** The texts of several marks, each in a row of its own, on a ground of its own over the lines of the others. */
    private static void marks(Graphics2D graphics, ChartContent content, ChartStyle style, Span x, Rectangle2D plot) {
        Markers markers = content.markers();
        Font font = style.label();
        for (int k = 0; markers.marks().size() > 1 && k < markers.marks().size(); k++) {
            Mark mark = markers.marks().get(k);
            if (x.contains(mark.place())) {
                double place = plot.getMinX() + x.partOf(mark.place()) * plot.getWidth();
                double width = ChartStyle.width(font, mark.text());
                double gap = 4 * style.scale();
                double start = Mark.isLeft(x.partOf(mark.place())) ? place - gap - width : place + gap;
                double base = plot.getMinY() + (1.1 + markers.row(k) * Mark.ROW) * font.getSize();
                graphics.setPaint(style.panel());
                graphics.fill(new Rectangle2D.Double(start - 2, base - 0.95 * font.getSize(), width + 4, 1.25 * font.getSize()));
                text(graphics, mark.text(), font, style.quiet(), start, base);
            }
        }
    }

    private static void lanes(
            Graphics2D graphics, ChartContent content, ChartStyle style, Span x, Span y, Rectangle2D plot) {
        Font font = style.small();
        for (LaneLabels.Placed lane : LaneLabels.of(content, style, x, y, plot)) {
            graphics.setPaint(style.panel());
            graphics.fill(lane.ground());
            double left = lane.ground().getCenterX() - ChartStyle.width(font, lane.text()) / 2;
            text(graphics, lane.text(), font, style.quiet(), left, lane.ground().getCenterY() + 0.36 * font.getSize());
        }
    }

    private static void lonePoints(
            Graphics2D graphics, ChartContent content, ChartStyle style, Span x, Span y, Rectangle2D plot) {
        for (Curve curve : content.curves().reversed()) {
            double radius = LonePoints.RADIUS * curve.line().width() * style.scale();
            graphics.setPaint(curve.paint());
            for (int at : LonePoints.of(content, curve, x, y)) {
                double across = plot.getMinX() + x.partOf(content.xs().at(at)) * plot.getWidth();
                double down = plot.getMaxY() - y.partOf(content.drawn(curve, at)) * plot.getHeight();
                graphics.fill(new Ellipse2D.Double(across - radius, down - radius, 2 * radius, 2 * radius));
            }
        }
    }

    private static void labels(
            Graphics2D graphics, ChartContent content, ChartStyle style, Span x, Span y, Rectangle2D plot) {
        boolean left = CurveLabels.areLeft(content);
        double leader = CurveLabels.leader(style);
        graphics.setStroke(new BasicStroke((float) (1.2 * style.scale())));
        for (CurveLabels.Placed label : CurveLabels.place(content, style, x, y, plot.getWidth(), plot.getHeight())) {
            double edge = plot.getMinX() + label.across() * plot.getWidth();
            double end = left ? edge - leader : edge + leader;
            double middle = plot.getMinY() + label.to();
            double width = ChartStyle.width(style.label(), label.text());
            if (label.isInside()) {
                ground(graphics, style, left ? end - width : end, middle, width);
            }
            Path2D path = new Path2D.Double();
            path.moveTo(edge, plot.getMinY() + label.from() * plot.getHeight());
            path.lineTo(left ? end + leader / 4 : end - leader / 4, middle);
            path.lineTo(left ? end + 2 * style.scale() : end - 2 * style.scale(), middle);
            graphics.setPaint(label.colour());
            graphics.draw(path);
            Font font = style.label();
            double start = left ? end - width : end;
            text(graphics, label.text(), font, label.colour(), start, middle + 0.36 * font.getSize());
        }
    }

    /** Lets a label within the plot be read over what is drawn there, which shines through. */
    private static void ground(Graphics2D graphics, ChartStyle style, double start, double middle, double width) {
        Color panel = style.panel();
        double high = 1.1 * style.label().getSize();
        graphics.setPaint(new Color(panel.getRed(), panel.getGreen(), panel.getBlue(), GROUND));
        graphics.fill(new Rectangle2D.Double(start - 1, middle - high / 2, width + 2, high));
    }

    private static void dot(Graphics2D graphics, Dot dot, ChartStyle style, Span x, Span y, Rectangle2D plot) {
        if (Double.isNaN(dot.x()) || Double.isNaN(dot.y())) {
            return;
        }
        double part = Math.clamp(x.partOf(dot.x()), 0, 1);
        double left = plot.getMinX() + part * plot.getWidth();
        double top = plot.getMinY() + (1 - Math.clamp(y.partOf(dot.y()), 0, 1)) * plot.getHeight();
        double radius = RADIUS * style.scale();
        Ellipse2D circle = new Ellipse2D.Double(left - radius, top - radius, 2 * radius, 2 * radius);
        graphics.setPaint(style.panel());
        graphics.fill(circle);
        graphics.setStroke(new BasicStroke((float) (2.4 * style.scale())));
        graphics.setPaint(dot.colour());
        graphics.draw(circle);
        Font font = style.label();
        double width = ChartStyle.width(font, dot.label());
        double start = part < 0.8 ? left + 2 * radius : left - 2 * radius - width;
        double base = top - 1.2 * radius;
        graphics.setPaint(style.panel());
        graphics.fill(new Rectangle2D.Double(start - 2, base - 0.9 * font.getSize(), width + 4, 1.15 * font.getSize()));
        text(graphics, dot.label(), font, dot.colour(), start, base);
    }

    private static void text(Graphics2D graphics, String text, Font font, Color colour, double left, double base) {
        graphics.setFont(font);
        graphics.setPaint(colour);
        graphics.drawString(text, (float) left, (float) base);
    }
}
