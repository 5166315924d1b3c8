package gatescope.ui;

import gatescope.chart.ChartStyle;
import gatescope.diagram.Role;
import gatescope.lab.CellKind;
import java.awt.Color;

/** The theme's colours and sizes as the charts' toolkit has them. */
final class ChartColours {
    private ChartColours() {}

    /** The style of charts in a look. */
    static ChartStyle style(Look look) {
        return new ChartStyle(
                of(look, Role.PANEL),
                of(look, Role.TEXT),
                of(look, Role.QUIET_TEXT),
                of(look, Role.HAIRLINE),
                ChartFonts.FAMILY,
                look.textScale());
    }

    /** The colour of a role. */
    static Color of(Look look, Role role) {
        javafx.scene.paint.Color colour = look.palette().colour(role);
        return new Color((float) colour.getRed(), (float) colour.getGreen(), (float) colour.getBlue());
    }

    /** The hue of a cell where cells are compared. */
    static Color of(Look look, CellKind cell) {
        return of(look, switch (cell) {
            case RNN -> Role.RNN;
            case LSTM -> Role.ACCENT;
            case GRU -> Role.GRU;
        });
    }

    /** A chart's colour in the window's toolkit. */
    static javafx.scene.paint.Color of(Color colour) {
        return javafx.scene.paint.Color.rgb(colour.getRed(), colour.getGreen(), colour.getBlue());
    }
}
