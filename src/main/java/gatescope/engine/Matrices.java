package gatescope.engine;

/** Products of row-major matrices and vectors that stand somewhere in larger arrays. */
final class Matrices {
    private Matrices() {}

    /**
     * out += M v.
     *
     * @param matrices holds M, rows × columns, from matrixAt; not modified
     * @param vectors holds v from vectorAt and out from outAt; only out is modified
     */
    static void addProduct(
            double[] matrices, int matrixAt, int rows, int columns, double[] vectors, int vectorAt, int outAt) {
        int row = 0;
        // Four rows at once: four sums that do not wait for each other.
        for (; row + 4 <= rows; row += 4) {
            int m0 = matrixAt + row * columns;
            int m1 = m0 + columns;
            int m2 = m1 + columns;
            int m3 = m2 + columns;
            double s0 = 0;
            double s1 = 0;
            double s2 = 0;
            double s3 = 0;
            for (int column = 0; column < columns; column++) {
                double v = vectors[vectorAt + column];
                s0 += matrices[m0 + column] * v;
                s1 += matrices[m1 + column] * v;
                s2 += matrices[m2 + column] * v;
                s3 += matrices[m3 + column] * v;
            }
            vectors[outAt + row] += s0;
            vectors[outAt + row + 1] += s1;
            vectors[outAt + row + 2] += s2;
            vectors[outAt + row + 3] += s3;
        }
        for (; row < rows; row++) {
            double sum = 0;
            for (int column = 0; column < columns; column++) {
                sum += matrices[matrixAt + row * columns + column] * vectors[vectorAt + column];
            }
            vectors[outAt + row] += sum;
        }
    }

    /**
     * out += Mᵀ δ.
     *
     * @param matrices holds M, rows × columns, from matrixAt; not modified
     * @param gradients holds δ from deltaAt and out from outAt; only out is modified
     */
    static void addTransposedProduct(
            double[] matrices, int matrixAt, int rows, int columns, double[] gradients, int deltaAt, int outAt) {
        for (int row = 0; row < rows; row++) {
            double delta = gradients[deltaAt + row];
            int m = matrixAt + row * columns;
            for (int column = 0; column < columns; column++) {
                gradients[outAt + column] += matrices[m + column] * delta;
            }
        }
    }

    /**
     * out += δ vᵀ.
     *
     * @param out holds the rows × columns matrix from outAt; modified
     */
    static void addOuterProduct(
            double[] deltas,
            int deltaAt,
            int rows,
            double[] vectors,
            int vectorAt,
            int columns,
            double[] out,
            int outAt) {
        for (int row = 0; row < rows; row++) {
            double delta = deltas[deltaAt + row];
            int m = outAt + row * columns;
            for (int column = 0; column < columns; column++) {
                out[m + column] += delta * vectors[vectorAt + column];
            }
        }
    }

    /**
     * out += scale · Σ_k factors[k] · row_k: one row of a product of matrices, four rows at a time, so that the sum is read and
     * written a quarter as often.
     *
     * @param factors holds the factor of row k at factorAt + k · stride; not modified
     * @param rows holds row k from rowsAt + k · width; not modified
     * @param length how many numbers of each row
     */
    static void addRows(
            double scale,
            double[] factors,
            int factorAt,
            int stride,
            double[] rows,
            int rowsAt,
            int width,
            int count,
            double[] out,
            int outAt,
            int length) {
        int k = 0;
        for (; k + 4 <= count; k += 4) {
            double f0 = scale * factors[factorAt + k * stride];
            double f1 = scale * factors[factorAt + (k + 1) * stride];
            double f2 = scale * factors[factorAt + (k + 2) * stride];
            double f3 = scale * factors[factorAt + (k + 3) * stride];
            int r0 = rowsAt + k * width;
            int r1 = r0 + width;
            int r2 = r1 + width;
            int r3 = r2 + width;
            for (int c = 0; c < length; c++) {
                out[outAt + c] += f0 * rows[r0 + c] + f1 * rows[r1 + c] + f2 * rows[r2 + c] + f3 * rows[r3 + c];
            }
        }
        for (; k < count; k++) {
            double factor = scale * factors[factorAt + k * stride];
            int row = rowsAt + k * width;
            for (int c = 0; c < length; c++) {
                out[outAt + c] += factor * rows[row + c];
            }
        }
    }
}
