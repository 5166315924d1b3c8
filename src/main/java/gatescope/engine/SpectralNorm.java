package gatescope.engine;

import java.util.Arrays;

/**
 * The spectral norm of a matrix: its largest singular value, by which it stretches a vector at most. As the root of the
 * largest eigenvalue of the Gram matrix, which Householder reflections make tridiagonal and bisection then finds (Golub and
 * Van Loan, Matrix Computations, 8.3 and 8.4): a fixed amount of work without a starting vector, equal for equal matrices, and
 * as exact where two singular values are nearly the same. Relative error at most about n · 1e-15 for n columns.
 *
 * <p>Not thread-safe: it owns its working space.
 */
public final class SpectralNorm {
    private static final double TOLERANCE = 1e-15;

    private final int size;
    private final double[] gram;
    private final double[] diagonal;
    private final double[] squares;
    private final double[] vector;
    private final double[] product;

    /** For matrices of this many columns. */
    SpectralNorm(int columns) {
        this.size = columns;
        this.gram = new double[columns * columns];
        this.diagonal = new double[columns];
        this.squares = new double[columns];
        this.vector = new double[columns];
        this.product = new double[columns];
    }

    /**
     * The spectral norm of a row-major matrix; NaN when an entry is not finite.
     *
     * @param matrix rows × columns numbers; not modified
     * @throws IllegalArgumentException if they are not so many
     */
    public static double of(double[] matrix, int rows, int columns) {
        if (rows < 1 || columns < 1 || matrix.length != (long) rows * columns) {
            throw new IllegalArgumentException(matrix.length + " numbers cannot be " + rows + " × " + columns);
        }
        double largest = ScaledBlocks.largest(matrix, 0, matrix.length);
        if (largest == 0 || !Double.isFinite(largest)) {
            return largest == 0 ? 0 : Double.NaN;
        }
        int shift = Scaled.exponentOf(largest);
        double[] scaled = matrix.clone();
        ScaledBlocks.rescale(scaled, 0, scaled.length, -shift);
        return Scaled.scale(new SpectralNorm(columns).of(scaled, rows), shift);
    }

    /**
     * The same for a matrix whose largest entry is near 1.
     *
     * @param matrix row-major; not modified
     */
    double of(double[] matrix, int rows) {
        multiplyTransposeBy(matrix, rows);
        makeTridiagonal();
        return Math.sqrt(largestEigenvalue());
    }

    /** gram = Mᵀ M: what is on and above the diagonal is computed, what is below is the same. */
    private void multiplyTransposeBy(double[] matrix, int rows) {
        Arrays.fill(gram, 0);
        for (int k = 0; k < size; k++) {
            Matrices.addRows(1, matrix, k, size, matrix, k, size, rows, gram, k * size + k, size - k);
            for (int row = k + 1; row < size; row++) {
                gram[row * size + k] = gram[k * size + row];
            }
        }
    }

    /** Reflects column after column; leaves the diagonal and the squares of the numbers beside it. */
    private void makeTridiagonal() {
        for (int k = 0; k < size; k++) {
            diagonal[k] = gram[k * size + k];
            squares[k] = 0;
            double norm = 0;
            for (int row = k + 1; row < size; row++) {
                vector[row] = gram[row * size + k];
                norm += vector[row] * vector[row];
            }
            double beyond = k + 1 < size ? norm - vector[k + 1] * vector[k + 1] : 0;
            if (norm > 0) {
                squares[k] = norm;
            }
            if (beyond > 0) {
                reflect(k + 1, Math.sqrt(norm));
            }
        }
    }

    /** A ← H A H from a row on, where H turns the vector with this norm into a multiple of the first unit vector. */
    private void reflect(int from, double norm) {
        vector[from] += vector[from] < 0 ? -norm : norm;
        double squared = 0;
        for (int k = from; k < size; k++) {
            squared += vector[k] * vector[k];
        }
        double beta = 2 / squared;
        int length = size - from;
        Arrays.fill(product, from, size, 0);
        Matrices.addRows(beta, vector, from, 1, gram, from * size + from, size, length, product, from, length);
        double dot = 0;
        for (int k = from; k < size; k++) {
            dot += product[k] * vector[k];
        }
        for (int k = from; k < size; k++) {
            product[k] -= beta / 2 * dot * vector[k];
        }
        for (int row = from; row < size; row++) {
            int at = row * size;
            for (int k = from; k < size; k++) {
                gram[at + k] -= vector[row] * product[k] + product[row] * vector[k];
            }
        }
    }

    /** Between the largest diagonal entry and Gershgorin's bound. */
    private double largestEigenvalue() {
        double low = 0;
        double high = 0;
        double before = 0;
        for (int k = 0; k < size; k++) {
            double after = Math.sqrt(squares[k]);
            low = Math.max(low, diagonal[k]);
            high = Math.max(high, diagonal[k] + before + after);
            before = after;
        }
        while (high - low > TOLERANCE * high) {
            double middle = low + (high - low) / 2;
            if (middle <= low || middle >= high) {
                break;
            }
            if (isAboveAll(middle)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }

    /** Whether a number is greater than all eigenvalues: all pivots of number · I − T are positive. */
    private boolean isAboveAll(double number) {
        double pivot = number - diagonal[0];
        for (int k = 1; k < size; k++) {
            if (!(pivot > 0)) {
                return false;
            }
            pivot = number - diagonal[k] - squares[k - 1] / pivot;
        }
        return pivot > 0;
    }
}
