package gatescope.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;

/** Draws curves as lines and texts: every curve is a path with its name. */
final class CurveSvg {
    private static final double TICK_GAP = 8;

    private final CurvePicture picture;
    private final ChartContent content;
    private final ChartStyle style;
    private final SvgOut out;
    private final Rectangle2D room;
    private final Ticks across;
    private final Ticks up;
    private final double left;
    private final double right;
    private final double top;
    private final double bottom;

    CurveSvg(CurvePicture picture, SvgOut out, Rectangle2D room) {
        this.picture = picture;
        this.out = out;
        this.room = room;
        content = picture.content();
        style = picture.style();
        double small = style.small().getSize();
        top = room.getY() + ChartOverlay.HEAD * small;
        bottom = room.getMaxY() - 3.4 * small;
        up = CurveChart.verticalTicks(content, style, picture.y(), bottom - top);
        double numbers = TICK_GAP;
        for (double tick : up.in(picture.y())) {
            numbers = Math.max(numbers, ChartStyle.width(style.small(), up.text(tick)) + TICK_GAP);
        }
        double labels = CurveLabels.width(content, style);
        boolean labelsLeft = CurveLabels.areLeft(content);
        left = room.getX() + (labelsLeft ? labels : numbers);
        right = room.getMaxX() - (labelsLeft ? numbers : labels);
        across = Ticks.of(
                picture.x(), CurveChart.most(right - left, 4.5, style), content.isOverTime());
    }

    void write() throws XMLStreamException {
        axes();
        markers();
        out.clip("curves", left, top, right - left, bottom - top);
        for (int k = content.curves().size() - 1; k >= 0; k--) {
            curve(content.curves().get(k));
        }
        out.end();
        labels();
        for (Dot dot : content.dots()) {
            dot(dot);
        }
    }

    private void axes() throws XMLStreamException {
        Font small = style.small();
        boolean numbersRight = CurveLabels.areLeft(content);
        double beside = numbersRight ? right + TICK_GAP : left - TICK_GAP;
        for (double tick : content.isBlank() ? List.<Double>of() : up.in(picture.y())) {
            double y = y(tick);
            out.line(left, y, right, y, style.grid(), style.scale(), "");
            out.text(
                    beside,
                    y + 0.36 * small.getSize(),
                    up.text(tick),
                    small,
                    style.quiet(),
                    numbersRight ? SvgOut.START : SvgOut.END);
        }
        for (double tick : across.in(picture.x())) {
            out.text(x(tick), bottom + 1.6 * small.getSize(), across.text(tick), small, style.quiet(), SvgOut.MIDDLE);
        }
        double middle = (left + right) / 2;
        out.text(middle, bottom + 3.1 * small.getSize(), content.names().x(), small, style.quiet(), SvgOut.MIDDLE);
        out.text(
                numbersRight ? room.getMaxX() : room.getX(),
                top - (ChartOverlay.HEAD - 1.1) * small.getSize(),
                content.names().y(),
                small,
                style.quiet(),
                numbersRight ? SvgOut.END : SvgOut.START);
    }

    private void markers() throws XMLStreamException {
        Markers markers = content.markers();
        for (Stretch stretch : markers.stretches()) {
            stretch(stretch);
        }
        for (int k = 0; k < markers.marks().size(); k++) {
            Mark mark = markers.marks().get(k);
            if (picture.x().contains(mark.place())) {
                mark(mark, top + (1 + markers.row(k) * Mark.ROW) * style.label().getSize());
            }
        }
        if (picture.x().contains(markers.playhead())) {
            double x = x(markers.playhead());
            out.line(x, top, x, bottom, style.text(), style.scale(), "");
        }
    }

    private void mark(Mark mark, double base) throws XMLStreamException {
        double x = x(mark.place());
        boolean before = Mark.isLeft(picture.x().partOf(mark.place()));
        out.line(x, top, x, bottom, style.quiet(), 1.4 * style.scale(), "4 4");
        String anchor = before ? SvgOut.END : SvgOut.START;
        out.text(before ? x - 5 : x + 5, base, mark.text(), style.label(), style.quiet(), anchor);
    }

