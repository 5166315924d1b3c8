package gatescope.ui;

import java.awt.geom.Rectangle2D;
import java.util.List;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.fx.ChartCanvas;

/** A chart as large as there is room, what is drawn over it, and the frame about a part that is being chosen. */
abstract class DrawnChart extends Region implements ZoomView {
    private final ChartCanvas canvas;
    private final PartFrame part = new PartFrame();
    private final double leastWidth;
    private final double leastHeight;

    DrawnChart(JFreeChart chart, double leastWidth, double leastHeight) {
        this.leastWidth = leastWidth;
        this.leastHeight = leastHeight;
        canvas = new ChartCanvas(chart);
        canvas.setTooltipEnabled(false);
        canvas.setMouseTransparent(true);
        canvas.setFocusTraversable(false);
        getChildren().addAll(canvas, part);
        setMinSize(leastWidth, leastHeight);
        setPickOnBounds(true);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    }

    /** Draws more over the chart, from the back to the front. */
    final void drawOver(Node... over) {
        getChildren().addAll(getChildren().size() - 1, List.of(over));
    }

    @Override
    public final Region node() {
        return this;
    }

    @Override
    public final PartFrame part() {
        return part;
    }

    /** Where the plot is drawn, in this region; empty before it was drawn. */
    final Rectangle2D area() {
        ChartRenderingInfo drawn = canvas.getRenderingInfo();
        return drawn == null ? new Rectangle2D.Double() : drawn.getPlotInfo().getDataArea();
    }

    @Override
    public final Bounds plot() {
        Rectangle2D area = area();
        return new BoundingBox(area.getX(), area.getY(), area.getWidth(), area.getHeight());
    }

    /** The chart is about to be drawn in another size. */
    void sized(double width, double height) {}

    /** Puts what is drawn over the chart at its place. */
    abstract void placeMarks();

    @Override
    protected final double computePrefWidth(double height) {
        return leastWidth;
    }

    @Override
    protected final double computePrefHeight(double width) {
        return leastHeight;
    }

    @Override
    protected final void layoutChildren() {
        if (canvas.getWidth() != getWidth() || canvas.getHeight() != getHeight()) {
            canvas.setWidth(getWidth());
            canvas.setHeight(getHeight());
            sized(getWidth(), getHeight());
            canvas.draw();
        }
        placeMarks();
    }
}
