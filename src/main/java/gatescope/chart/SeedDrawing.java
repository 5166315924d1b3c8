package gatescope.chart;

import gatescope.train.SeedResult;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Draws the dots of seeds, the ones that never learned hollow, and the lines that they are compared with. */
final class SeedDrawing {
    /** What is left clear between two dots. */
    private static final double CLEAR = 0.12;

    private @Nullable SeedDots dots;
    private @Nullable ChartStyle style;
    private List<Mark> marks = List.of();
    private Color filled = Color.BLACK;
    private String deadName = "";

    /**
     * A line across the dots.
     *
     * @param error where
     * @param label what it is
     * @param dotted whether it is dotted
     */
    record Mark(double error, String label, boolean dotted) {}

    void show(SeedDots shown, List<Mark> lines, String dead, Color colour, ChartStyle look) {
        dots = shown;
        marks = List.copyOf(lines);
        deadName = dead;
        filled = colour;
        style = look;
    }

    void draw(Graphics2D g2, Rectangle2D area) {
        ChartStyle look = style;
        SeedDots shown = dots;
        if (look == null || shown == null || area.getWidth() < 1 || area.getHeight() < 1) {
            return;
        }
        Rectangle2D living = shown.living(area, look.scale());
        g2.setStroke(look.hairline());
        g2.setPaint(look.grid());
        g2.draw(new Line2D.Double(living.getX(), living.getMaxY(), living.getMaxX(), living.getMaxY()));
        drawMarks(g2, area, living, shown, look);
        for (SeedDots.Dot dot : shown.layOut(area, look.scale())) {
            drawDot(g2, shown.results().get(dot.index()), dot, look);
        }
        if (shown.dead() > 0) {
            g2.setFont(look.small());
            g2.setPaint(look.quiet());
            Rectangle2D lane = shown.lane(area, look.scale());
            g2.drawString(deadName, (float) lane.getX(), (float) (area.getY() + g2.getFontMetrics().getAscent()));
            g2.setPaint(look.grid());
            g2.draw(new Line2D.Double(lane.getX(), lane.getMaxY(), lane.getMaxX(), lane.getMaxY()));
        }
    }

    private void drawDot(Graphics2D g2, SeedResult result, SeedDots.Dot dot, ChartStyle look) {
        double size = dot.size() * (1 - CLEAR);
        Ellipse2D circle = new Ellipse2D.Double(dot.x() - size / 2, dot.y() - size / 2, size, size);
        if (result.dead()) {
            g2.setPaint(look.quiet());
            g2.draw(circle);
        } else {
            g2.setPaint(filled);
            g2.fill(circle);
        }
    }

    private void drawMarks(Graphics2D g2, Rectangle2D area, Rectangle2D living, SeedDots shown, ChartStyle look) {
        Font font = look.small();
        double taken = Double.NEGATIVE_INFINITY;
        int line = 0;
        List<Mark> seen = marks.stream().filter(mark -> shown.isSeen(mark.error())).toList();
        for (Mark mark : seen) {
            double x = area.getX() + shown.across(mark.error()) * area.getWidth();
            g2.setStroke(mark.dotted() ? look.dotted() : look.hairline());
            g2.setPaint(look.text());
            g2.draw(new Line2D.Double(x, area.getY() + look.scale() * 2, x, living.getMaxY()));
            g2.setFont(font);
            g2.setPaint(look.quiet());
            FontMetrics metrics = g2.getFontMetrics();
            double wide = metrics.stringWidth(mark.label());
            double gap = 4 * look.scale();
            // Not across the next line, nor beyond the plot.
            double end = area.getMaxX();
            if (!mark.equals(seen.getLast())) {
                end = area.getX() + shown.across(seen.getLast().error()) * area.getWidth();
            }
            double left = x + gap + wide > end && x - gap - wide > area.getX() ? x - gap - wide : x + gap;
            line = left < taken ? line + 1 : 0;
            taken = left + wide + gap;
            double baseline = area.getY() + metrics.getAscent() + line * metrics.getHeight();
            g2.drawString(mark.label(), (float) left, (float) baseline);
        }
        g2.setStroke(look.hairline());
    }
}
