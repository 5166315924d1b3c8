package gatescope.ui;

import gatescope.chart.ChartContent;
import gatescope.chart.ChartStyle;
import gatescope.chart.ChartZoom;
import gatescope.chart.Curve;
import gatescope.chart.CurveChart;
import java.awt.geom.Rectangle2D;
import java.util.OptionalInt;
import javafx.geometry.Point2D;

/** Shows a chart, as large as there is room, and knows what stands where on it. */
final class ChartView extends DrawnChart {
    private static final double LEAST_WIDTH = 200;
    private static final double LEAST_HEIGHT = 110;

    private final CurveChart chart;
    private final ChartMarks marks = new ChartMarks();
    private Runnable placed = () -> {};
    private Rectangle2D marked = new Rectangle2D.Double();

    ChartView() {
        this(new CurveChart());
    }

    private ChartView(CurveChart chart) {
        super(chart.chart(), LEAST_WIDTH, LEAST_HEIGHT);
        this.chart = chart;
        drawOver(marks);
        getStyleClass().add("chart-view");
    }

    CurveChart chart() {
        return chart;
    }

    /** What is drawn over the chart while the mouse is at work. */
    ChartMarks marks() {
        return marks;
    }

    void show(ChartContent content, ChartStyle style) {
        chart.show(content, style);
    }

    @Override
    public ChartZoom zoom() {
        return chart.zoom();
    }

    /** The playhead, where it is seen, else the middle. */
    @Override
    public Point2D still() {
        double part = zoom().x().partOf(chart.content().markers().playhead());
        return new Point2D(part >= 0 && part <= 1 ? part : 0.5, 0.5);
    }

    @Override
    public Wheel wheel() {
        return Wheel.ONE_AXIS;
    }

    @Override
    public void refresh() {
        chart.refresh();
    }

    /** The position among the chart's places that is nearest to a place. */
    int nearest(double x) {
        return chart.content().xs().nearest(chart.zoom().x().at(across(x)));
    }

    /** Where a number of a curve is. */
    Point2D place(Curve curve, int position) {
        ChartContent content = chart.content();
        double right = chart.zoom().x().partOf(content.xs().at(position));
        double up = chart.zoom().y().partOf(content.drawn(curve, position));
        return new Point2D(
                plot().getMinX() + right * plot().getWidth(), plot().getMaxY() - up * plot().getHeight());
    }

    /** The curve that is nearest to a place at a position, by its number; empty when there is none. */
    OptionalInt nearestCurve(int position, double y) {
        int nearest = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int k = 0; k < chart.content().curves().size(); k++) {
            double distance = Math.abs(place(chart.content().curves().get(k), position).getY() - y);
            if (distance < least) {
                least = distance;
                nearest = k;
            }
        }
        return nearest < 0 ? OptionalInt.empty() : OptionalInt.of(nearest);
    }

    @Override
    void sized(double width, double height) {
        chart.setSize(width, height);
    }

    @Override
    void placeMarks() {
        marks.resizeRelocate(0, 0, getWidth(), getHeight());
        if (!area().equals(marked)) {
            marked = area();
            placed.run();
        }
    }

    /** Says who is told when the plot has another place or size. */
    void onPlaced(Runnable listener) {
        placed = listener;
    }
}
