package gatescope.chart;

import java.awt.Color;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.SeriesRenderingOrder;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jspecify.annotations.Nullable;

/**
 * Curves in the program's look: thin grid, no frame, no legend box, every curve labelled where it ends, the playhead a line. The
 * chart is changed in one batch, so that it is redrawn once.
 */
public final class CurveChart {
    private static final Color CLEAR = new Color(0, 0, 0, 0);

    /** What one axis number takes, in sizes of its font. */
    private static final double TICK_WIDTH = 4.5;

    private static final double TICK_HEIGHT = 2.6;

    private final CurveData data = new CurveData();
    private final CurveRenderer renderer = new CurveRenderer();
    private final NumberAxis horizontal = new NumberAxis();
    private final NumberAxis vertical = new NumberAxis();
    private final ValueMarker playhead = new ValueMarker(0);
    private final IntervalMarker underflow = lane(GradientChart.UNDERFLOW - GradientChart.LANE, GradientChart.UNDERFLOW);
    private final IntervalMarker overflow = lane(GradientChart.OVERFLOW, GradientChart.OVERFLOW + GradientChart.LANE);
    private final OverlaidPlot plot;
    private final JFreeChart chart;
    private final ChartZoom zoom = new ChartZoom();
    private ChartContent content = ChartContent.EMPTY;
    private @Nullable ChartStyle style;
    private double width = 400;
    private double height = 220;

    /** Shows nothing yet. */
    public CurveChart() {
        plot = new OverlaidPlot(data, horizontal, vertical, renderer, (graphics, area, curves) -> {
            if (style != null) {
                ChartOverlay.draw(graphics, content, style, zoom.x(), zoom.y(), area, curves);
            }
        });
        chart = new CanvasChart(plot);
        chart.setPadding(RectangleInsets.ZERO_INSETS);
        // The library draws the last series first, unless it is told.
        plot.setSeriesRenderingOrder(SeriesRenderingOrder.FORWARD);
        plot.setOutlineVisible(false);
        plot.setDomainGridlinesVisible(false);
        plot.setBackgroundPaint(CLEAR);
        plot.setAxisOffset(new RectangleInsets(4, 4, 4, 4));
        for (NumberAxis axis : List.of(horizontal, vertical)) {
            axis.setAxisLineVisible(false);
            axis.setTickMarksVisible(false);
            axis.setLabelInsets(RectangleInsets.ZERO_INSETS);
        }
    }

    private static IntervalMarker lane(double low, double high) {
        return new IntervalMarker(low, high);
    }

    /** The chart, to be drawn. */
    public JFreeChart chart() {
        return chart;
    }

    /** What is shown. */
    public ChartContent content() {
        return content;
    }

    /** What part of it is seen. */
    public ChartZoom zoom() {
        return zoom;
    }

    /** What is seen now, to be put in a file; empty before anything is shown. */
    public @Nullable ChartPicture picture() {
        return style == null ? null : new CurvePicture(content, style, zoom.x(), zoom.y());
    }

    /** Shows other curves, in the same part if they are as long as the ones before. */
    public void show(ChartContent next, ChartStyle look) {
        content = next;
        style = look;
        zoom.follow(next);
        chart.setNotify(false);
        dress(look);
        data.show(next);
        for (int series = 0; series < next.curves().size(); series++) {
            Curve curve = next.curves().get(data.curveOf(series));
            renderer.setSeriesPaint(series, curve.paint(), false);
            renderer.setSeriesLinesVisible(series, curve.line().isJoined());
            renderer.setSeriesStroke(series, curve.line().stroke(look.scale()), false);
        }
        chart.setNotify(true);
    }

    /** Shows the part that {@link #zoom} says now. */
    public void refresh() {
        if (style != null) {
            chart.setNotify(false);
            arrange(style);
            chart.setNotify(true);
        }
    }

    /** Says how large the chart is drawn, in pixels, so that axis numbers keep clear of each other. */
    public void setSize(double wide, double high) {
        if (wide > 0 && high > 0 && (Math.abs(wide - width) > 1 || Math.abs(high - height) > 1)) {
            width = wide;
            height = high;
            refresh();
        }
    }

