package gatescope.engine;

/**
 * C += A B for many rows at once. Every element of C is one chain c ← a_k b_k + c in the order of k, each link rounded once
 * ({@link Math#fma}): how the loops are blocked, and how rows are dealt out to threads, changes no bit of it.
 *
 * <p>The rows of B and C are arrays of their own, all read and written at the same index: so the compiler of the Java machine sees
 * that no store is in the way of a later load, and makes vector instructions of the loops. With rows at offsets of one large
 * array it does not know, and goes number by number (three to four times as slow).
 */
final class BlockedProduct {
    /** Below this many columns the plain loops of {@link Matrices} are as good. */
    static final int LEAST_COLUMNS = 8;

    /** So many rows of B are gone through for all rows of C before the next ones: they stay in the first cache. */
    private static final int STEPS_AT_ONCE = 16;

    /**
     * Rows from here on have a loop of their own. The compiler of the Java machine unrolls a loop by how often it went round so far: after
     * a small network was trained, one loop for all would stay a sixth slower for a large one.
     */
    private static final int WIDE = 128;

    private BlockedProduct() {}

    /**
     * C += A B.
     *
     * @param a holds A from aAt, element (i, k) at i · rowStride + k · stepStride; not modified
     * @param rows the rows of A and C
     * @param steps the columns of A, the rows of B
     * @param b the rows of B; not modified
     * @param columns how many numbers of each row of B and C
     * @param c the rows of C; modified, and other arrays than those of A and B
     */
    static void add(
            double[] a, int aAt, int rowStride, int stepStride, int rows, int steps,
            double[][] b, int columns, double[][] c) {
        for (int from = 0; from < steps; from += STEPS_AT_ONCE) {
            int to = Math.min(from + STEPS_AT_ONCE, steps);
            int i = 0;
            for (; i + 2 <= rows; i += 2) {
                twoRows(a, aAt + i * rowStride, rowStride, stepStride, from, to, b, columns, c[i], c[i + 1]);
            }
            if (i < rows) {
                oneRow(a, aAt + i * rowStride, stepStride, from, to, b, columns, c[i]);
            }
        }
    }

    private static void twoRows(
            double[] a, int aAt, int rowStride, int stepStride, int from, int to,
            double[][] b, int columns, double[] c, double[] d) {
        int k = from;
        for (; k + 8 <= to; k += 8) {
            int p = aAt + k * stepStride;
            if (columns < WIDE) {
                eightSteps(a, p, p + rowStride, stepStride, b, k, columns, c, d);
            } else {
                eightWideSteps(a, p, p + rowStride, stepStride, b, k, columns, c, d);
            }
        }
        if (k < to) {
            oneRow(a, aAt, stepStride, k, to, b, columns, c);
            oneRow(a, aAt + rowStride, stepStride, k, to, b, columns, d);
        }
    }

    private static void oneRow(
            double[] a, int aAt, int stepStride, int from, int to, double[][] b, int columns, double[] c) {
        int k = from;
        for (; k + 4 <= to; k += 4) {
            fourSteps(a, aAt + k * stepStride, stepStride, b, k, columns, c);
        }
        for (; k < to; k++) {
            oneStep(a[aAt + k * stepStride], b[k], columns, c);
        }
    }

