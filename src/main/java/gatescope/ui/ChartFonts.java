package gatescope.ui;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** Makes the program's fonts known to the charts, which measure text by another toolkit than the window does. */
final class ChartFonts {
    /** The family of texts in charts. */
    static final String FAMILY = register(List.of("Inter-Regular.otf", "Inter-Bold.otf"));

    private ChartFonts() {}

    private static String register(List<String> files) {
        String family = Font.SANS_SERIF;
        for (String file : files) {
            try (InputStream stream = ChartFonts.class.getResourceAsStream("fonts/" + file)) {
                if (stream == null) {
                    throw new IllegalStateException("the font " + file + " is missing");
                }
                Font font = Font.createFont(Font.TRUETYPE_FONT, stream);
                GraphicsEnvironment.getLocalGraphicsEnvironment().registerFont(font);
                family = font.getFamily();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (FontFormatException e) {
                throw new IllegalStateException("the font " + file + " cannot be read", e);
            }
        }
        return family;
    }
}
