package gatescope.data;

import java.util.List;
import java.util.OptionalDouble;

/** What the first rows of a table give away about what a person wants of it. */
public final class TableHints {
    private static final int FEWEST = 3;

    private TableHints() {}

    /** Whether a column only counts its rows: every number is the one before and 1. */
    public static boolean isRunningNumber(CsvPreview preview, int column) {
        double before = Double.NaN;
        for (List<String> row : preview.rows()) {
            OptionalDouble number = column < row.size()
                    ? NumberCell.parse(row.get(column), preview.dialect().decimalComma())
                    : OptionalDouble.empty();
            if (number.isEmpty() || (!Double.isNaN(before) && number.getAsDouble() != before + 1)) {
                return false;
            }
            before = number.getAsDouble();
        }
        return preview.rows().size() >= FEWEST;
    }

    /** Whether its dates can be read day first and month first, and are others then; not so where one of them can be read one way only. */
    public static boolean datesAreOpen(CsvPreview preview) {
        boolean open = false;
        for (int column = 0; column < preview.columns().size(); column++) {
            for (List<String> row : preview.rows()) {
                if (preview.columns().get(column).kind() == ColumnKind.DATE && column < row.size()) {
                    OptionalDouble dayFirst = DateCell.parse(row.get(column), DateOrder.DAY_FIRST);
                    OptionalDouble monthFirst = DateCell.parse(row.get(column), DateOrder.MONTH_FIRST);
                    if (dayFirst.isPresent() != monthFirst.isPresent()) {
                        return false;
                    }
                    open |= !dayFirst.equals(monthFirst);
                }
            }
        }
        return open;
    }
}
