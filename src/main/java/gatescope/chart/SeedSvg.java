package gatescope.chart;

import gatescope.train.SeedResult;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import javax.xml.stream.XMLStreamException;

/** Draws the dots of seeds as circles, with their axis and the lines that they are compared with. */
final class SeedSvg {
    private static final double DIAMETER = 0.88;
    private static final double GAP = 4;

    private final SeedPicture picture;
    private final SvgOut out;
    private final ChartStyle style;
    private final SeedDots dots;
    private final Rectangle2D area;

    SeedSvg(SeedPicture picture, SvgOut out, Rectangle2D room) {
        this.picture = picture;
        this.out = out;
        style = picture.style();
        dots = new SeedDots(picture.results(), SeedChart.laneWidth(picture.words(), style)).seen(picture.x());
        double small = style.small().getSize();
        double beside = 2.4 * small;
        area = new Rectangle2D.Double(
                room.getX() + beside,
                room.getY() + 0.5 * small,
                room.getWidth() - beside - Math.max(beside, dots.beside(style.scale())),
                room.getHeight() - 3.9 * small);
    }

    void write() throws XMLStreamException {
        axis();
        lines();
        for (SeedDots.Dot dot : dots.layOut(area, style.scale())) {
            SeedResult result = picture.results().get(dot.index());
            double radius = dot.size() * DIAMETER / 2;
            out.circle(
                    dot.x(),
                    dot.y(),
                    radius,
                    result.dead() ? style.panel() : picture.colour(),
                    result.dead() ? style.quiet() : picture.colour(),
                    1);
        }
        if (dots.dead() > 0) {
            Rectangle2D lane = dots.lane(area, style.scale());
            double base = area.getY() + 1.2 * style.small().getSize();
            out.text(lane.getX(), base, picture.words().dead(), style.small(), style.quiet(), SvgOut.START);
            out.line(lane.getX(), lane.getMaxY(), lane.getMaxX(), lane.getMaxY(), style.grid(), style.scale(), "");
        }
    }

    private void axis() throws XMLStreamException {
        Font small = style.small();
        double size = small.getSize();
        Ticks ticks = new Ticks(SeedChart.tick(picture.x()), new PercentPowers());
        for (double tick : ticks.in(picture.x())) {
            double x = area.getX() + picture.x().partOf(tick) * area.getWidth();
            out.line(x, area.getY(), x, area.getMaxY(), style.grid(), style.scale(), "");
            out.text(x, area.getMaxY() + 1.6 * size, ticks.text(tick), small, style.quiet(), SvgOut.MIDDLE);
        }
        double below = area.getMaxY() + 3.1 * size;
        out.text(area.getCenterX(), below, picture.words().error(), small, style.quiet(), SvgOut.MIDDLE);
    }

    private void lines() throws XMLStreamException {
        Font small = style.small();
        double bottom = dots.living(area, style.scale()).getMaxY();
        int row = 0;
        for (SeedDrawing.Mark mark : SeedChart.marks(picture.results(), picture.words(), dots)) {
            if (dots.isSeen(mark.error())) {
                double x = area.getX() + dots.across(mark.error()) * area.getWidth();
                out.line(x, area.getY(), x, bottom, style.text(), style.scale(), mark.dotted() ? "4 4" : "");
                boolean after = x + GAP + ChartStyle.width(small, mark.label()) < area.getMaxX();
                double base = area.getY() + (row + 1) * 1.2 * small.getSize();
                String anchor = after ? SvgOut.START : SvgOut.END;
                out.text(x + (after ? GAP : -GAP), base, mark.label(), small, style.quiet(), anchor);
                row++;
            }
        }
        out.line(area.getX(), bottom, area.getMaxX(), bottom, style.grid(), style.scale(), "");
    }
}
