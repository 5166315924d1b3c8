package gatescope.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;

/**
 * Draws curves as lines, and those of so many peaks that they fill what lies between them as columns of pixels: to the eye the same,
 * while a stroke around every peak takes the renderer of the toolkit longer than a frame lasts. The gaps of a dashed line would hide
 * peaks, and look like peaks themselves: its columns are paler instead.
 */
final class CurveRenderer extends XYLineAndShapeRenderer {
    private static final long serialVersionUID = 1;

    /** How much of their colour the columns of a dashed line have. */
    private static final double PALE = 0.4;

    CurveRenderer() {
        super(true, false);
        setDrawSeriesLineAsPath(true);
    }

    @Override
    protected void drawFirstPassShape(Graphics2D graphics, int pass, int series, int item, Shape shape) {
        Rectangle2D seen = graphics.getClipBounds();
        BasicStroke stroke = (BasicStroke) getItemStroke(series, item);
        Columns columns = Columns.of(shape, stroke.getLineWidth(), seen.getMinX(), seen.getMaxX());
        if (!columns.areFull()) {
            super.drawFirstPassShape(graphics, pass, series, item, shape);
            return;
        }
        Color colour = (Color) getItemPaint(series, item);
        graphics.setPaint(stroke.getDashArray() == null ? colour : pale(colour));
        for (Rectangle2D column : columns.rectangles()) {
            graphics.fill(column);
        }
    }

    private static Color pale(Color colour) {
        return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), (int) Math.round(PALE * colour.getAlpha()));
    }
}
