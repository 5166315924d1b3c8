package gatescope.engine;

/**
 * A number m · 2^e: with the precision of a double and no underflow or overflow of its own, for products over many
 * timesteps. Immutable.
 *
 * @param mantissa m: 0, or a number with 1 ≤ |m| < 2; NaN or an infinity where a run diverged
 * @param exponent e; 0 where m is 0 or not finite
 */
public record Scaled(double mantissa, long exponent) {
    /** 0. */
    public static final Scaled ZERO = new Scaled(0, 0);

    /** 1. */
    public static final Scaled ONE = new Scaled(1, 0);

    private static final double LOG10_OF_2 = Math.log10(2);
    private static final double LN_OF_2 = Math.log(2);

    /** Brings any m · 2^e into the form above. */
    public Scaled {
        if (mantissa == 0 || !Double.isFinite(mantissa)) {
            exponent = 0;
        } else {
            int shift = exponentOf(mantissa);
            mantissa = scale(mantissa, -shift);
            exponent += shift;
        }
    }

    /** A double. */
    public static Scaled of(double value) {
        return new Scaled(value, 0);
    }

    /** e^ln; zero where ln is −∞. */
    public static Scaled ofLn(double ln) {
        if (!Double.isFinite(ln)) {
            return of(Math.exp(ln));
        }
        double exponent = Math.floor(ln / LN_OF_2);
        return new Scaled(Math.exp(ln - exponent * LN_OF_2), (long) exponent);
    }

    /** Whether it is exactly 0. */
    public boolean isZero() {
        return mantissa == 0;
    }

    /** The nearest double: 0 below its range, an infinity above. */
    public double value() {
        return scale(mantissa, exponent);
    }

    /** log₁₀ of its absolute value; −∞ for zero. */
    public double log10() {
        double value = value();
        if (Math.abs(value) >= Double.MIN_NORMAL && Double.isFinite(value)) {
            return Math.log10(Math.abs(value));
        }
        return Math.log10(Math.abs(mantissa)) + exponent * LOG10_OF_2;
    }

    /** The natural logarithm of its absolute value; −∞ for zero. */
    public double ln() {
        return Math.log(Math.abs(mantissa)) + exponent * LN_OF_2;
    }

    /** Its absolute value. */
    public Scaled abs() {
        return new Scaled(Math.abs(mantissa), exponent);
    }

    /** The product. */
    public Scaled times(Scaled other) {
        return new Scaled(mantissa * other.mantissa, exponent + other.exponent);
    }

    /** The quotient; by zero it is as with doubles. */
    public Scaled over(Scaled other) {
        return new Scaled(mantissa / other.mantissa, exponent - other.exponent);
    }

    /** v · 2^n, exact wherever the result is a normal double. */
    static double scale(double v, long n) {
        if (n >= Double.MIN_EXPONENT && n <= Double.MAX_EXPONENT) {
            return v * Math.scalb(1.0, (int) n);
        }
        return Math.scalb(v, Math.clamp(n, -5000, 5000));
    }

    /** The e of |v| = m · 2^e with 1 ≤ m < 2, of a finite v other than 0. */
    static int exponentOf(double v) {
        int exponent = Math.getExponent(v);
        return exponent >= Double.MIN_EXPONENT ? exponent : Math.getExponent(v * 0x1p100) - 100;
    }
}
