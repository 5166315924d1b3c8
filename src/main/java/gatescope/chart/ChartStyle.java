package gatescope.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Stroke;
import java.awt.font.FontRenderContext;

/**
 * The colours and sizes of a chart, given by the window's theme.
 *
 * @param panel the ground
 * @param text the playhead and what matters
 * @param quiet axis numbers
 * @param grid the grid
 * @param family the family of texts
 * @param scale the factor on text and strokes
 */
public record ChartStyle(Color panel, Color text, Color quiet, Color grid, String family, double scale) {
    private static final double SMALL = 11;
    private static final double LABEL = 12;
    private static final double TITLE = 16;

    /** The font of axis numbers. */
    Font small() {
        return new Font(family, Font.PLAIN, (int) Math.round(SMALL * scale));
    }

    /** The font of what stands at a line. */
    Font label() {
        return new Font(family, Font.BOLD, (int) Math.round(LABEL * scale));
    }

    /** The font of a title, in files. */
    Font title() {
        return new Font(family, Font.BOLD, (int) Math.round(TITLE * scale));
    }

    /** The stroke of the grid and of markers. */
    Stroke hairline() {
        return new BasicStroke((float) scale);
    }

    /** The stroke of a marked place. */
    Stroke dotted() {
        float width = (float) (1.4 * scale);
        return new BasicStroke(
                width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND, 10, new float[] {3 * width, 3 * width}, 0);
    }

    /** How wide a text is, in pixels. */
    static double width(Font font, String text) {
        return font.getStringBounds(text, new FontRenderContext(null, true, true)).getWidth();
    }
}
