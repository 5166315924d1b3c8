package gatescope.data;

import java.util.List;

/**
 * A row of a table.
 *
 * @param line the line of the file where it begins, from 1
 * @param cells its cells, without quotes
 * @param openQuote whether its last cell began with a quote
 */
record CsvRow(long line, List<String> cells, boolean openQuote) {
    /** Whether nothing stands in it. */
    boolean isBlank() {
        return cells.stream().allMatch(String::isBlank);
    }
}
