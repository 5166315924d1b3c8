package gatescope.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Stroke;

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

    /** The font of axis numbers. */
    Font small() {
        return new Font(family, Font.PLAIN, (int) Math.round(SMALL * scale));
    }

    /** The font of what stands at a line. */
    Font label() {
        return new Font(family, Font.BOLD, (int) Math.round(LABEL * scale));
    }

    /** The stroke of a line. */
    Stroke stroke(boolean dashed) {
        float width = (float) ((dashed ? 1.8 : 2.8) * scale);
        return dashed
                ? new BasicStroke(
                        width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND, 10, new float[] {2 * width, 3 * width}, 0)
                : new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    }

    /** The stroke of the grid and of markers. */
    Stroke hairline() {
        return new BasicStroke((float) scale);
    }
}
