package gatescope.diagram;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** How numbers look on the screen, the same everywhere and in every language. */
public final class Numbers {
    /** The minus sign, as wide as a plus. */
    public static final String MINUS = "−";

    private static final int DIGITS = 3;
    private static final int PLAIN_DIGITS = 6;
    private static final int TIGHT = 7;
    private static final double SMALLEST_WITHOUT_EXPONENT = 1e-3;
    private static final double LARGEST_WITHOUT_EXPONENT = 1e5;
    private static final double LARGEST_WHOLE = 1e12;
    private static final double ALMOST_ALL = 99.5;
    private static final String NO_BREAK_SPACE = "\u00a0";

    private Numbers() {}

    /**
     * Three significant digits: 12.3, 0.771, −0.00123; from 1000 to 99 999 all digits before the point; beyond that and below
     * 0.001 with an exponent: 1.23e7, 1.23e−4. Zero is 0.00.
     */
    public static String value(double x) {
        return Double.isFinite(x) ? value(new BigDecimal(x)) : notFinite(x);
    }

    /** The same for an exact number. */
    static String value(BigDecimal x) {
        BigDecimal rounded = printed(x);
        if (rounded.signum() == 0) {
            return "0.00";
        }
        double magnitude = rounded.abs().doubleValue();
        if (magnitude >= SMALLEST_WITHOUT_EXPONENT && magnitude < LARGEST_WITHOUT_EXPONENT) {
            return sign(rounded.toPlainString());
        }
        int exponent = rounded.precision() - rounded.scale() - 1;
        String digits = rounded.movePointLeft(exponent)
                .setScale(DIGITS - 1, RoundingMode.HALF_UP)
                .toPlainString();
        return sign(digits + "e" + exponent);
    }

    /** Where there is little room: as {@link #value}, but with an exponent only two digits: 1.2e−4. */
    static String brief(double x) {
        String full = value(x);
        int exponent = full.indexOf('e');
        if (exponent < 0) {
            return full;
        }
        BigDecimal two = new BigDecimal(x).round(new MathContext(2, RoundingMode.HALF_UP));
        String digits = value(two);
        int e = digits.indexOf('e');
        return e < 0 ? digits : digits.substring(0, e - 1) + digits.substring(e);
    }

    /** Where there is still less room: as {@link #value}, but where that is longer than seven characters fewer digits. */
    static String tight(double x) {
        String text = value(x);
        for (int digits = DIGITS - 1; text.length() > TIGHT && digits > 0; digits--) {
            text = shortened(x, text, digits);
        }
        return text;
    }

    private static String shortened(double x, String full, int digits) {
        BigDecimal rounded = new BigDecimal(x).round(new MathContext(digits, RoundingMode.HALF_UP));
        if (full.indexOf('e') < 0) {
            return sign(rounded.toPlainString());
        }
        int exponent = rounded.precision() - rounded.scale() - 1;
        return sign(rounded.movePointLeft(exponent).setScale(digits - 1, RoundingMode.HALF_UP).toPlainString() + "e" + exponent);
    }

    /** The number that {@link #value} prints. */
    static BigDecimal printed(BigDecimal exact) {
        if (exact.signum() == 0) {
            return BigDecimal.ZERO;
        }
        BigDecimal three = exact.round(new MathContext(DIGITS, RoundingMode.HALF_UP));
        int scale = DIGITS - (three.precision() - three.scale());
        if (scale >= 0) {
            return three.setScale(scale, RoundingMode.HALF_UP);
        }
        BigDecimal whole = exact.setScale(0, RoundingMode.HALF_UP);
        return whole.abs().doubleValue() < LARGEST_WITHOUT_EXPONENT ? whole : three;
    }

    /** A number of a sequence as a person would write it: 144, 0.5, −3; at most six significant digits after the point. */
    public static String plain(double x) {
        if (!Double.isFinite(x)) {
            return notFinite(x);
        }
        if (x == 0) {
            return "0";
        }
        if (Math.abs(x) >= LARGEST_WHOLE || Math.abs(x) < SMALLEST_WITHOUT_EXPONENT) {
            return value(x);
        }
        BigDecimal exact = new BigDecimal(x);
        BigDecimal rounded = Math.rint(x) == x || Math.abs(x) >= 1e6
                ? exact.setScale(0, RoundingMode.HALF_UP)
                : exact.round(new MathContext(PLAIN_DIGITS, RoundingMode.HALF_UP)).stripTrailingZeros();
        return sign(rounded.toPlainString());
    }

    /** A part as per cent: 77 %. What is not all or nothing never reads 100 % or 0 %: 99.9 %, &lt;0.1 %. */
    public static String percent(double part) {
        if (!Double.isFinite(part)) {
            return notFinite(part);
        }
        double percent = 100 * part;
        double magnitude = Math.abs(percent);
        String digits;
        if (magnitude == 0 || magnitude == 100 || (magnitude >= 1 && magnitude < ALMOST_ALL) || magnitude > 100) {
            digits = new BigDecimal(magnitude).setScale(0, RoundingMode.HALF_UP).toPlainString();
        } else if (magnitude < 0.1) {
            digits = "<0.1";
        } else if (magnitude > 99.9) {
            digits = ">99.9";
        } else {
            digits = new BigDecimal(magnitude).setScale(1, RoundingMode.HALF_UP).toPlainString();
        }
        return (percent < 0 ? MINUS : "") + digits + NO_BREAK_SPACE + "%";
    }

    private static String notFinite(double x) {
        return Double.isNaN(x) ? "NaN" : x > 0 ? "∞" : MINUS + "∞";
    }

    private static String sign(String ascii) {
        return ascii.replace("-", MINUS);
    }
}
