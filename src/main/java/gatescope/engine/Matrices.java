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
     * out = Mᵀ, both at the same offset.
     *
     * @param matrices holds M, rows × columns, from at; not modified
     * @param out takes columns × rows numbers from at
     */
    static void transpose(double[] matrices, int at, int rows, int columns, double[] out) {
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                out[at + column * rows + row] = matrices[at + row * columns + column];
            }
        }
    }
}
