package gatescope.chart;

import static org.assertj.core.api.Assertions.assertThat;

import gatescope.engine.Scaled;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.jfree.chart.event.ChartChangeEvent;
import org.jfree.chart.plot.XYPlot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GradientChartTest {
    private final CurveChart chart = new CurveChart();

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

    @ParameterizedTest
    @CsvSource({"1, -400, 0", "5, 0, -400", "1, -400, -400", "3, -19.9, -20.5"})
    void theNameOfALaneIsCrossedByNoCurveAndByNoPlayhead(int playhead, double first, double last) {
        double[] values = IntStream.range(0, 9).mapToDouble(t -> first + (last - first) * t / 8).toArray();
        chart.show(
                GradientChart.of(Charts.NAMES, "", List.of(curve("a", values), curve("b", 0, 0, 0, 0, 0, 0, 0, 0, 0)), Markers.at(playhead)),
                Charts.STYLE);
        Rectangle2D plot = new Rectangle2D.Double(100, 50, 360, 190);
        List<LaneLabels.Placed> lanes =
                LaneLabels.of(chart.content(), Charts.STYLE, chart.zoom().x(), chart.zoom().y(), plot);
        assertThat(lanes).extracting(LaneLabels.Placed::text).containsExactly("< 10⁻²⁰");
        Rectangle2D ground = lanes.getFirst().ground();
        assertThat(plot.contains(ground)).isTrue();
        double[] at = new double[2];
        for (int t = 0; t < 9; t++) {
            double across = plot.getMinX() + chart.zoom().x().partOf(t + 1) * plot.getWidth();
            double down = plot.getMaxY()
                    - chart.zoom().y().partOf(chart.content().drawn(chart.content().curves().getFirst(), t)) * plot.getHeight();
            if (t > 0) {
                assertThat(ground.intersectsLine(at[0], at[1], across, down)).as("from %s to %s", t, t + 1).isFalse();
            }
            at = new double[] {across, down};
        }
        double line = plot.getMinX() + chart.zoom().x().partOf(playhead + 1) * plot.getWidth();
        assertThat(line < ground.getMinX() || line > ground.getMaxX()).isTrue();
    }

    @Test
    void labelsOfCurvesThatEndTogetherKeepClearOfEachOtherAndAreInOrder() {
        show(curve("a", -1, -2), curve("b", -1, -3), curve("c", -1.01, 0), curve("d", 0, 0));
        List<CurveLabels.Placed> labels = CurveLabels.place(
                chart.content(), Charts.STYLE, chart.zoom().x(), chart.zoom().y(), 400, 150);
        double[] heights = labels.stream().mapToDouble(CurveLabels.Placed::to).sorted().toArray();
        assertThat(labels).extracting(CurveLabels.Placed::text).containsExactly("a", "b", "c", "d");
        for (int k = 1; k < heights.length; k++) {
            assertThat(heights[k] - heights[k - 1]).isGreaterThanOrEqualTo(12);
        }
        assertThat(labels.get(3).to()).as("the upper curve has the upper label").isEqualTo(heights[0]);
        assertThat(labels).allSatisfy(label -> assertThat(label.to()).isBetween(0.0, 150.0));
    }

    @Test
    void whereThereIsNoRoomForAllLabelsTheLessImportantAreLeftOut() {
        show(curve("a", 0, 0), curve("b", 0, 0), curve("c", 0, 0), curve("d", 0, 0));
        assertThat(CurveLabels.place(chart.content(), Charts.STYLE, chart.zoom().x(), chart.zoom().y(), 400, 32))
                .extracting(CurveLabels.Placed::text)
                .containsExactly("a", "b", "c");
    }

    @Test
    void theChartIsRedrawnOncePerChange() {
        show(curve("a", -1, -2, -3));
        int[] redraws = {0};
        chart.chart().addChangeListener((ChartChangeEvent _) -> redraws[0]++);
        show(curve("a", -1, -3, -3), curve("b", 0, 0, 0));
        assertThat(redraws[0]).isEqualTo(1);
        chart.zoom().across(0.5, 0.5);
        chart.refresh();
        assertThat(redraws[0]).isEqualTo(2);
    }

    @Test
    void theChartItselfStaysTheSameWhileItsCurvesChange() {
        Object before = chart.chart();
        show(curve("a", -1, -2, -3));
        Object data = plot().getDataset();
        show(curve("a", -1, -3, -3), curve("b", 0, 0, 0));
        assertThat(chart.chart()).isSameAs(before);
        assertThat(plot().getDataset()).isSameAs(data);
    }

    @Test
    void aPlaceInThePlotIsATimestep() {
        show(Curve.of("a", Samples.of(Collections.nCopies(12, 0.0)), Color.RED, Line.PLAIN));
        assertThat(Arrays.stream(new double[] {0, 0.5, 1}).mapToInt(part -> chart.content()
                        .xs()
                        .nearest(chart.zoom().x().at(part))))
                .containsExactly(0, 5, 11);
    }

    @Test
    void powersOfTenAreWrittenAsPowers() {
        assertThat(PowerFormat.power(-12)).isEqualTo("10⁻¹²");
        assertThat(PowerFormat.power(0)).isEqualTo("10⁰");
    }

    @ParameterizedTest
    @CsvSource({
        "1.5, 0, 1.5", "0, 0, 0.0", "1, -1074, 4.9406564584124654E-324", "1, -2000, 8.709809816217217E-603",
        "1.25, 3000, 1.5377899027013965E903", "NaN, 0, NaN", "Infinity, 0, Infinity"
    })
    void numbersOfAnySizeAreWrittenWithAllTheirDigits(double mantissa, long exponent, String text) {
        assertThat(ScaledText.of(new Scaled(mantissa, exponent))).startsWith(text.length() > 12 ? text.substring(0, 12) : text);
        assertThat(ScaledText.of(new Scaled(mantissa, exponent))).endsWith(text.substring(Math.max(0, text.indexOf('E'))));
    }

    private void show(Curve... curves) {
        chart.show(GradientChart.of(Charts.NAMES, "", List.of(curves), Markers.at(0)), Charts.STYLE);
    }

    private XYPlot plot() {
        return chart.chart().getXYPlot();
    }

    private static Curve curve(String label, double... values) {
        return Curve.of(label, Samples.of(values), Color.RED, Line.PLAIN);
    }
}
