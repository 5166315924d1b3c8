package gatescope.chart;

import gatescope.engine.JacobianNorms;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Draws a heat map and, in the corner that it leaves free, its legend. */
final class HeatDrawing {
    /** The part of the plot's width that the legend takes at most. */
    private static final double LEGEND = 0.62;

    /** What the legend takes of the height, at scale 1. */
    static final double LEGEND_HEIGHT = 46;

    private static final double WIDEST = 340;
    private static final int STRIP = 10;

    /** The plot in which the legend has room at scale 1. */
    private static final double ROOM_WIDTH = 250;

    private static final double ROOM_HEIGHT = 170;

    private @Nullable Shown shown;
    private @Nullable ChartStyle style;

    /**
     * What is drawn.
     *
     * @param norms null while there are none yet
     * @param stale whether they are drawn pale
     * @param zero the name of an exact zero
     * @param across what is seen of k
     * @param up what is seen of −T
     * @param above whether the legend stands above the map, which may reach to its corners
     */
    record Shown(
            @Nullable JacobianNorms norms, boolean stale, String zero, Span across, Span up, boolean above) {}

    void show(Shown next, ChartStyle look) {
        shown = next;
        style = look;
    }

    /** What the norms look like in a style. */
    static HeatPicture picture(ChartStyle look, boolean stale) {
        return new HeatPicture(
                HeatScale.on(look.panel()), rgb(look.panel().getRGB()), rgb(look.quiet().getRGB()), stale);
    }

    void draw(Graphics2D g2, Rectangle2D area) {
        ChartStyle look = style;
        Shown map = shown;
        if (look == null || map == null || area.getWidth() < 1 || area.getHeight() < 1) {
            return;
        }
        if (map.norms() != null) {
            int width = (int) Math.round(area.getWidth());
            int height = (int) Math.round(area.getHeight());
            g2.drawImage(
                    picture(look, map.stale()).paint(map.norms(), map.across(), map.up(), width, height),
                    (int) Math.round(area.getX()),
                    (int) Math.round(area.getY()),
                    null);
        }
        drawLegend(g2, area, map, look);
    }

    private static int rgb(int argb) {
        return argb & 0xFFFFFF;
    }

    private void drawLegend(Graphics2D g2, Rectangle2D area, Shown map, ChartStyle look) {
        HeatPicture picture = picture(look, false);
        double fitting = Math.min(area.getWidth() / ROOM_WIDTH, area.getHeight() / ROOM_HEIGHT);
        double text = Math.min(look.scale(), Math.max(1, fitting));
        Font font = look.small().deriveFont((float) (look.small().getSize2D() * text / look.scale()));
        int width = (int) Math.min(LEGEND * area.getWidth(), WIDEST * text);
        int height = (int) Math.round(STRIP * text);
        int left = (int) Math.round(area.getMaxX() - width);
        int top = (int) Math.round(area.getY() - (map.above() ? LEGEND_HEIGHT * look.scale() : 0));
        int gap = (int) Math.round(5 * text);
        g2.setFont(font);
        g2.setPaint(look.quiet());
        FontMetrics metrics = g2.getFontMetrics();
        int line = (int) Math.round(metrics.getAscent() + 2 * text);
        int below = top + height + line + gap + metrics.getDescent();
        g2.drawImage(picture.strip(width, height), left, top, null);
        for (String label : fitting(metrics, width)) {
            double part = HeatScale.LABELS.indexOf(label) / (HeatScale.LABELS.size() - 1.0);
            int wide = metrics.stringWidth(label);
            g2.drawString(label, (float) (left + part * (width - wide)), top + height + line);
        }
        int wide = metrics.stringWidth(map.zero());
        int swatch = (int) Math.round(area.getMaxX() - wide - gap - 2.0 * height);
        g2.drawImage(picture.zero(2 * height, height), swatch, below, null);
        g2.drawString(map.zero(), swatch + 2 * height + gap, below + height - (int) Math.round(text));
    }

    /** All labels, or where there is no room for them the ends and the middle. */
    private static List<String> fitting(FontMetrics metrics, int width) {
        int all = HeatScale.LABELS.stream().mapToInt(metrics::stringWidth).sum();
        int gaps = 2 * HeatScale.LABELS.size() * metrics.stringWidth("0");
        List<String> few = List.of(
                HeatScale.LABELS.getFirst(), HeatScale.LABELS.get(HeatScale.LABELS.size() / 2), HeatScale.LABELS.getLast());
        return all + gaps <= width ? HeatScale.LABELS : few;
    }
}
