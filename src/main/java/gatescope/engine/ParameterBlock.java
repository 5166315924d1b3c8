package gatescope.engine;

/**
 * Where one matrix or vector of parameters stands in a model's flat vector; a matrix is row-major.
 *
 * @param gate the gate's name, or {@link Network#HEAD}
 * @param kind W (rows × inputs), R (rows × hidden), b or rb (vectors: one column)
 * @param rows number of rows
 * @param columns number of columns; 1 for a vector
 * @param offset the index of its first entry
 */
public record ParameterBlock(String gate, String kind, int rows, int columns, int offset) {
    /** How many numbers it holds. */
    public int length() {
        return rows * columns;
    }

    /** Whether it is a bias vector and not a matrix. */
    public boolean isVector() {
        return kind.endsWith("b");
    }

    /**
     * The index of one entry in the flat vector.
     *
     * @throws IndexOutOfBoundsException if there is no such entry
     */
    public int index(int row, int column) {
        if (row < 0 || row >= rows || column < 0 || column >= columns) {
            throw new IndexOutOfBoundsException(
                    gate + "." + kind + " is " + rows + " × " + columns + ", asked for [" + row + "][" + column + "]");
        }
        return offset + row * columns + column;
    }
}
