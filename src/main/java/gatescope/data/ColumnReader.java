package gatescope.data;

import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Collects the cells of one column. */
final class ColumnReader {
    private final CsvPreview.Column column;
    private final CsvDialect dialect;
    private final Growing.Doubles values = new Growing.Doubles();
    private final Growing.Ints missingLines = new Growing.Ints();
    private ColumnKind kind;
    private TableColumn.@Nullable Stray stray;

    /** @param column as it is in the first rows */
    ColumnReader(CsvPreview.Column column, CsvDialect dialect) {
        this.column = column;
        this.dialect = dialect;
        this.kind = column.kind();
    }

    void add(long line, String cell) {
        if (NumberCell.isMissing(cell)) {
            missingLines.add((int) Math.min(line, Integer.MAX_VALUE));
            keep(Double.NaN);
            return;
        }
        if (kind == ColumnKind.EMPTY) {
            kind = CellKinds.of(cell, dialect);
        }
        if (kind == ColumnKind.TEXT && stray != null) {
            return;
        }
        OptionalDouble value =
                kind == ColumnKind.DATE
                        ? DateCell.parse(cell, dialect.dates())
                        : NumberCell.parse(cell, dialect.decimalComma());
        if (value.isEmpty() && stray == null) {
            stray = new TableColumn.Stray(line, Phrase.excerpt(cell.strip()));
        }
        keep(value.orElse(Double.NaN));
    }

    private void keep(double value) {
        if (kind != ColumnKind.TEXT) {
            values.add(value);
        }
    }

    TableColumn column() {
        double[] kept = kind == ColumnKind.TEXT ? new double[0] : values.toArray();
        return new TableColumn(column.name(), kind, kept, missingLines.toArray(), stray);
    }
}
