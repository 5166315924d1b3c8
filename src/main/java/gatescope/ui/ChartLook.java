package gatescope.ui;

import gatescope.chart.ChartStyle;
import gatescope.diagram.Role;
import java.awt.Color;

/** The window's look as charts need it. */
final class ChartLook {
    private ChartLook() {}

    static ChartStyle style(Look look) {
        return new ChartStyle(
                colour(look, Role.PANEL),
                colour(look, Role.TEXT),
                colour(look, Role.QUIET_TEXT),
                colour(look, Role.HAIRLINE),
                ChartFonts.FAMILY,
                look.textScale());
    }

    static Color colour(Look look, Role role) {
        javafx.scene.paint.Color colour = look.palette().colour(role);
        return new Color((float) colour.getRed(), (float) colour.getGreen(), (float) colour.getBlue());
    }
}
