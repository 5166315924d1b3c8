package gatescope.chart;

import java.awt.Color;

/** What the charts of tests are made with. */
final class Charts {
    static final ChartStyle STYLE =
            new ChartStyle(Color.WHITE, Color.BLACK, Color.GRAY, Color.LIGHT_GRAY, "SansSerif", 1);

    static final AxisNames NAMES = new AxisNames("A chart", "timestep t", "value");

    private Charts() {}
}
