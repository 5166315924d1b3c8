package gatescope.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** A curve of so many peaks that its line fills what lies between them. */
class DenseCurvesTest {
    private static final int COUNT = 4000;

    private static BufferedImage image(Line line, int peak) {
        SplittableRandom random = new SplittableRandom(9);
        double[] values = random.doubles(COUNT).toArray();
        values[peak] = 3;
        Curve curve = Curve.of("", Samples.of(values), Color.RED, line);
        ChartContent content = ValueChart.of(Charts.NAMES, "", List.of(curve), Markers.at(-1), 0, 4);
        return ChartPng.image(new CurvePicture(content, Charts.STYLE, content.homeX(), content.home()));
    }

    /** How far from above the first pixel of the curve stands. */
    private static int top(BufferedImage image) {
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                Color colour = new Color(image.getRGB(x, y));
                if (colour.getRed() - colour.getBlue() > 20) {
                    return y;
                }
            }
        }
        throw new AssertionError("there is no curve");
    }

    private static long full(BufferedImage image) {
        return Arrays.stream(image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth()))
                .filter(colour -> colour == Color.RED.getRGB())
                .count();
    }

    /** A dash is about ten pixels long, for which the chart has about fifty numbers. */
    @Test
    void aDashedOneHidesNoPeakWhereverItIs() {
        int highest = top(image(Line.DASHED, 2000));
        for (int peak = 2005; peak < 2060; peak += 5) {
            assertThat(top(image(Line.DASHED, peak))).as("peak at %d", peak).isBetween(highest - 40, highest + 40);
        }
        assertThat(top(image(Line.DASHED, 0))).isBetween(highest - 40, highest + 40);
    }

    @Test
    void aDashedOneIsPaler() {
        assertThat(full(image(Line.DASHED, 0))).isZero();
        assertThat(full(image(Line.PLAIN, 0))).isGreaterThan(10_000);
    }
}
