package gatescope.chart;

import gatescope.engine.LogCurve;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import javax.xml.stream.XMLStreamException;

/** Draws a heat map as rectangles, of which each is a stretch of pairs of the same colour in one row, with axes and legend. */
final class HeatMapSvg {
    /** More rows than these are not told apart in a picture of this size. */
    private static final int MOST_ROWS = 300;

    private static final String ZERO = "zero";
    private static final double STRIP_WIDTH = 340;
    private static final double STRIP_HEIGHT = 10;
    private static final int STRIP_PARTS = 85;
    private static final double GAP = 6;

    private final HeatMapPicture picture;
    private final SvgOut out;
    private final ChartStyle style;
    private final HeatPicture colours;
    private final Rectangle2D area;
    private final double legend;

    HeatMapSvg(HeatMapPicture picture, SvgOut out, Rectangle2D room) {
        this.picture = picture;
        this.out = out;
        style = picture.style();
        colours = HeatDrawing.picture(style, false);
        double small = style.small().getSize();
        double left = room.getX() + 4.5 * small;
        legend = room.getY() + 0.5 * small;
        int timesteps = picture.norms().timesteps();
        boolean whole = picture.x().equals(HeatMapChart.home(timesteps)) && picture.y().equals(HeatMapChart.homeUp(timesteps));
        double top = legend + (whole ? 0 : HeatDrawing.LEGEND_HEIGHT * style.scale());
        area = new Rectangle2D.Double(left, top, room.getMaxX() - left, room.getMaxY() - 3.4 * small - top);
    }

    void write() throws XMLStreamException {
        out.hatching(ZERO, style.panel(), style.quiet());
        axes();
        out.clip("map", area.getX(), area.getY(), area.getWidth(), area.getHeight());
        int rows = picture.last() - picture.first() + 1;
        int step = Math.max(1, (rows + MOST_ROWS - 1) / MOST_ROWS);
        for (int later = picture.first(); later <= picture.last(); later += step) {
            row(later, step);
        }
        out.end();
        legend();
    }

    private void row(int later, int step) throws XMLStreamException {
        int last = picture.rightmost(later);
        int from = picture.leftmost();
        for (int earlier = from; earlier <= last; ) {
            int colour = colour(later, earlier);
            int to = earlier + step;
            while (to <= last && colour(later, to) == colour) {
                to += step;
            }
            double x = x(earlier + 0.5);
            double y = y(later + 0.5);
            double width = x(Math.min(to, later + 1) + 0.5) - x;
            double height = y(Math.min(later + step, picture.norms().timesteps()) + 0.5) - y;
            rectangle(x, y, width, height, colour);
            earlier = to;
        }
    }

    private void rectangle(double x, double y, double width, double height, int colour) throws XMLStreamException {
        if (colour == 0) {
            out.patterned(x, y, width, height, ZERO);
        } else {
            out.rectangle(x, y, width, height, new Color(colour), 1);
        }
    }

    private int colour(int later, int earlier) {
        return colours.colour(picture.norms().log10(later, Math.max(LogCurve.INITIAL, earlier)));
    }

    /** Where a place of the horizontal axis is; k = 0 is the initial state. */
    private double x(double k) {
        return area.getX() + picture.x().partOf(k) * area.getWidth();
    }

    /** Where a place of the vertical axis is. */
    private double y(double later) {
        return area.getMaxY() - picture.y().partOf(-later) * area.getHeight();
    }

    private void axes() throws XMLStreamException {
        Font small = style.small();
        double size = small.getSize();
        int across = HeatMapChart.tick(picture.x());
        for (int k = 0; k <= picture.x().high(); k += across) {
            if (k >= picture.x().low()) {
                out.text(x(k), area.getMaxY() + 1.6 * size, Integer.toString(k), small, style.quiet(), SvgOut.MIDDLE);
            }
        }
        int down = HeatMapChart.tick(picture.y());
        for (int later = down; later <= -picture.y().low(); later += down) {
            if (later >= -picture.y().high()) {
                String number = Integer.toString(later);
                out.text(area.getX() - GAP, y(later) + 0.36 * size, number, small, style.quiet(), SvgOut.END);
            }
        }
        double middle = area.getCenterX();
        out.text(middle, area.getMaxY() + 3.1 * size, picture.words().earlier(), small, style.quiet(), SvgOut.MIDDLE);
        double left = ChartPicture.MARGIN;
        out.text(left, area.getCenterY(), picture.words().later(), small, style.quiet(), SvgOut.START);
    }

    private void legend() throws XMLStreamException {
        Font small = style.small();
        double size = small.getSize();
        double left = area.getMaxX() - STRIP_WIDTH;
        double top = legend;
        double line = top + STRIP_HEIGHT + 1.3 * size;
        double below = line + 0.8 * size;
        double part = STRIP_WIDTH / STRIP_PARTS;
        for (int k = 0; k < STRIP_PARTS; k++) {
            Color colour = new Color(colours.scale().at(k / (STRIP_PARTS - 1.0)));
            out.rectangle(left + k * part, top, part, STRIP_HEIGHT, colour, 1);
        }
        int last = HeatScale.LABELS.size() - 1;
        for (int k = 0; k <= last; k++) {
            String anchor = k == 0 ? SvgOut.START : k == last ? SvgOut.END : SvgOut.MIDDLE;
            double x = left + STRIP_WIDTH * k / last;
            out.text(x, line, HeatScale.LABELS.get(k), small, style.quiet(), anchor);
        }
        String zero = picture.words().zero();
        double name = area.getMaxX() - ChartStyle.width(small, zero);
        out.patterned(name - GAP - 2 * STRIP_HEIGHT, below, 2 * STRIP_HEIGHT, STRIP_HEIGHT, ZERO);
        out.text(area.getMaxX(), below + STRIP_HEIGHT, zero, small, style.quiet(), SvgOut.END);
    }
}