    private void stretch(Stretch stretch) throws XMLStreamException {
        double from = Math.clamp(x(stretch.from()), left, right);
        double to = Math.clamp(x(stretch.to()), left, right);
        if (to > from) {
            if (stretch.shaded()) {
                out.rectangle(from, top, to - from, bottom - top, style.grid(), Stretch.OPACITY);
            }
            double base = top + 1.2 * style.small().getSize();
            out.text((from + to) / 2, base, stretch.name(), style.small(), style.quiet(), SvgOut.MIDDLE);
        }
    }

    private void curve(Curve curve) throws XMLStreamException {
        StringBuilder path = new StringBuilder();
        boolean drawing = false;
        for (int at = 0; at < content.xs().length(); at++) {
            double value = content.drawn(curve, at);
            if (Double.isNaN(value) || !curve.line().isJoined()) {
                drawing = false;
            } else {
                path.append(drawing ? 'L' : 'M')
                        .append(SvgOut.number(x(content.xs().at(at))))
                        .append(' ')
                        .append(SvgOut.number(y(value)));
                drawing = true;
            }
        }
        StringBuilder dashes = new StringBuilder();
        double width = curve.line().width() * style.scale();
        for (float dash : curve.line().dashes()) {
            dashes.append(String.format(Locale.ROOT, "%.1f ", dash * width));
        }
        out.path(curve.name(), path.toString(), curve.colour(), curve.line().opacity(), width, dashes.toString().strip());
        for (int at : LonePoints.of(content, curve, picture.x(), picture.y())) {
            double radius = LonePoints.RADIUS * width;
            out.circle(x(content.xs().at(at)), y(content.drawn(curve, at)), radius, curve.colour(), curve.colour(), 0);
        }
    }

    private void labels() throws XMLStreamException {
        boolean labelsLeft = CurveLabels.areLeft(content);
        double leader = CurveLabels.leader(style);
        double height = bottom - top;
        for (CurveLabels.Placed label :
                CurveLabels.place(content, style, picture.x(), picture.y(), right - left, height)) {
            double edge = left + label.across() * (right - left);
            double end = labelsLeft ? edge - leader : edge + leader;
            Color colour = label.colour();
            double middle = top + label.to();
            double near = labelsLeft ? end + 2 : end - 2;
            out.line(edge, top + label.from() * height, near, middle, colour, 1.2 * style.scale(), "");
            Font font = style.label();
            if (label.isInside()) {
                double width = ChartStyle.width(font, label.text());
                double high = 1.1 * font.getSize();
                double start = labelsLeft ? end - width : end;
                out.rectangle(start - 1, middle - high / 2, width + 2, high, style.panel(), ChartOverlay.GROUND / 255f);
            }
            out.text(
                    end,
                    middle + 0.36 * font.getSize(),
                    label.text(),
                    font,
                    colour,
                    labelsLeft ? SvgOut.END : SvgOut.START);
        }
    }

    private void dot(Dot dot) throws XMLStreamException {
        if (Double.isNaN(dot.x()) || Double.isNaN(dot.y())) {
            return;
        }
        double part = Math.clamp(picture.x().partOf(dot.x()), 0, 1);
        double x = left + part * (right - left);
        double y = Math.clamp(y(dot.y()), top, bottom);
        double radius = 5.5 * style.scale();
        out.circle(x, y, radius, style.panel(), dot.colour(), 2.4 * style.scale());
        boolean after = part < 0.8;
        out.text(
                after ? x + 2 * radius : x - 2 * radius,
                y - 1.2 * radius,
                dot.label(),
                style.label(),
                dot.colour(),
                after ? SvgOut.START : SvgOut.END);
    }

    private double x(double number) {
        return left + picture.x().partOf(number) * (right - left);
    }

    private double y(double number) {
        return bottom - picture.y().partOf(number) * (bottom - top);
    }
}
