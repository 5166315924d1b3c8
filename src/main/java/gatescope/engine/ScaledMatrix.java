package gatescope.engine;

import java.util.Arrays;

/** A square matrix of numbers m · 2^e with one e. Written by one run only. */
final class ScaledMatrix {
    private final int size;
    private final double[] mantissas;
    private long exponent;
    private boolean zero = true;
    private boolean diagonal;

    ScaledMatrix(int size) {
        this.size = size;
        this.mantissas = new double[size * size];
    }

    boolean isZero() {
        return zero;
    }

    void setZero() {
        Arrays.fill(mantissas, 0);
        exponent = 0;
        zero = true;
        diagonal = false;
    }

    void setIdentity() {
        setZero();
        for (int k = 0; k < size; k++) {
            mantissas[k * size + k] = 1;
        }
        zero = false;
    }

    /**
     * Puts rows of different exponents together.
     *
     * @param rows size × size mantissas, row-major; not modified
     * @param exponents one per row; not modified
     */
    void setRows(double[] rows, long[] exponents) {
        setZero();
        ScaledBlocks all = new ScaledBlocks(new int[1], new int[] {size * size});
        double[] padded = new double[size * size];
        for (int row = 0; row < size; row++) {
            System.arraycopy(rows, row * size, padded, row * size, size);
            all.add(0, padded, 0, exponents[row]);
            Arrays.fill(padded, row * size, (row + 1) * size, 0);
        }
        zero = !all.normalise(0);
        exponent = all.exponent(0);
        System.arraycopy(all.mantissas(), 0, mantissas, 0, mantissas.length);
        diagonal = isDiagonal();
    }

    private boolean isDiagonal() {
        for (int k = 0; k < mantissas.length; k++) {
            if (mantissas[k] != 0 && k / size != k % size) {
                return false;
            }
        }
        return true;
    }

    /**
     * this = Σ lefts[k] · rights[k], brought to mantissas near 1.
     *
     * @param lefts not this matrix; not modified
     * @param rights not this matrix; not modified
     */
    void setSum(ScaledMatrix[] lefts, ScaledMatrix[] rights) {
        setZero();
        for (int k = 0; k < lefts.length; k++) {
            if (!lefts[k].zero && !rights[k].zero) {
                long sum = lefts[k].exponent + rights[k].exponent;
                exponent = zero ? sum : Math.max(exponent, sum);
                zero = false;
            }
        }
        if (zero) {
            return;
        }
        for (int k = 0; k < lefts.length; k++) {
            if (!lefts[k].zero && !rights[k].zero) {
                addProduct(lefts[k], rights[k], lefts[k].exponent + rights[k].exponent - exponent);
            }
        }
        normalise();
    }

    private void addProduct(ScaledMatrix left, ScaledMatrix right, long shift) {
        double scale = Scaled.scale(1, shift);
        if (right.diagonal) {
            addProductByDiagonal(left, right, scale);
            return;
        }
        double[] from = right.mantissas;
        for (int row = 0; row < size; row++) {
            int to = row * size;
            Matrices.addRows(scale, left.mantissas, to, 1, from, 0, size, size, mantissas, to, size);
        }
    }

    /** The columns of the left one, each by one number. */
    private void addProductByDiagonal(ScaledMatrix left, ScaledMatrix right, double scale) {
        for (int row = 0; row < size; row++) {
            for (int k = 0; k < size; k++) {
                mantissas[row * size + k] += scale * left.mantissas[row * size + k] * right.mantissas[k * size + k];
            }
        }
    }

    private void normalise() {
        double largest = ScaledBlocks.largest(mantissas, 0, mantissas.length);
        if (largest == 0) {
            setZero();
        } else if (Double.isFinite(largest)) {
            int shift = Scaled.exponentOf(largest);
            ScaledBlocks.rescale(mantissas, 0, mantissas.length, -shift);
            exponent += shift;
        }
    }

    /** The spectral norm. */
    Scaled norm(SpectralNorm norm) {
        return zero ? Scaled.ZERO : new Scaled(norm.of(mantissas, size), exponent);
    }
}
