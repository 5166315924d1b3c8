package gatescope.diagram;

/** How wide a text of the interface is, about and rather too wide, where a layout has no toolkit to measure it. */
final class TextWidth {
    private static final double MONO = 0.6;

    private TextWidth() {}

    /** The width of a text in semibold at this size. */
    static double ui(String text, double size) {
        double ems = 0;
        for (int k = 0; k < text.length(); k++) {
            ems += advance(text.charAt(k));
        }
        return ems * size;
    }

    /** The width of a text whose characters are all equally wide. */
    static double mono(String text, double size) {
        return MONO * text.length() * size;
    }

    private static double advance(char c) {
        if ("il.,'′|:;!j ()·".indexOf(c) >= 0) {
            return 0.32;
        }
        if ("ftr".indexOf(c) >= 0) {
            return 0.42;
        }
        if ("mwMW@".indexOf(c) >= 0) {
            return 0.93;
        }
        return Character.isUpperCase(c) ? 0.76 : 0.64;
    }
}
