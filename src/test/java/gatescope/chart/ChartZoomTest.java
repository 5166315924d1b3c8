package gatescope.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChartZoomTest {
    private final CurveChart chart = new CurveChart();
    private final ChartZoom zoom = chart.zoom();

    @BeforeEach
    void show() {
        show(11, 1);
    }

    private void show(int timesteps, double high) {
        Curve curve = Curve.of("a", Samples.of(timesteps, t -> t * high / timesteps), Color.RED, Line.PLAIN);
        chart.show(ValueChart.of(Charts.NAMES, "", List.of(curve), Markers.at(0), 0, high), Charts.STYLE);
    }

    @Test
    void whatIsUnderTheMouseStaysThere() {
        double under = zoom.x().at(0.3);
        zoom.across(0.5, 0.3);
        assertThat(zoom.x().length()).isCloseTo(5, within(1e-12));
        assertThat(zoom.x().at(0.3)).isCloseTo(under, within(1e-12));
        assertThat(zoom.isWhole()).isFalse();
    }

    @Test
    void zoomingOutEndsWithAllOfIt() {
        Span all = zoom.x();
        zoom.across(0.5, 0.1);
        zoom.across(3, 0.9);
        assertThat(zoom.x()).isEqualTo(all);
        assertThat(zoom.isWhole()).isTrue();
    }

    @Test
    void atLeastTwoStepsAreSeen() {
        for (int k = 0; k < 50; k++) {
            zoom.across(0.5, 0.5);
        }
        assertThat(zoom.x().length()).isEqualTo(2, within(1e-9));
    }

    @Test
    void movingStopsAtTheEnds() {
        zoom.across(0.5, 0);
        zoom.move(100);
        assertThat(zoom.x().high()).isEqualTo(11, within(1e-12));
        zoom.move(-100);
        assertThat(zoom.x().low()).isEqualTo(1);
    }

    @Test
    void aChosenPartIsSeen() {
        Span high = zoom.y();
        zoom.to(0.2, 0.7, 0.5, 1);
        assertThat(zoom.x().low()).isCloseTo(3, within(1e-9));
        assertThat(zoom.x().high()).isCloseTo(8, within(1e-9));
        assertThat(zoom.y().low()).isCloseTo(high.at(0.5), within(1e-9));
        assertThat(zoom.y().high()).isCloseTo(high.high(), within(1e-9));
        zoom.whole();
        assertThat(zoom.y()).isEqualTo(high);
    }

    /** A drag along one axis leaves the other as it is. */
    @Test
    void aPartOfOneAxisLeavesTheOtherWhole() {
        Span high = zoom.y();
        zoom.to(0.2, 0.7, 0, 1);
        assertThat(zoom.x().low()).isCloseTo(3, within(1e-9));
        assertThat(zoom.y()).isEqualTo(high);
    }

    @Test
    void aZoomStaysWhileTheNumbersChangeAndEndsWithAnotherSequence() {
        zoom.across(0.5, 0.5);
        zoom.up(0.5, 0.5);
        Span x = zoom.x();
        Span y = zoom.y();
        show(11, 2);
        assertThat(zoom.x()).isEqualTo(x);
        assertThat(zoom.y()).isEqualTo(y);
        show(30, 2);
        assertThat(zoom.isWhole()).isTrue();
        assertThat(zoom.x()).isEqualTo(new Span(1, 30));
    }

    @Test
    void ticksAreRoundAndHaveRoom() {
        assertThat(Ticks.of(new Span(1, 30), 8, true).in(new Span(1, 30))).containsExactly(5.0, 10.0, 15.0, 20.0, 25.0, 30.0);
        Ticks small = Ticks.of(new Span(-0.03, 0.11), 5, false);
        assertThat(small.in(new Span(-0.03, 0.11)).stream().map(small::text)).containsExactly("0.00", "0.05", "0.10");
        assertThat(Ticks.of(new Span(1, 3), 8, true).step()).isEqualTo(1);
        assertThat(written(new Span(697_000, 699_000), true)).containsExactly("697000", "697500", "698000", "698500", "699000");
        assertThat(written(new Span(1_234_560, 1_234_600), false))
                .as("neighbours are told apart")
                .containsExactly("1.23456e6", "1.23457e6", "1.23458e6", "1.23459e6", "1.2346e6");
        Ticks minus = Ticks.of(new Span(-1, 1), 4, false);
        assertThat(minus.text(-0.5)).isEqualTo("−0.5");
    }

    private static List<String> written(Span span, boolean whole) {
        Ticks ticks = Ticks.of(span, 5, whole);
        return ticks.in(span).stream().map(ticks::text).toList();
    }
}
