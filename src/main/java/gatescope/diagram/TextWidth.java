package gatescope.diagram;

/** How wide a text of the interface is, about and rather too wide, where a layout has no toolkit to measure it. */
final class TextWidth {
    private static final double MONO = 0.6;

    /** The advances of a to z in Inter SemiBold, in hundredths of an em. */
    private static final int[] LOWER_CASE = {
        58, 64, 58, 64, 60, 38, 63, 62, 27, 27, 57, 27, 90, 61, 61, 63, 63, 40, 55, 38, 61, 58, 84, 57, 58, 57
    };

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
        if (c >= 'a' && c <= 'z') {
            return LOWER_CASE[c - 'a'] / 100.0;
        }
        if (" .,:;′·()!|íI".indexOf(c) >= 0) {
            return 0.31;
        }
        if ("MWÇ@".indexOf(c) >= 0) {
            return 1.01;
        }
        return Character.isUpperCase(c) ? 0.78 : 0.68;
    }
}
