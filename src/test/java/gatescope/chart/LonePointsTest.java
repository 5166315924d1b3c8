package gatescope.chart;

import static org.assertj.core.api.Assertions.assertThat;

import gatescope.train.Doubles;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.StringWriter;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class LonePointsTest {
    private static final double GAP = Double.NaN;

    /** Through one number no line can be drawn. */
    @Test
    void aNumberBetweenGapsIsAPoint() throws Exception {
        assertThat(points(content(GAP, 2, GAP, GAP, 3))).isEqualTo(2);
        assertThat(red(content(GAP, 2, GAP, GAP, 3))).isBetween(60, 400);
    }

    @Test
    void whatIsOnALineIsNoPoint() throws Exception {
        assertThat(points(content(1, 1, GAP, 2, 3))).isZero();
        assertThat(points(content(GAP, GAP, GAP, GAP, GAP))).isZero();
        assertThat(red(content(GAP, GAP, GAP, GAP, GAP))).isZero();
    }

    /** The first of 2000 epochs is done: its column holds the epochs to come as well. */
    @Test
    void theFirstOfManyNumbersIsAPoint() throws Exception {
        for (int columns : new int[] {100, 500, 4000}) {
            ChartContent begun = NumberedChart.of(
                    Charts.NAMES, "", List.of(new NumberedChart.Numbered("loss", "", Doubles.of(GAP, 0.3), Color.RED, Line.STRONG)),
                    Buckets.of(0, 2000, new Span(0, 2000), columns), true, Markers.at(0.0, List.of()));
            assertThat(points(begun)).as("%d columns", columns).isEqualTo(1);
            assertThat(red(begun)).as("%d columns", columns).isGreaterThan(30);
        }
    }

    @Test
    void whatIsOutsideOfThePartThatIsSeenIsNotDrawn() throws Exception {
        ChartContent content = content(GAP, 2, GAP, GAP, 3);
        CurvePicture part = new CurvePicture(content, Charts.STYLE, new Span(3, 4), content.home());
        assertThat(points(part)).isZero();
        assertThat(red(part)).isZero();
    }

    private static ChartContent content(double... values) {
        return ValueChart.of(
                Charts.NAMES, "", List.of(Curve.of("", Samples.of(values), Color.RED, Line.STRONG)), Markers.at(1), 0, 4);
    }

    private static CurvePicture whole(ChartContent content) {
        return new CurvePicture(content, Charts.STYLE, content.homeX(), content.home());
    }

    private static int points(ChartContent content) throws Exception {
        return points(whole(content));
    }

    private static int points(CurvePicture picture) throws Exception {
        StringWriter out = new StringWriter();
        ChartSvg.write(picture, out);
        return out.toString().split("<circle", -1).length - 1;
    }

    private static int red(ChartContent content) throws Exception {
        return red(whole(content));
    }

    private static int red(CurvePicture picture) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ChartPng.write(picture, bytes);
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(bytes.toByteArray()));
        int red = 0;
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                red += (image.getRGB(x, y) & 0xFFFFFF) == 0xFF0000 ? 1 : 0;
            }
        }
        return red;
    }
}
