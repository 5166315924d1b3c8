package gatescope.chart;

import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.PlotState;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jspecify.annotations.Nullable;

/** A plot that has something drawn over it, also beside the part within its axes. */
final class OverlaidPlot extends XYPlot {
    private static final long serialVersionUID = 1;

    private final transient Overlay overlay;

    /** What is drawn last. */
    @FunctionalInterface
    interface Overlay {
        /**
         * Draws.
         *
         * @param area all that the plot has
         * @param inner the part within the axes
         */
        void draw(Graphics2D graphics, Rectangle2D area, Rectangle2D inner);
    }

    /** One that has nothing but what is drawn over it. */
    OverlaidPlot(NumberAxis horizontal, NumberAxis vertical, Overlay overlay) {
        super(null, horizontal, vertical, null);
        this.overlay = overlay;
    }

    OverlaidPlot(
            CurveData data, NumberAxis horizontal, NumberAxis vertical, XYLineAndShapeRenderer renderer, Overlay overlay) {
        super(data, horizontal, vertical, renderer);
        this.overlay = overlay;
    }

    @Override
    public void draw(
            Graphics2D graphics,
            Rectangle2D area,
            @Nullable Point2D anchor,
            @Nullable PlotState parent,
            @Nullable PlotRenderingInfo info) {
        PlotRenderingInfo known = info != null ? info : new PlotRenderingInfo(new ChartRenderingInfo());
        // Nothing asks the library what stands where: it need not remember every point.
        known.getOwner().setEntityCollection(null);
        super.draw(graphics, area, anchor, parent, known);
        overlay.draw(graphics, area, known.getDataArea());
    }
}
