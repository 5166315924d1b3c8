package gatescope.data;

import java.util.Arrays;

/**
 * The numbers of a column without gaps.
 *
 * @param values finite numbers, at least one; owned by this
 * @param rows for every number its row in the table, from 0; owned by this
 * @param filled how many of them did not stand in the table
 * @param skipped how many rows of the table are left out
 */
@SuppressWarnings("ArrayRecordComponent") // large, handed over, never compared
public record ColumnNumbers(double[] values, int[] rows, int filled, int skipped) {
    /**
     * Closes the gaps.
     *
     * @param column not modified; NaN is a gap
     * @param choice how; REFUSE is as SKIP, gaps having been refused before
     */
    static ColumnNumbers of(double[] column, MissingValues choice) {
        double[] closed = column.clone();
        int last = -1;
        for (int row = 0; row < closed.length; row++) {
            if (!Double.isNaN(closed[row])) {
                if (last >= 0) {
                    fill(closed, last, row, choice);
                }
                last = row;
            }
        }
        if (last >= 0 && choice == MissingValues.CARRY_LAST) {
            Arrays.fill(closed, last + 1, closed.length, closed[last]);
        }
        return compact(column, closed);
    }

    /** Fills a gap between two rows where numbers stand. */
    private static void fill(double[] values, int before, int after, MissingValues choice) {
        for (int row = before + 1; row < after; row++) {
            double weight = (double) (row - before) / (after - before);
            values[row] = switch (choice) {
                case REFUSE, SKIP -> Double.NaN;
                case CARRY_LAST -> values[before];
                case INTERPOLATE -> values[before] * (1 - weight) + values[after] * weight;
            };
        }
    }

    private static ColumnNumbers compact(double[] column, double[] closed) {
        int[] rows = new int[closed.length];
        int count = 0;
        int filled = 0;
        for (int row = 0; row < closed.length; row++) {
            if (!Double.isNaN(closed[row])) {
                filled += Double.isNaN(column[row]) ? 1 : 0;
                closed[count] = closed[row];
                rows[count++] = row;
            }
        }
        return new ColumnNumbers(Arrays.copyOf(closed, count), Arrays.copyOf(rows, count), filled, column.length - count);
    }
}
