package gatescope.data;

import java.util.List;

/** What cells are, in a dialect. */
final class CellKinds {
    private CellKinds() {}

    /** What one cell is; a missing value is EMPTY. */
    static ColumnKind of(String cell, CsvDialect dialect) {
        if (NumberCell.isMissing(cell)) {
            return ColumnKind.EMPTY;
        }
        if (NumberCell.parse(cell, dialect.decimalComma()).isPresent()) {
            return ColumnKind.NUMBER;
        }
        return DateCell.parse(cell, dialect.dates()).isPresent() ? ColumnKind.DATE : ColumnKind.TEXT;
    }

    /** What most cells of a column are, missing ones aside; text in doubt. */
    static ColumnKind ofColumn(List<CsvRow> rows, int column, CsvDialect dialect) {
        int numbers = 0;
        int dates = 0;
        int texts = 0;
        for (CsvRow row : rows) {
            if (column < row.cells().size()) {
                switch (of(row.cells().get(column), dialect)) {
                    case NUMBER -> numbers++;
                    case DATE -> dates++;
                    case TEXT -> texts++;
                    case EMPTY -> {}
                }
            }
        }
        if (numbers > dates + texts) {
            return ColumnKind.NUMBER;
        }
        if (dates > numbers + texts) {
            return ColumnKind.DATE;
        }
        return numbers + dates + texts == 0 ? ColumnKind.EMPTY : ColumnKind.TEXT;
    }
}
