package gatescope.lab;

/**
 * How the window shows things, whatever it shows. Not part of undo.
 *
 * @param theme the look
 * @param textScale factor on all text and on the diagram, 0.8 to 2
 * @param reducedMotion whether every step is a cut
 * @param page what the middle of the window is about
 */
public record View(Theme theme, double textScale, boolean reducedMotion, Page page) {
    /** The smallest factor on text. */
    public static final double SMALLEST = 0.8;

    /** The largest factor on text. */
    public static final double LARGEST = 2;

    /** Light, at the usual size, with motion. */
    public static final View DEFAULT = new View(Theme.LIGHT, 1, false, Page.CELL);

    /** Limits the factor to its range. */
    public View {
        textScale = Math.clamp(textScale, SMALLEST, LARGEST);
    }

    /** The same in another theme. */
    public View withTheme(Theme other) {
        return new View(other, textScale, reducedMotion, page);
    }

    /** The same at another size. */
    public View withTextScale(double factor) {
        return new View(theme, factor, reducedMotion, page);
    }

    /** The same with every step as a cut, or not. */
    public View withReducedMotion(boolean reduced) {
        return new View(theme, textScale, reduced, page);
    }

    /** The same with another page. */
    public View withPage(Page other) {
        return new View(theme, textScale, reducedMotion, other);
    }
}
