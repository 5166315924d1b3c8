package gatescope.data.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

/** Digits that the program draws: the same everywhere, never the same twice, and readable. */
class DigitsTest {
    private static final int PIXELS = Digits.SIZE * Digits.SIZE;

    @Test
    void sampleFollowsFromSeedAndPlaceAlone() {
        LabelledImages all = Digits.generate(7, 50);

        assertThat(Digits.generate(7, 50)).isEqualTo(all);
        assertThat(Digits.generate(7, 20)).isEqualTo(all.range(0, 20));
        assertThat(Digits.generate(7, 20, 30)).isEqualTo(all.range(20, 50));
        assertThat(Digits.generate(8, 50)).isNotEqualTo(all);
    }

    /** The sum over 1000 digits, as it was found on one machine: on every other it must be the same. */
    @Test
    void samplesAreTheSameToTheBitOnEveryMachine() {
        LabelledImages images = Digits.generate(1, 1000);
        CRC32 sum = new CRC32();
        for (int image = 0; image < images.count(); image++) {
            sum.update(images.label(image));
            for (int pixel = 0; pixel < PIXELS; pixel++) {
                sum.update((int) Math.round(255 * images.grey(image, pixel / Digits.SIZE, pixel % Digits.SIZE)));
            }
        }
        assertThat(Long.toHexString(sum.getValue())).isEqualTo("7442e221");
    }

    @Test
    void trainingAndTestHaveNoImageInCommon() {
        Set<String> seen = new HashSet<>();
        for (int seed = 0; seed < 5; seed++) {
            LabelledImages images = Digits.generate(seed, 1000);
            for (int image = 0; image < images.count(); image++) {
                assertThat(seen.add(image(images, image))).isTrue();
            }
        }
    }

    @Test
    void allClassesComeAboutEquallyOften() {
        LabelledImages images = Digits.generate(3, 5000);
        int[] counts = new int[LabelledImages.CLASSES];
        for (int image = 0; image < images.count(); image++) {
            counts[images.label(image)]++;
        }
        // 500 are expected of each; the standard deviation is 21.
        for (int count : counts) {
            assertThat(count).isBetween(400, 600);
        }
    }

    @Test
    void inkIsOnTheImageAndNotAtItsEdge() {
        LabelledImages images = Digits.generate(5, 2000);
        for (int image = 0; image < images.count(); image++) {
            double ink = 0;
            double edge = 0;
            for (int pixel = 0; pixel < PIXELS; pixel++) {
                int row = pixel / Digits.SIZE;
                int column = pixel % Digits.SIZE;
                double grey = images.grey(image, row, column);
                ink += grey;
                edge = row % 27 == 0 || column % 27 == 0 ? Math.max(edge, grey) : edge;
            }
            assertThat(ink / PIXELS).as("ink of image %d", image).isBetween(0.02, 0.45);
            assertThat(edge).as("edge of image %d, a %d", image, images.label(image)).isLessThan(0.5);
        }
    }

    /** The nearest of 3000 others tells most digits: they can be read. The nearest mean does not: they are not all alike. */
    @Test
    void digitsCanBeReadAndDiffer() {
        LabelledImages known = Digits.generate(1, 3000);
        LabelledImages asked = Digits.generate(2, 300);
        double[][] means = means(known);
        int byNearest = 0;
        int byMean = 0;
        for (int image = 0; image < asked.count(); image++) {
            double[] wanted = pixels(asked, image);
            byNearest += known.label(nearest(known, wanted)) == asked.label(image) ? 1 : 0;
            byMean += nearestMean(means, wanted) == asked.label(image) ? 1 : 0;
        }
        assertThat(byNearest).isGreaterThan(250);
        assertThat(byMean).isBetween(100, 220);
    }

    @Test
    void printedDigitsAreThoseOfTheFontsThatComeWithTheProgram() throws Exception {
        assertThat(lines("printed-digits.txt")).isEqualTo(FontDigits.lines());
    }

    @Test
    void everyDigitIsWrittenInSeveralWays() throws Exception {
        for (int digit = 0; digit < LabelledImages.CLASSES; digit++) {
            String start = digit + " stroke M ";
            assertThat(lines("written-digits.txt").stream().filter(line -> line.startsWith(start)))
                    .hasSizeGreaterThanOrEqualTo(3)
                    .doesNotHaveDuplicates();
        }
    }

    private static List<String> lines(String resource) throws IOException {
        try (InputStream in = Objects.requireNonNull(Digits.class.getResourceAsStream(resource))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines().filter(line -> !line.startsWith("#")).toList();
        }
    }

    private static int nearest(LabelledImages known, double[] wanted) {
        int best = 0;
        double least = Double.MAX_VALUE;
        for (int image = 0; image < known.count(); image++) {
            double distance = 0;
            for (int pixel = 0; pixel < PIXELS && distance < least; pixel++) {
                double difference = known.grey(image, pixel / Digits.SIZE, pixel % Digits.SIZE) - wanted[pixel];
                distance += difference * difference;
            }
            if (distance < least) {
                least = distance;
                best = image;
            }
        }
        return best;
    }

    private static int nearestMean(double[][] means, double[] wanted) {
        int best = 0;
        double least = Double.MAX_VALUE;
        for (int digit = 0; digit < means.length; digit++) {
            double distance = 0;
            for (int pixel = 0; pixel < PIXELS; pixel++) {
                distance += Math.pow(means[digit][pixel] - wanted[pixel], 2);
            }
            if (distance < least) {
                least = distance;
                best = digit;
            }
        }
        return best;
    }

    private static double[][] means(LabelledImages images) {
        double[][] means = new double[LabelledImages.CLASSES][PIXELS];
        int[] counts = new int[LabelledImages.CLASSES];
        for (int image = 0; image < images.count(); image++) {
            double[] pixels = pixels(images, image);
            counts[images.label(image)]++;
            for (int pixel = 0; pixel < PIXELS; pixel++) {
                means[images.label(image)][pixel] += pixels[pixel];
            }
        }
        for (int digit = 0; digit < means.length; digit++) {
            for (int pixel = 0; pixel < PIXELS; pixel++) {
                means[digit][pixel] /= counts[digit];
            }
        }
        return means;
    }

    private static double[] pixels(LabelledImages images, int image) {
        double[] pixels = new double[PIXELS];
        for (int row = 0; row < Digits.SIZE; row++) {
            images.copyRow(image, row, pixels, row * Digits.SIZE);
        }
        return pixels;
    }

    private static String image(LabelledImages images, int image) {
        return Arrays.toString(pixels(images, image));
    }
}
