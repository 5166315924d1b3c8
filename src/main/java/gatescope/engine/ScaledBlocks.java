package gatescope.engine;

import java.util.Arrays;

/**
 * Vectors of numbers m · 2^e, each vector with one exponent e of its own: block floating point. A vector neither underflows
 * nor overflows, however long the product it comes from; an entry more than about 2^−1022 times smaller than the largest of
 * its own vector is lost. Written by one run only.
 */
final class ScaledBlocks {
    private final int[] starts;
    private final int[] lengths;
    private final double[] mantissas;
    private final long[] exponents;

    /**
     * All zero.
     *
     * @param starts where each vector begins in the array of all mantissas; owned from now on
     * @param lengths how long each is; owned from now on
     */
    ScaledBlocks(int[] starts, int[] lengths) {
        this.starts = starts;
        this.lengths = lengths;
        int end = 0;
        for (int block = 0; block < starts.length; block++) {
            end = Math.max(end, starts[block] + lengths[block]);
        }
        this.mantissas = new double[end];
        this.exponents = new long[starts.length];
    }

    /** All mantissas; the array itself, for reading. */
    double[] mantissas() {
        return mantissas;
    }

    int start(int block) {
        return starts[block];
    }

    int length(int block) {
        return lengths[block];
    }

    long exponent(int block) {
        return exponents[block];
    }

    void clear(int block) {
        Arrays.fill(mantissas, starts[block], starts[block] + lengths[block], 0);
        exponents[block] = 0;
    }

    void clearAll() {
        Arrays.fill(mantissas, 0);
        Arrays.fill(exponents, 0);
    }

    /** block = other, a vector of the same length. */
    void copy(int other, int block) {
        System.arraycopy(mantissas, starts[other], mantissas, starts[block], lengths[block]);
        exponents[block] = exponents[other];
    }

    /** Sets one entry of a vector that is zero to 1. */
    void seed(int block, int unit) {
        mantissas[starts[block] + unit] = 1;
    }

    /**
     * block += source · 2^exponent.
     *
     * @param source holds the vector from at; not modified
     */
    void add(int block, double[] source, int at, long exponent) {
        int length = lengths[block];
        double largest = largest(source, at, length);
        if (largest == 0) {
            return;
        }
        int start = starts[block];
        long top = exponent + (Double.isFinite(largest) ? Scaled.exponentOf(largest) : 0);
        if (top > exponents[block] || isZero(block)) {
            rescale(mantissas, start, length, exponents[block] - top);
            exponents[block] = top;
        }
        long shift = exponent - exponents[block];
        for (int k = 0; k < length; k++) {
            mantissas[start + k] += Scaled.scale(source[at + k], shift);
        }
    }

    /** Brings the largest mantissa to between 1 and 2; false when all are zero. */
    boolean normalise(int block) {
        double largest = largest(mantissas, starts[block], lengths[block]);
        if (largest == 0) {
            return false;
        }
        if (Double.isFinite(largest)) {
            int shift = Scaled.exponentOf(largest);
            if (shift != 0) {
                rescale(mantissas, starts[block], lengths[block], -shift);
                exponents[block] += shift;
            }
        }
        return true;
    }

    boolean isZero(int block) {
        return largest(mantissas, starts[block], lengths[block]) == 0;
    }

    /** The Euclidean norm. */
    Scaled norm(int block) {
        return norm(mantissas, starts[block], lengths[block], exponents[block]);
    }

    /** A copy of one vector. */
    ScaledVector vector(int block) {
        return new ScaledVector(
                Arrays.copyOfRange(mantissas, starts[block], starts[block] + lengths[block]), exponents[block]);
    }

    /** ‖m‖ · 2^exponent of the vector m that begins at a place. */
    static Scaled norm(double[] mantissas, int at, int length, long exponent) {
        double largest = largest(mantissas, at, length);
        if (largest == 0 || !Double.isFinite(largest)) {
            return Scaled.of(largest);
        }
        int shift = Scaled.exponentOf(largest);
        double squares = 0;
        for (int k = at; k < at + length; k++) {
            double m = Scaled.scale(mantissas[k], -shift);
            squares += m * m;
        }
        return new Scaled(Math.sqrt(squares), exponent + shift);
    }

    /** The largest absolute value; NaN when there is a NaN. */
    static double largest(double[] numbers, int at, int length) {
        double largest = 0;
        for (int k = at; k < at + length; k++) {
            largest = Math.max(largest, Math.abs(numbers[k]));
        }
        return largest;
    }

    /** numbers · 2^shift. */
    static void rescale(double[] numbers, int at, int length, long shift) {
        for (int k = at; k < at + length; k++) {
            numbers[k] = Scaled.scale(numbers[k], shift);
        }
    }
}
