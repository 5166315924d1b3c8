package gatescope.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Stroke;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.Plot;
import org.jspecify.annotations.Nullable;

/**
 * A chart that can be drawn on the same canvas again and again. Between two drawings a canvas goes back to its first font, colour
 * and stroke, but its graphics go on believing that those of the last drawing are set, and do not set again what they believe to
 * be set: black text in another font. So each drawing begins with some that are asked for nowhere.
 */
final class CanvasChart extends JFreeChart {
    private static final long serialVersionUID = 1;
    private static final Font NO_FONT = new Font(Font.DIALOG, Font.PLAIN, 1);
    private static final Color NO_COLOUR = new Color(1, 2, 3, 4);
    private static final Stroke NO_STROKE = new BasicStroke(0.123f);

    CanvasChart(Plot plot) {
        super(null, null, plot, false);
    }

    @Override
    public void draw(
            Graphics2D graphics, Rectangle2D area, @Nullable Point2D anchor, @Nullable ChartRenderingInfo info) {
        graphics.setFont(NO_FONT);
        graphics.setPaint(NO_COLOUR);
        graphics.setStroke(NO_STROKE);
        super.draw(graphics, area, anchor, info);
    }
}
