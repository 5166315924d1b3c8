package gatescope.engine;

/**
 * The exponential function for activations, made of multiplications and additions alone: the same bits on every machine, for one
 * number as for a row of them, and loops over it become vector instructions, which one call of {@link Math#exp} per number is in
 * the way of. An argument x is n ln 2 + r with |r| ≤ ½ ln 2, so that e^x − 1 = 2^n (e^r − 1) + (2^n − 1), and e^r − 1 is its
 * Taylor polynomial of degree 13, whose next term is below 2e-17 of it.
 */
final class Exponential {
    /** Smaller arguments give the same sigmoid and tanh as this one. */
    private static final double LEAST = -708;

    /** Larger arguments give an infinite power, as this one does. */
    private static final double MOST = 710;

    /** Added to a number below 2^51 it leaves the nearest whole one in the last bits of the sum. */
    private static final double SHIFT = 0x1.8p52;

    private static final double LOG2_E = 0x1.71547652b82fep0;
    /** ln 2 in two parts. */
    private static final double LN_2 = 0x1.62e42fefa39efp-1;

    private static final double LN_2_REST = 0x1.abc9e3b39803fp-56;
    private static final int EXPONENT_BIAS = 1023;
    private static final int EXPONENT_AT = 52;

    private static final double C2 = 1.0 / 2;
    private static final double C3 = 1.0 / 6;
    private static final double C4 = 1.0 / 24;
    private static final double C5 = 1.0 / 120;
    private static final double C6 = 1.0 / 720;
    private static final double C7 = 1.0 / 5_040;
    private static final double C8 = 1.0 / 40_320;
    private static final double C9 = 1.0 / 362_880;
    private static final double C10 = 1.0 / 3_628_800;
    private static final double C11 = 1.0 / 39_916_800;
    private static final double C12 = 1.0 / 479_001_600;
    private static final double C13 = 1.0 / 6_227_020_800.0;

    private Exponential() {}

    /** σ(a) = 1 / (1 + e^−a). */
    static double sigmoid(double a) {
        double x = sigmoidArgument(a);
        double n = shifted(x);
        return sigmoid(power(n), rest(x, n));
    }

    /** tanh a = −m / (m + 2) with m = e^−2|a| − 1 and the sign of a: also of a tiny a every digit is right. */
    static double tanh(double a) {
        double x = tanhArgument(a);
        double n = shifted(x);
        return Math.copySign(absoluteTanh(power(n), rest(x, n)), a);
    }

    /**
     * σ of every number of a row.
     *
     * @param row written
     * @param powers room for as many numbers, as rests
     */
    static void sigmoid(double[] row, double[] powers, double[] rests, int length) {
        for (int j = 0; j < length; j++) {
            double x = sigmoidArgument(row[j]);
            double n = shifted(x);
            powers[j] = n;
            rests[j] = rest(x, n);
        }
        powers(powers, length);
        for (int j = 0; j < length; j++) {
            row[j] = sigmoid(powers[j], rests[j]);
        }
    }

    /**
     * tanh of every number of a row.
     *
     * @param row written
     * @param powers room for as many numbers, as rests
     */
    static void tanh(double[] row, double[] powers, double[] rests, int length) {
        for (int j = 0; j < length; j++) {
            double x = tanhArgument(row[j]);
            double n = shifted(x);
            powers[j] = n;
            rests[j] = rest(x, n);
        }
        powers(powers, length);
        for (int j = 0; j < length; j++) {
            rests[j] = absoluteTanh(powers[j], rests[j]);
        }
        for (int j = 0; j < length; j++) {
            row[j] = Math.copySign(rests[j], row[j]);
        }
    }

    /** A loop of its own: the one piece that the compiler makes no vector instructions of. */
    private static void powers(double[] shifted, int length) {
        for (int j = 0; j < length; j++) {
            shifted[j] = power(shifted[j]);
        }
    }

    private static double sigmoidArgument(double a) {
        return Math.max(LEAST, Math.min(-a, MOST));
    }

    private static double tanhArgument(double a) {
        return Math.max(LEAST, -2 * Math.abs(a));
    }

    private static double sigmoid(double power, double rest) {
        return 1 / (1 + power * (1 + rest));
    }

    private static double absoluteTanh(double power, double rest) {
        double m = Math.fma(power, rest, power - 1);
        return -m / (m + 2);
    }

    /** n, as the last bits of a number. */
    private static double shifted(double x) {
        return Math.fma(x, LOG2_E, SHIFT);
    }

    /** 2^n. */
    private static double power(double shifted) {
        return Double.longBitsToDouble((Double.doubleToRawLongBits(shifted) + EXPONENT_BIAS) << EXPONENT_AT);
    }

    /** e^r − 1. The polynomial is added up in pairs (Estrin), which wait less for each other than one chain. */
    private static double rest(double x, double shifted) {
        double n = shifted - SHIFT;
        double r = Math.fma(n, -LN_2_REST, Math.fma(n, -LN_2, x));
        double r2 = r * r;
        double r4 = r2 * r2;
        double low = Math.fma(r2, Math.fma(r, C5, C4), Math.fma(r, C3, C2));
        double middle = Math.fma(r2, Math.fma(r, C9, C8), Math.fma(r, C7, C6));
        double high = Math.fma(r2, Math.fma(r, C13, C12), Math.fma(r, C11, C10));
        return Math.fma(r2, Math.fma(r4 * r4, high, Math.fma(r4, middle, low)), r);
    }
}
