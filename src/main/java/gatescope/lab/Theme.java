package gatescope.lab;

import java.util.Locale;

/** The looks of the window. */
public enum Theme {
    /** Dark ink on light panels. */
    LIGHT,
    /** Light ink on dark panels. */
    DARK,
    /** The light theme on pure white with larger text and thicker strokes, for a beamer. */
    PROJECTOR;

    /** The name on the command line. */
    public String fileName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The theme that the theme button shows next. */
    public Theme next() {
        return switch (this) {
            case LIGHT -> DARK;
            case DARK -> PROJECTOR;
            case PROJECTOR -> LIGHT;
        };
    }

    @Override
    public String toString() {
        return fileName();
    }
}
