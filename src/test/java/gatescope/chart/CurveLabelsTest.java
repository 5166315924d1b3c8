package gatescope.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every label stands where its curve ends. */
class CurveLabelsTest {
    private static final double GAP = Double.NaN;
    private static final Span Y = new Span(0, 4);

    private static List<CurveLabels.Placed> labels(Span x, Curve... curves) {
        ChartContent content = ValueChart.of(Charts.NAMES, "", List.of(curves), Markers.NONE, 0, 4);
        return CurveLabels.place(content, Charts.STYLE, x, Y, 1000, 300);
    }

    private static Curve curve(String name, double... values) {
        return Curve.of(name, Samples.of(values), Color.RED, Line.PLAIN);
    }

    @Test
    void theLabelOfACurveThatEndsEarlyStandsThere() {
        List<CurveLabels.Placed> labels =
                labels(new Span(1, 5), curve("early", 1, 2, GAP, GAP, GAP), curve("whole", 3, 3, 3, 3, 3));
        assertThat(labels.get(0).across()).isCloseTo(0.25, within(1e-9));
        assertThat(labels.get(0).from()).isCloseTo(0.5, within(1e-9));
        assertThat(labels.get(1).across()).isCloseTo(1, within(1e-9));
    }

    /** A curve that goes on beyond what is seen has its label at the edge. */
    @Test
    void whatGoesOnBeyondThePartThatIsSeenIsNamedAtTheEdge() {
        List<CurveLabels.Placed> labels = labels(new Span(1, 2.5), curve("whole", 3, 3, 3, 3, 3));
        assertThat(labels.getFirst().across()).isEqualTo(1);
    }

    /** As where a forecast goes on behind the names of what ends before it. */
    @Test
    void labelsWithinThePlotGiveWayToACurveThatGoesOnBehindThem() {
        List<CurveLabels.Placed> labels = labels(
                new Span(1, 5),
                curve("one", 2, 2, GAP, GAP, GAP),
                curve("two", 2, 2, GAP, GAP, GAP),
                curve("on", 2, 2, 2, 2, 2));
        double half = Charts.STYLE.label().getSize() / 2.0;
        for (CurveLabels.Placed label : labels.subList(0, 2)) {
            assertThat(Math.abs(label.to() - 150)).as(label.text() + " from the curve").isGreaterThan(half);
            assertThat(label.from()).as("its curve still ends where it did").isCloseTo(0.5, within(1e-9));
        }
        assertThat(labels.get(2).to()).as("what stands beside the plot").isCloseTo(150, within(1e-9));
    }

    @Test
    void labelsAtOnePlaceKeepApartAndFarOnesDoNotMove() {
        List<CurveLabels.Placed> labels = labels(
                new Span(1, 5),
                curve("one", 2, 2, GAP, GAP, GAP),
                curve("two", 2, 2, GAP, GAP, GAP),
                curve("far", 2, 2, 2, 2, 2));
        assertThat(Math.abs(labels.get(0).to() - labels.get(1).to()))
                .isGreaterThanOrEqualTo(Charts.STYLE.label().getSize());
        assertThat(labels.get(2).to()).isCloseTo(150, within(1e-9));
    }
}
