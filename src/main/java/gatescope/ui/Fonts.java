package gatescope.ui;

import gatescope.diagram.Primitive.Face;
import gatescope.diagram.Primitive.Weight;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import javafx.scene.text.Font;

/** The fonts that come with the program: Inter for the interface, JetBrains Mono for numbers. */
public final class Fonts {
    private static final double ANY_SIZE = 15;
    private static final String REGULAR = load("Inter-Regular.otf");
    private static final String SEMIBOLD = load("Inter-SemiBold.otf");
    private static final String BOLD = load("Inter-Bold.otf");
    private static final String MONO_REGULAR = load("JetBrainsMono-Regular.ttf");
    private static final String MONO_BOLD = load("JetBrainsMono-Bold.ttf");

    private Fonts() {}

    /** Makes the families known to the toolkit, so that style sheets can name them. */
    public static void load() {
        // Loading happens once, when this class is initialised.
    }

    /**
     * One of the fonts.
     *
     * @param size in pixels
     */
    public static Font of(Face face, Weight weight, double size) {
        String name =
                switch (face) {
                    case UI ->
                        switch (weight) {
                            case REGULAR -> REGULAR;
                            case SEMIBOLD -> SEMIBOLD;
                            case BOLD -> BOLD;
                        };
                    case MONO -> weight == Weight.REGULAR ? MONO_REGULAR : MONO_BOLD;
                };
        return new Font(name, size);
    }

    private static String load(String file) {
        try (InputStream stream = Fonts.class.getResourceAsStream("fonts/" + file)) {
            Font font = stream == null ? null : Font.loadFont(stream, ANY_SIZE);
            if (font == null) {
                throw new IllegalStateException("the font " + file + " is missing or cannot be read");
            }
            return font.getName();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
