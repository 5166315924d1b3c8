package gatescope.data;

import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** Numbers as they stand in files. */
public final class Numbers {
    /** No file has more values than this, so that all of them fit into memory at once. */
    static final int LIMIT = 4_000_000;

    private static final Pattern DECIMAL = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");
    private static final Pattern NO_NUMBER = Pattern.compile("[+-]?(nan|inf|infinity)", Pattern.CASE_INSENSITIVE);
    private static final double EXACT_WHOLE = 1e15;

    private Numbers() {}

    /** A number for a message: a whole one without its ".0". */
    public static String text(double value) {
        boolean whole = value == Math.rint(value) && Math.abs(value) < EXACT_WHOLE;
        return whole ? String.valueOf((long) value) : String.valueOf(value);
    }

    /** The finite number a text is in decimal notation, surrounding spaces aside; empty when it is none. */
    static OptionalDouble parse(String text) {
        String stripped = text.strip();
        if (!DECIMAL.matcher(stripped).matches()) {
            return OptionalDouble.empty();
        }
        double value = Double.parseDouble(stripped);
        return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    /** Whether a text is meant as a number, be it one that cannot be used: NaN, an infinity, or too large. */
    static boolean looksLikeNumber(String text) {
        String stripped = text.strip();
        return DECIMAL.matcher(stripped).matches() || NO_NUMBER.matcher(stripped).matches();
    }
}