    /** Eight steps of two rows: each number of B that is loaded serves twice, each of C eight times. */
    private static void eightSteps(
            double[] a, int p, int q, int s, double[][] b, int k, int columns, double[] c, double[] d) {
        double p0 = a[p];
        double p1 = a[p + s];
        double p2 = a[p + 2 * s];
        double p3 = a[p + 3 * s];
        double p4 = a[p + 4 * s];
        double p5 = a[p + 5 * s];
        double p6 = a[p + 6 * s];
        double p7 = a[p + 7 * s];
        double q0 = a[q];
        double q1 = a[q + s];
        double q2 = a[q + 2 * s];
        double q3 = a[q + 3 * s];
        double q4 = a[q + 4 * s];
        double q5 = a[q + 5 * s];
        double q6 = a[q + 6 * s];
        double q7 = a[q + 7 * s];
        double[] b0 = b[k];
        double[] b1 = b[k + 1];
        double[] b2 = b[k + 2];
        double[] b3 = b[k + 3];
        double[] b4 = b[k + 4];
        double[] b5 = b[k + 5];
        double[] b6 = b[k + 6];
        double[] b7 = b[k + 7];
        for (int j = 0; j < columns; j++) {
            double v0 = b0[j];
            double v1 = b1[j];
            double v2 = b2[j];
            double v3 = b3[j];
            double v4 = b4[j];
            double v5 = b5[j];
            double v6 = b6[j];
            double v7 = b7[j];
            c[j] = links(p4, v4, p5, v5, p6, v6, p7, v7, links(p0, v0, p1, v1, p2, v2, p3, v3, c[j]));
            d[j] = links(q4, v4, q5, v5, q6, v6, q7, v7, links(q0, v0, q1, v1, q2, v2, q3, v3, d[j]));
        }
    }

    /** As {@link #eightSteps}, with loops that have gone round often. */
    private static void eightWideSteps(
            double[] a, int p, int q, int s, double[][] b, int k, int columns, double[] c, double[] d) {
        double p0 = a[p];
        double p1 = a[p + s];
        double p2 = a[p + 2 * s];
        double p3 = a[p + 3 * s];
        double p4 = a[p + 4 * s];
        double p5 = a[p + 5 * s];
        double p6 = a[p + 6 * s];
        double p7 = a[p + 7 * s];
        double q0 = a[q];
        double q1 = a[q + s];
        double q2 = a[q + 2 * s];
        double q3 = a[q + 3 * s];
        double q4 = a[q + 4 * s];
        double q5 = a[q + 5 * s];
        double q6 = a[q + 6 * s];
        double q7 = a[q + 7 * s];
        double[] b0 = b[k];
        double[] b1 = b[k + 1];
        double[] b2 = b[k + 2];
        double[] b3 = b[k + 3];
        double[] b4 = b[k + 4];
        double[] b5 = b[k + 5];
        double[] b6 = b[k + 6];
        double[] b7 = b[k + 7];
        for (int j = 0; j < columns; j++) {
            double v0 = b0[j];
            double v1 = b1[j];
            double v2 = b2[j];
            double v3 = b3[j];
            double v4 = b4[j];
            double v5 = b5[j];
            double v6 = b6[j];
            double v7 = b7[j];
            c[j] = links(p4, v4, p5, v5, p6, v6, p7, v7, links(p0, v0, p1, v1, p2, v2, p3, v3, c[j]));
            d[j] = links(q4, v4, q5, v5, q6, v6, q7, v7, links(q0, v0, q1, v1, q2, v2, q3, v3, d[j]));
        }
    }

    private static void fourSteps(double[] a, int p, int s, double[][] b, int k, int columns, double[] c) {
        double p0 = a[p];
        double p1 = a[p + s];
        double p2 = a[p + 2 * s];
        double p3 = a[p + 3 * s];
        double[] b0 = b[k];
        double[] b1 = b[k + 1];
        double[] b2 = b[k + 2];
        double[] b3 = b[k + 3];
        for (int j = 0; j < columns; j++) {
            c[j] = links(p0, b0[j], p1, b1[j], p2, b2[j], p3, b3[j], c[j]);
        }
    }

    private static void oneStep(double p, double[] b, int columns, double[] c) {
        for (int j = 0; j < columns; j++) {
            c[j] = Math.fma(p, b[j], c[j]);
        }
    }

    /** Four links of a chain. */
    private static double links(
            double p, double v, double q, double w, double r, double x, double s, double y, double c) {
        return Math.fma(s, y, Math.fma(r, x, Math.fma(q, w, Math.fma(p, v, c))));
    }
}
