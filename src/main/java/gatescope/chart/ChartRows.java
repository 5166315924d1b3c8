package gatescope.chart;

import java.util.List;
import java.util.function.IntFunction;

/**
 * All numbers of a chart that draws fewer of them, as a table.
 *
 * @param count how many rows
 * @param place the place of a row, from 0, on the horizontal axis
 * @param columns for each curve, in the chart's order, its number in a row with all digits; empty for none
 */
public record ChartRows(int count, IntFunction<String> place, List<IntFunction<String>> columns) {
    /** Copies the list. */
    public ChartRows {
        columns = List.copyOf(columns);
    }
}
