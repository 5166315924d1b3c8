package gatescope.engine;

/**
 * C += A B for many rows at once: C and B row-major, A at any two strides, so that it may be transposed. Every element of C is
 * one chain c ← a_k b_k + c in the order of k, each link rounded once ({@link Math#fma}): how the loops are blocked, and how
 * rows are dealt out to threads, changes no bit of it.
 */
final class BlockedProduct {
    /** Below this many columns the plain loops of {@link Matrices} are as good. */
    static final int LEAST_COLUMNS = 8;

    private BlockedProduct() {}

    /**
     * C += A B.
     *
     * @param a holds A from aAt, element (i, k) at i · rowStride + k · stepStride; not modified
     * @param rows the rows of A and C
     * @param steps the columns of A, the rows of B
     * @param b holds B from bAt, steps × columns; not modified
     * @param c holds C from cAt, rows × columns; modified, and another array than b
     */
    static void add(
            double[] a, int aAt, int rowStride, int stepStride, int rows, int steps,
            double[] b, int bAt, int columns, double[] c, int cAt) {
        int i = 0;
        for (; i + 2 <= rows; i += 2) {
            int from = aAt + i * rowStride;
            int to = cAt + i * columns;
            int k = 0;
            for (; k + 4 <= steps; k += 4) {
                int p = from + k * stepStride;
                int q = p + rowStride;
                twoRows(
                        a[p], a[p + stepStride], a[p + 2 * stepStride], a[p + 3 * stepStride],
                        a[q], a[q + stepStride], a[q + 2 * stepStride], a[q + 3 * stepStride],
                        b, bAt + k * columns, columns, c, to);
            }
            for (; k < steps; k++) {
                int p = from + k * stepStride;
                oneStep(a[p], b, bAt + k * columns, columns, c, to);
                oneStep(a[p + rowStride], b, bAt + k * columns, columns, c, to + columns);
            }
        }
        if (i < rows) {
            oneRow(a, aAt + i * rowStride, stepStride, steps, b, bAt, columns, c, cAt + i * columns);
        }
    }

    private static void oneRow(
            double[] a, int aAt, int stepStride, int steps, double[] b, int bAt, int columns, double[] c, int cAt) {
        int k = 0;
        for (; k + 4 <= steps; k += 4) {
            int p = aAt + k * stepStride;
            fourSteps(
                    a[p], a[p + stepStride], a[p + 2 * stepStride], a[p + 3 * stepStride],
                    b, bAt + k * columns, columns, c, cAt);
        }
        for (; k < steps; k++) {
            oneStep(a[aAt + k * stepStride], b, bAt + k * columns, columns, c, cAt);
        }
    }

    /** Four steps of two rows: each number of B that is loaded serves twice. */
    private static void twoRows(
            double p0, double p1, double p2, double p3, double q0, double q1, double q2, double q3,
            double[] b, int b0, int columns, double[] c, int c0) {
        int b1 = b0 + columns;
        int b2 = b1 + columns;
        int b3 = b2 + columns;
        int c1 = c0 + columns;
        for (int j = 0; j < columns; j++) {
            double v0 = b[b0 + j];
            double v1 = b[b1 + j];
            double v2 = b[b2 + j];
            double v3 = b[b3 + j];
            c[c0 + j] = Math.fma(p3, v3, Math.fma(p2, v2, Math.fma(p1, v1, Math.fma(p0, v0, c[c0 + j]))));
            c[c1 + j] = Math.fma(q3, v3, Math.fma(q2, v2, Math.fma(q1, v1, Math.fma(q0, v0, c[c1 + j]))));
        }
    }

    private static void fourSteps(
            double p0, double p1, double p2, double p3, double[] b, int b0, int columns, double[] c, int c0) {
        int b1 = b0 + columns;
        int b2 = b1 + columns;
        int b3 = b2 + columns;
        for (int j = 0; j < columns; j++) {
            c[c0 + j] = Math.fma(
                    p3, b[b3 + j], Math.fma(p2, b[b2 + j], Math.fma(p1, b[b1 + j], Math.fma(p0, b[b0 + j], c[c0 + j]))));
        }
    }

    private static void oneStep(double p, double[] b, int bAt, int columns, double[] c, int cAt) {
        for (int j = 0; j < columns; j++) {
            c[cAt + j] = Math.fma(p, b[bAt + j], c[cAt + j]);
        }
    }
}
