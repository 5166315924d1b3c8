package gatescope.chart;

import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;

/** Writes logarithms as powers of ten: −2 as 10⁻². */
final class PowerFormat extends NumberFormat {
    private static final long serialVersionUID = 1;
    private static final String DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    /** 10 to the power of a whole number. */
    static String power(long exponent) {
        StringBuilder text = new StringBuilder("10");
        for (char c : Long.toString(exponent).toCharArray()) {
            text.append(c == '-' ? '⁻' : DIGITS.charAt(c - '0'));
        }
        return text.toString();
    }

    @Override
    public StringBuffer format(double number, StringBuffer to, FieldPosition position) {
        return to.append(power(Math.round(number)));
    }

    @Override
    public StringBuffer format(long number, StringBuffer to, FieldPosition position) {
        return to.append(power(number));
    }

    @Override
    public Number parse(String source, ParsePosition position) {
        throw new UnsupportedOperationException("powers are only shown");
    }
}
