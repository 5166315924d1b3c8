package gatescope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/**
 * Compares pictures with approved ones. A picture that differs, or that nobody approved yet, fails and is left in
 * target/pictures; approving it means to look at it and to copy it to src/test/resources/approved.
 */
final class ApprovedPictures {
    private static final Path APPROVED = Path.of("src/test/resources/approved");
    private static final Path ACTUAL = Path.of("target/pictures");

    /** Rasterisers may round an edge otherwise; nobody sees a difference of this much in one channel. */
    private static final int SAME_COLOUR = 12;

    /** How many of a million pixels may differ by more than that. */
    private static final int DIFFERENT_PER_MILLION = 100;

    private ApprovedPictures() {}

    static BufferedImage of(Scene scene) {
        WritableImage image = scene.snapshot(null);
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(0, 0, width, height, pixels, 0, width);
        return picture;
    }

    static void compare(String name, BufferedImage picture) throws IOException {
        Path approved = APPROVED.resolve(name + ".png");
        Path actual = ACTUAL.resolve(name + ".png");
        Files.createDirectories(ACTUAL);
        ImageIO.write(picture, "png", actual.toFile());
        assertThat(approved).as("nobody approved the picture %s yet; it is in %s", name, actual).exists();
        BufferedImage wanted = ImageIO.read(approved.toFile());
        assertThat(picture.getWidth() + " × " + picture.getHeight())
                .as(name)
                .isEqualTo(wanted.getWidth() + " × " + wanted.getHeight());
        long different = 0;
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                if (!isSame(picture.getRGB(x, y), wanted.getRGB(x, y))) {
                    different++;
                }
            }
        }
        long allowed = (long) picture.getWidth() * picture.getHeight() * DIFFERENT_PER_MILLION / 1_000_000;
        assertThat(different)
                .as("pixels of %s that differ from the approved picture; compare %s with %s", name, actual, approved)
                .isLessThanOrEqualTo(allowed);
    }

    private static boolean isSame(int one, int other) {
        for (int shift = 0; shift < 24; shift += 8) {
            if (Math.abs((one >> shift & 0xFF) - (other >> shift & 0xFF)) > SAME_COLOUR) {
                return false;
            }
        }
        return true;
    }
}
