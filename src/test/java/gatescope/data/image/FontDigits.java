package gatescope.data.image;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** The digits of the program's fonts, as they stand in printed-digits.txt. */
final class FontDigits {
    static final List<String> FACES = List.of(
            "Inter-Regular.otf", "Inter-SemiBold.otf", "Inter-Bold.otf", "JetBrainsMono-Regular.ttf", "JetBrainsMono-Bold.ttf");

    private static final String COMMANDS = "MLQCZ";
    private static final float EM = 1000;
    private static final double HEIGHT = 100;
    private static final double MIDDLE = 33;

    private FontDigits() {}

    /** A line for every digit of every face. */
    static List<String> lines() throws Exception {
        List<String> lines = new ArrayList<>();
        for (String face : FACES) {
            try (InputStream stream = FontDigits.class.getResourceAsStream("/gatescope/ui/fonts/" + face)) {
                Font font = Font.createFont(Font.TRUETYPE_FONT, Objects.requireNonNull(stream)).deriveFont(EM);
                for (int digit = 0; digit < LabelledImages.CLASSES; digit++) {
                    lines.add(digit + " fill " + path(font, digit));
                }
            }
        }
        return lines;
    }

    /** The outline of a digit, its box 100 units high from 0 on, the middle of its width at 33. */
    private static String path(Font font, int digit) {
        var outline = font.createGlyphVector(new FontRenderContext(null, true, true), String.valueOf(digit)).getOutline();
        Rectangle2D box = outline.getBounds2D();
        double scale = HEIGHT / box.getHeight();
        AffineTransform place = AffineTransform.getTranslateInstance(MIDDLE, 0);
        place.scale(scale, scale);
        place.translate(-box.getCenterX(), -box.getY());
        StringBuilder path = new StringBuilder();
        double[] points = new double[6];
        for (PathIterator at = outline.getPathIterator(place); !at.isDone(); at.next()) {
            int kind = at.currentSegment(points);
            path.append(path.isEmpty() ? "" : " ").append(COMMANDS.charAt(kind));
            int count = kind == PathIterator.SEG_CLOSE ? 0 : Math.max(2, 2 * kind);
            for (int k = 0; k < count; k++) {
                path.append(' ').append(number(points[k]));
            }
        }
        return path.toString();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value).replaceFirst("\\.0$", "").replaceFirst("^-0$", "0");
    }
}
