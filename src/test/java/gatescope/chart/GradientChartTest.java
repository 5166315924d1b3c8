package gatescope.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.event.ChartChangeEvent;
import org.jfree.chart.plot.XYPlot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GradientChartTest {
    private static final ChartStyle STYLE =
            new ChartStyle(Color.WHITE, Color.BLACK, Color.GRAY, Color.LIGHT_GRAY, "SansSerif", 1);

    private final GradientChart chart = new GradientChart();

    @Test
    void showsEveryNumberWhereItIs() {
        show(curve("a", -3, -2, -1, 0));
        XYPlot plot = plot();
        for (int t = 0; t < 4; t++) {
            assertThat(plot.getDataset().getXValue(0, t)).isEqualTo(t + 1);
            assertThat(plot.getDataset().getYValue(0, t)).isEqualTo(t - 3);
        }
        assertThat(plot.getRangeAxis().getLowerBound()).isEqualTo(-3);
        assertThat(plot.getRangeAxis().getUpperBound()).isGreaterThanOrEqualTo(0.1);
    }

    @ParameterizedTest
    @CsvSource({"-400, -21", "-Infinity, -21", "-21, -21", "-19.5, -19.5", "19, 19", "400, 21", "Infinity, 21"})
    void whatIsTooSmallOrTooLargeRunsInALane(double log10, double shown) {
        show(curve("a", 0, log10));
        assertThat(plot().getDataset().getYValue(0, 1)).isEqualTo(shown);
    }

    @Test
    void aNumberThatIsNoneIsAGap() {
        show(curve("a", -1, Double.NaN, -1));
        assertThat(plot().getDataset().getYValue(0, 1)).isNaN();
    }

    @Test
    void labelsOfCurvesThatBeginTogetherKeepClearOfEachOther() {
        chart.chart().setPlotHeight(200);
        show(curve("a", -1, -2), curve("b", -1, -3), curve("c", -1.01, 0), curve("d", 0, 0));
        chart.chart().setPlotHeight(150);
        List<Double> heights = plot().getAnnotations().stream()
                .map(annotation -> ((XYTextAnnotation) annotation).getY())
                .sorted()
                .toList();
        double range = plot().getRangeAxis().getRange().getLength();
        assertThat(heights).hasSize(4);
        for (int k = 1; k < heights.size(); k++) {
            assertThat(heights.get(k) - heights.get(k - 1)).isGreaterThanOrEqualTo(12 * range / 150 - 1e-9);
        }
    }

    @Test
    void theChartIsRedrawnOncePerChange() {
        show(curve("a", -1, -2, -3));
        int[] redraws = {0};
        chart.chart().chart().addChangeListener((ChartChangeEvent _) -> redraws[0]++);
        show(curve("a", -1, -3, -3), curve("b", 0, 0, 0));
        assertThat(redraws[0]).isEqualTo(1);
    }

    @Test
    void aPlaceInThePlotIsATimestep() {
        show(new Curve("a", Collections.nCopies(12, 0.0), Color.RED, false));
        assertThat(IntStream.of(0, 50, 100).map(part -> chart.chart().timestepAt(part / 100.0)))
                .containsExactly(0, 6, 11);
    }

    @Test
    void powersOfTenAreWrittenAsPowers() {
        assertThat(PowerAxis.power(-12)).isEqualTo("10⁻¹²");
        assertThat(PowerAxis.power(0)).isEqualTo("10⁰");
        assertThat(STYLE.scale()).isEqualTo(1, within(0.0));
    }

    private void show(Curve... curves) {
        chart.show(List.of(curves), 0, STYLE);
    }

    private XYPlot plot() {
        return chart.chart().chart().getXYPlot();
    }

    private static Curve curve(String label, double... values) {
        return new Curve(label, java.util.Arrays.stream(values).boxed().toList(), Color.RED, false);
    }
}
