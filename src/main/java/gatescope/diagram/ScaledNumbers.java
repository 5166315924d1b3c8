package gatescope.diagram;

import gatescope.engine.Scaled;
import java.math.BigDecimal;
import java.math.MathContext;

/** How numbers look that may be too small or too large for a double: as those of {@link Numbers}, 1e−400 included. */
public final class ScaledNumbers {
    /** More digits than a double has, so that the last one shown is right. */
    private static final MathContext EXACT = new MathContext(40);

    private static final MathContext FULL = new MathContext(17);

    /** The digits of the exponent of 10 are not known beyond this. */
    private static final long LARGEST_EXPONENT = 999_999_999;

    private ScaledNumbers() {}

    /** Three significant digits, as {@link Numbers#value(double)}: 0.771, 1.23e−400. */
    public static String value(Scaled number) {
        return isFinite(number) ? Numbers.value(exact(number)) : Numbers.value(number.value());
    }

    /** Every digit that a double has: 0.7712345678901234, 1.2345678901234567e−400. */
    public static String full(Scaled number) {
        double value = number.value();
        boolean isDouble = !isFinite(number) || number.isZero() || isNormal(value);
        String text = isDouble
                ? Double.toString(value)
                : String.valueOf(exact(number).round(FULL).stripTrailingZeros());
        return text.replace("Infinity", "∞").replace("E+", "e").replace('E', 'e').replace("-", Numbers.MINUS);
    }

    private static boolean isNormal(double value) {
        return Double.isFinite(value) && Math.abs(value) >= Double.MIN_NORMAL;
    }

    private static boolean isFinite(Scaled number) {
        return Double.isFinite(number.mantissa()) && Math.abs(number.exponent()) <= LARGEST_EXPONENT;
    }

    private static BigDecimal exact(Scaled number) {
        return new BigDecimal(number.mantissa())
                .multiply(new BigDecimal(2).pow((int) number.exponent(), EXACT), EXACT);
    }
}
