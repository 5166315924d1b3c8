package gatescope.chart;

import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;
import org.jfree.chart.axis.NumberAxis;

/** An axis of logarithms that shows the powers of ten: −2 as 10⁻². */
final class PowerAxis extends NumberAxis {
    private static final long serialVersionUID = 1;
    private static final String DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    PowerAxis() {
        setNumberFormatOverride(new Powers());
    }

    /** 10 to the power of a whole number. */
    static String power(long exponent) {
        StringBuilder text = new StringBuilder("10");
        for (char c : Long.toString(exponent).toCharArray()) {
            text.append(c == '-' ? '⁻' : DIGITS.charAt(c - '0'));
        }
        return text.toString();
    }

    private static final class Powers extends NumberFormat {
        private static final long serialVersionUID = 1;

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
}
