package gatescope.data;

import java.util.Arrays;

/** A table of finite numbers, all rows of the same length. Immutable. */
public final class Rows {
    private final int columns;
    private final double[] values;

    /** @param values row-major; owned from now on */
    private Rows(int columns, double[] values) {
        this.columns = columns;
        this.values = values;
    }

    /**
     * A table.
     *
     * @param values rows × columns numbers, row-major; copied
     * @throws IllegalArgumentException if there is no number, or the last row would be incomplete
     */
    public static Rows of(int columns, double... values) {
        if (columns < 1 || values.length == 0 || values.length % columns != 0) {
            throw new IllegalArgumentException(values.length + " numbers cannot be rows of " + columns);
        }
        return new Rows(columns, values.clone());
    }

    /** How many rows, at least one. */
    public int count() {
        return values.length / columns;
    }

    /** How many numbers a row has, at least one. */
    public int columns() {
        return columns;
    }

    /** One number; both indices from 0. */
    public double value(int row, int column) {
        return values[row * columns + column];
    }

    /** A copy of all numbers, row-major. */
    public double[] values() {
        return values.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Rows rows && columns == rows.columns && Arrays.equals(values, rows.values);
    }

    @Override
    public int hashCode() {
        return 31 * columns + Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return count() + " × " + columns;
    }
}
