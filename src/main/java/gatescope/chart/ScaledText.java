package gatescope.chart;

import gatescope.engine.Scaled;
import java.math.BigDecimal;
import java.math.MathContext;

/** Writes numbers of any size with all their digits. */
public final class ScaledText {
    /** As many as a double has. */
    private static final MathContext DIGITS = new MathContext(17);

    private ScaledText() {}

    /** As Java writes a double where it is one, else in the same form: 1.234E-400. */
    public static String of(Scaled number) {
        double value = number.value();
        boolean isDouble = number.isZero() || (Math.abs(value) >= Double.MIN_NORMAL && Double.isFinite(value));
        if (isDouble || !Double.isFinite(number.mantissa())) {
            return Double.toString(number.isZero() ? 0 : isDouble ? value : number.mantissa());
        }
        int exponent = Math.toIntExact(number.exponent());
        BigDecimal power = BigDecimal.TWO.pow(exponent, new MathContext(DIGITS.getPrecision() + 8));
        BigDecimal exact = new BigDecimal(number.mantissa()).multiply(power, DIGITS).stripTrailingZeros();
        int ten = exact.precision() - exact.scale() - 1;
        String digits = exact.movePointLeft(ten).toPlainString();
        return (digits.contains(".") ? digits : digits + ".0") + "E" + ten;
    }
}
