package gatescope.chart;

import static org.assertj.core.api.Assertions.assertThat;

import gatescope.engine.Cells;
import gatescope.engine.JacobianNorms;
import gatescope.engine.Model;
import gatescope.engine.Network;
import gatescope.engine.Sequence;
import gatescope.engine.Unrolling;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is painted where, and what lies under the mouse. */
class HeatMapChartTest {
    private static final int TIMESTEPS = 5;
    private static final ChartStyle STYLE =
            new ChartStyle(Color.WHITE, Color.BLACK, Color.GRAY, Color.LIGHT_GRAY, "SansSerif", 1);
    private static final HeatMapChart.Words WORDS = new HeatMapChart.Words("k", "T", "0");
    private static final Span ACROSS = HeatMapChart.home(TIMESTEPS);
    private static final Span UP = HeatMapChart.homeUp(TIMESTEPS);
    private static final int GROUND = 0xFFFFFF;
    private static final int INK = 0x777777;

    private static JacobianNorms norms(String activation, double weight, double... x) {
        Network network = new Network(Cells.of("rnn", Map.of("activation", activation)), 1, 1, 0);
        return JacobianNorms.of(
                Unrolling.run(new Model(network, new double[] {1, weight, 0}, new double[1]), Sequence.ofScalars(x)));
    }

    @Test
    void everyPairHasTheColourOfItsNorm() {
        JacobianNorms norms = norms("identity", 10, 1, 1, 1, 1, 1);
        BufferedImage picture = new HeatPicture(HeatScale.LIGHT, GROUND, INK, false).paint(norms, ACROSS, UP, 120, 100);
        HeatMapChart chart = new HeatMapChart();
        chart.show(norms, TIMESTEPS, false, WORDS, STYLE);
        Rectangle2D area = new Rectangle2D.Double(0, 0, 120, 100);
        for (int later = 0; later < TIMESTEPS; later++) {
            for (int earlier = -1; earlier <= later; earlier++) {
                Rectangle2D place = chart.place(new HeatMapChart.Pair(later, earlier), area);
                int x = (int) place.getCenterX();
                int y = (int) place.getCenterY();
                assertThat(picture.getRGB(x, y) & 0xFFFFFF).isEqualTo(HeatScale.LIGHT.rgb(later - earlier));
                assertThat(chart.pairAt(x, y, area)).contains(new HeatMapChart.Pair(later, earlier));
            }
        }
    }

    @Test
    void aboveTheDiagonalAndBesideTheMapThereIsNothing() {
        JacobianNorms norms = norms("identity", 10, 1, 1, 1, 1, 1);
        BufferedImage picture = new HeatPicture(HeatScale.LIGHT, GROUND, INK, false).paint(norms, ACROSS, UP, 120, 100);
        HeatMapChart chart = new HeatMapChart();
        chart.show(norms, TIMESTEPS, false, WORDS, STYLE);
        Rectangle2D area = new Rectangle2D.Double(0, 0, 120, 100);
        assertThat(picture.getRGB(110, 10)).isZero();
        assertThat(chart.pairAt(110, 10, area)).isEmpty();
        assertThat(chart.pairAt(-1, 90, area)).isEmpty();
        assertThat(chart.pairAt(10, 101, area)).isEmpty();
    }

    /** What is 0 by the equations is not one more very small number. */
    @Test
    void anExactZeroIsHatchedAndAVerySmallNumberIsNot() {
        BufferedImage closed = new HeatPicture(HeatScale.LIGHT, GROUND, INK, false)
                .paint(norms("relu", 1, -1, -1, -1, -1, -1), ACROSS, UP, 54, 45);
        BufferedImage small = new HeatPicture(HeatScale.LIGHT, GROUND, INK, false)
                .paint(norms("tanh", 1, 500, 500, 500, 500, 500), ACROSS, UP, 54, 45);
        assertThat(colours(closed, 0, 36, 9)).containsExactlyInAnyOrder(0xFF000000 | GROUND, 0xFF000000 | INK);
        assertThat(colours(small, 0, 36, 9))
                .containsExactly(0xFF000000 | HeatScale.LIGHT.rgb(HeatScale.LOWEST));
    }

    private static java.util.Set<Integer> colours(BufferedImage picture, int x, int y, int size) {
        java.util.Set<Integer> found = new java.util.TreeSet<>();
        for (int k = 0; k < size * size; k++) {
            found.add(picture.getRGB(x + k % size, y + k / size));
        }
        return found;
    }

    /** Zoomed in on k = 2 to 4 and T = 4 to 5, every cell still has its colour and its place. */
    @Test
    void aPartIsDrawnAndFoundWhereItIsSeen() {
        JacobianNorms norms = norms("identity", 10, 1, 1, 1, 1, 1);
        HeatMapChart chart = new HeatMapChart();
        chart.show(norms, TIMESTEPS, false, WORDS, STYLE);
        chart.zoom().show(new Span(1.5, 4.5), new Span(-5.5, -3.5));
        chart.refresh();
        BufferedImage picture = new HeatPicture(HeatScale.LIGHT, GROUND, INK, false)
                .paint(norms, chart.zoom().x(), chart.zoom().y(), 120, 100);
        Rectangle2D area = new Rectangle2D.Double(0, 0, 120, 100);
        for (int later = 3; later <= 4; later++) {
            for (int earlier = 1; earlier <= 3; earlier++) {
                Rectangle2D place = chart.place(new HeatMapChart.Pair(later, earlier), area);
                assertThat(place.getWidth()).isEqualTo(40);
                assertThat(place.getHeight()).isEqualTo(50);
                int x = (int) place.getCenterX();
                int y = (int) place.getCenterY();
                assertThat(picture.getRGB(x, y) & 0xFFFFFF).isEqualTo(HeatScale.LIGHT.rgb(later - earlier));
                assertThat(chart.pairAt(x, y, area)).contains(new HeatMapChart.Pair(later, earlier));
            }
        }
        assertThat(area.contains(chart.place(new HeatMapChart.Pair(2, 1), area))).isFalse();
    }

    /** Other norms of as many timesteps keep the zoom, so that a weight can be dragged under it; another length shows all. */
    @Test
    void theZoomStaysWhileAWeightIsDragged() {
        HeatMapChart chart = new HeatMapChart();
        chart.show(norms("identity", 10, 1, 1, 1, 1, 1), TIMESTEPS, false, WORDS, STYLE);
        chart.zoom().across(0.6, 0);
        Span seen = chart.zoom().x();
        chart.show(norms("identity", 9, 1, 1, 1, 1, 1), TIMESTEPS, false, WORDS, STYLE);
        assertThat(chart.zoom().x()).isEqualTo(seen).isNotEqualTo(ACROSS);
        chart.show(norms("identity", 9, 1, 1, 1, 1, 1, 1), 6, false, WORDS, STYLE);
        assertThat(chart.zoom().isWhole()).isTrue();
    }

    @Test
    void whatIsNoLongerTrueIsPale() {
        JacobianNorms norms = norms("identity", 1e-8, 1, 1, 1, 1, 1);
        int present = new HeatPicture(HeatScale.LIGHT, GROUND, INK, false).paint(norms, ACROSS, UP, 60, 50).getRGB(1, 48);
        int stale = new HeatPicture(HeatScale.LIGHT, GROUND, INK, true).paint(norms, ACROSS, UP, 60, 50).getRGB(1, 48);
        assertThat(Oklab.of(stale)[0]).isGreaterThan(Oklab.of(present)[0] + 0.3);
    }
}
