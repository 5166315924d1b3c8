package gatescope.chart;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The numbers along an axis: round ones, not more than there is room for.
 *
 * @param step from one to the next
 * @param format how they are written
 */
record Ticks(double step, NumberFormat format) {
    private static final double[] ROUND = {1, 2, 5, 10};
    private static final double LARGEST_PLAIN = 1e5;

    /** A place among a million is said in full. */
    private static final double LARGEST_PLACE = 1e7;

    private static final double SMALLEST_PLAIN = 1e-4;

    /**
     * The ticks of a span.
     *
     * @param most how many there is room for
     * @param whole whether only whole numbers are meant
     */
    static Ticks of(Span span, int most, boolean whole) {
        double rough = span.length() / Math.max(1, most);
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double step = 10 * power;
        for (double round : ROUND) {
            if (round * power >= rough * (1 - 1e-9)) {
                step = round * power;
                break;
            }
        }
        step = whole ? Math.max(1, Math.rint(step)) : step;
        return new Ticks(step, plain(span, step, whole ? LARGEST_PLACE : LARGEST_PLAIN));
    }

    /** The ticks of a span of logarithms. */
    static Ticks ofPowers(Span span, int most) {
        return new Ticks(of(span, most, true).step(), new PowerFormat());
    }

    private static NumberFormat plain(Span span, double step, double largestPlain) {
        double largest = Math.max(Math.abs(span.low()), Math.abs(span.high()));
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setMinusSign('−');
        symbols.setExponentSeparator("e");
        if (largest >= largestPlain || largest < SMALLEST_PLAIN) {
            // As many digits as it takes to tell one from the next.
            int digits = (int) Math.clamp(Math.floor(Math.log10(largest)) - Math.floor(Math.log10(step) + 1e-9), 2, 15);
            return new DecimalFormat("0." + "#".repeat(digits) + "E0", symbols);
        }
        int digits = (int) Math.max(0, Math.ceil(-Math.log10(step) - 1e-9));
        return new DecimalFormat(digits == 0 ? "0" : "0." + "0".repeat(digits), symbols);
    }

    /** The numbers themselves. */
    List<Double> in(Span span) {
        List<Double> ticks = new ArrayList<>();
        double first = Math.ceil(span.low() / step - 1e-9);
        for (double k = first; k * step <= span.high() + 1e-9 * step; k++) {
            ticks.add(k * step + 0.0);
        }
        return ticks;
    }

    /** A number as it is written. */
    String text(double tick) {
        return format.format(tick);
    }
}
