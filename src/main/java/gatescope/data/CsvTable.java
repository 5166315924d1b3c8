package gatescope.data;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A table that was read: 8 bytes are kept of a number or date, nothing of a text. Immutable. */
public final class CsvTable {
    private final CsvPreview preview;
    private final int rows;
    private final Map<Integer, TableColumn> columns;

    /** @param columns by their places in the file, from 0 */
    CsvTable(CsvPreview preview, int rows, Map<Integer, TableColumn> columns) {
        this.preview = preview;
        this.rows = rows;
        this.columns = Map.copyOf(columns);
    }

    /**
     * Reads all columns.
     *
     * @throws BadInputException as {@link #read(CsvPreview, Set, LoadProgress)} does
     */
    public static CsvTable read(CsvPreview preview, LoadProgress progress) throws BadInputException {
        int count = preview.columns().size();
        return read(preview, IntStream.range(0, count).boxed().collect(Collectors.toSet()), progress);
    }

    /**
     * Reads some columns, from the beginning of the file to its end, in the preview's dialect. Rows in which nothing stands are
     * left out.
     *
     * @param columns which, from 0; all others cost neither time nor memory
     * @param progress asked every 1024 rows
     * @throws BadInputException if there is no row below the header, a row has not as many cells as the first one, there are
     *     more values than {@link CsvTableReader#MOST_VALUES}, or as {@link CsvPreview#guess} does
     * @throws IndexOutOfBoundsException if there is no such column
     * @throws java.util.concurrent.CancellationException if progress says so
     */
    public static CsvTable read(CsvPreview preview, Set<Integer> columns, LoadProgress progress)
            throws BadInputException {
        return new CsvTableReader(preview, columns).read(progress);
    }

    /** What it was read from, and how. */
    public CsvPreview preview() {
        return preview;
    }

    /** How many rows it has below the header. */
    public int rows() {
        return rows;
    }

    /** The columns that were read, from 0, in order. */
    public List<Integer> columns() {
        return columns.keySet().stream().sorted().toList();
    }

    /**
     * A column.
     *
     * @param column from 0
     * @throws IllegalArgumentException if it was not read
     */
    public TableColumn column(int column) {
        TableColumn found = columns.get(column);
        if (found == null) {
            throw new IllegalArgumentException("column " + column + " was not read");
        }
        return found;
    }

    /**
     * The numbers of a column.
     *
     * @param column from 0
     * @param missing what becomes of missing values
     * @throws BadInputException by row and column, if a cell is no finite number, or one is missing and that is refused; or if
     *     no number is left
     */
    public ColumnNumbers numbers(int column, MissingValues missing) throws BadInputException {
        TableColumn chosen = column(column);
        TableColumn.Stray stray = chosen.stray();
        if (stray != null) {
            throw refuse(stray.line(), column, number(stray.text()));
        }
        if (chosen.kind() == ColumnKind.DATE) {
            throw new BadInputException(file(), Places.column(column + 1), Phrase.of("table.dates"));
        }
        if (chosen.missing() == rows) {
            throw new BadInputException(file(), Places.column(column + 1), Phrase.of("table.no_numbers"));
        }
        if (missing == MissingValues.REFUSE && chosen.missing() > 0) {
            throw refuse(chosen.missingLines()[0], column, Phrase.of("table.missing"));
        }
        return ColumnNumbers.of(chosen.values(), missing);
    }

    private Phrase number(String found) {
        return preview.dialect().decimalComma()
                ? Phrase.of("table.number.comma", found)
                : Phrase.of("table.number.point", found);
    }

    private BadInputException refuse(long line, int column, Phrase problem) {
        return new BadInputException(file(), Places.cell(line, column + 1), problem);
    }

    private Path file() {
        return preview.source().file();
    }
}
