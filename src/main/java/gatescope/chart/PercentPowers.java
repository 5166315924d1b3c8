package gatescope.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.Locale;

/** A power of ten of per cent as per cent: 0.1 %, 1 %, 1.78 %, 10 %. */
final class PercentPowers extends NumberFormat {
    private static final long serialVersionUID = 1;

    private final NumberFormat plain;

    PercentPowers() {
        plain = NumberFormat.getNumberInstance(Locale.ROOT);
        plain.setMaximumFractionDigits(12);
        plain.setGroupingUsed(false);
    }

    @Override
    public StringBuffer format(double power, StringBuffer to, FieldPosition position) {
        return to.append(number(power)).append("\u00a0%");
    }

    private String number(double power) {
        boolean whole = Math.abs(power - Math.rint(power)) < 1e-9;
        if (Math.abs(power) > 6) {
            return "10^" + (whole ? Long.toString(Math.round(power)) : plain.format(power));
        }
        return plain.format(whole ? Math.pow(10, Math.rint(power)) : rounded(Math.pow(10, power)));
    }

    private static BigDecimal rounded(double number) {
        return BigDecimal.valueOf(number).round(new MathContext(3));
    }

    @Override
    public StringBuffer format(long power, StringBuffer to, FieldPosition position) {
        return format((double) power, to, position);
    }

    @Override
    public Number parse(String source, ParsePosition position) {
        throw new UnsupportedOperationException("only written");
    }
}