    private void dress(ChartStyle look) {
        chart.setBackgroundPaint(look.panel());
        plot.setRangeGridlinePaint(look.grid());
        plot.setRangeGridlineStroke(look.hairline());
        for (NumberAxis axis : List.of(horizontal, vertical)) {
            axis.setTickLabelFont(look.small());
            axis.setTickLabelPaint(look.quiet());
            axis.setLabelFont(look.small());
            axis.setLabelPaint(look.quiet());
        }
        // Over nothing there is no scale; its numbers keep their room, so that the plot stays where it is.
        boolean blank = content.isBlank();
        vertical.setTickLabelPaint(blank ? CLEAR : look.quiet());
        plot.setRangeGridlinesVisible(!blank);
        horizontal.setAxisLineVisible(blank);
        horizontal.setAxisLinePaint(look.grid());
        horizontal.setLabel(content.names().x());
        boolean labelsLeft = CurveLabels.areLeft(content);
        plot.setRangeAxisLocation(labelsLeft ? AxisLocation.BOTTOM_OR_RIGHT : AxisLocation.BOTTOM_OR_LEFT, false);
        // Without labels the last axis number still has half of itself beside the plot.
        double beside = content.curves().isEmpty() ? 2 * look.small().getSize() : CurveLabels.width(content, look);
        double top = look.small().getSize() * ChartOverlay.HEAD;
        plot.setInsets(new RectangleInsets(top, labelsLeft ? beside : 0, 2, labelsLeft ? 2 : beside + 4), false);
        markers(look);
        arrange(look);
    }

    private void markers(ChartStyle look) {
        plot.clearDomainMarkers();
        plot.clearRangeMarkers();
        Markers markers = content.markers();
        for (Stretch stretch : markers.stretches()) {
            plot.addDomainMarker(0, stretch(stretch, look), Layer.BACKGROUND, false);
        }
        if (!Double.isNaN(markers.playhead())) {
            playhead.setValue(markers.playhead());
            playhead.setPaint(look.text());
            playhead.setStroke(look.hairline());
            playhead.setAlpha(0.6f);
            plot.addDomainMarker(0, playhead, Layer.FOREGROUND, false);
        }
        for (Mark mark : markers.marks()) {
            plot.addDomainMarker(0, line(mark, look), Layer.BACKGROUND, false);
        }
        if (content.scale() == Scale.POWERS) {
            band(underflow, look);
            band(overflow, look);
        }
    }

    /** With its text where it is the only one; the texts of several keep clear of each other's lines by {@link ChartOverlay}. */
    private ValueMarker line(Mark mark, ChartStyle look) {
        ValueMarker line = new ValueMarker(mark.place(), look.quiet(), look.dotted());
        line.setAlpha(0.8f);
        if (content.markers().marks().size() == 1) {
            boolean left = Mark.isLeft(zoom.x().partOf(mark.place()));
            line.setLabel(mark.text());
            line.setLabelFont(look.label());
            line.setLabelPaint(look.quiet());
            line.setLabelBackgroundColor(CLEAR);
            line.setLabelAnchor(left ? RectangleAnchor.TOP_LEFT : RectangleAnchor.TOP_RIGHT);
            line.setLabelTextAnchor(left ? TextAnchor.TOP_RIGHT : TextAnchor.TOP_LEFT);
            line.setLabelOffset(
                    new RectangleInsets(3 + content.markers().row(0) * Mark.ROW * look.label().getSize(), 3, 3, 3));
        }
        return line;
    }

    private static IntervalMarker stretch(Stretch stretch, ChartStyle look) {
        IntervalMarker band = lane(stretch.from(), stretch.to());
        band.setPaint(stretch.shaded() ? look.grid() : CLEAR);
        band.setAlpha(Stretch.OPACITY);
        band.setOutlinePaint(null);
        return band;
    }

    private void band(IntervalMarker lane, ChartStyle look) {
        lane.setPaint(look.grid());
        lane.setAlpha(0.5f);
        plot.addRangeMarker(0, lane, Layer.BACKGROUND, false);
    }

    private void arrange(ChartStyle look) {
        Span x = zoom.x();
        Span y = zoom.y();
        horizontal.setRange(x.low(), x.high());
        vertical.setRange(y.low(), y.high());
        double room = width - CurveLabels.width(content, look);
        Ticks across = Ticks.of(x, most(room, TICK_WIDTH, look), content.isOverTime());
        horizontal.setTickUnit(new NumberTickUnit(across.step(), across.format()), false, true);
        Ticks up = verticalTicks(content, look, y, height - 4 * look.small().getSize());
        vertical.setTickUnit(new NumberTickUnit(up.step(), up.format()), false, true);
    }

    static Ticks verticalTicks(ChartContent content, ChartStyle look, Span y, double room) {
        int most = most(room, TICK_HEIGHT, look);
        return content.scale() != Scale.LINEAR ? Ticks.ofPowers(y, most) : Ticks.of(y, most, false);
    }

    static int most(double room, double sizes, ChartStyle look) {
        return (int) Math.clamp(room / (sizes * look.small().getSize()), 1, 12);
    }
}
