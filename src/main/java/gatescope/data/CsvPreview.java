package gatescope.data;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How a table looks in a dialect: what is shown to a person before it is read, who may correct the dialect and look again. Made
 * from its first 256 KB at most. Immutable.
 *
 * @param source where the table is
 * @param dialect how it is taken to be written
 * @param columns its columns, in order
 * @param rows its first rows below the header, at most {@value #ROWS}; a row may be shorter or longer than the columns
 */
public record CsvPreview(InputSource source, CsvDialect dialect, List<Column> columns, List<List<String>> rows) {
    /** How many rows are shown. */
    public static final int ROWS = 20;

    /**
     * A column.
     *
     * @param name from the header; empty where there is none, also where the header is shorter than the rows
     * @param kind what most of its cells are
     */
    public record Column(String name, ColumnKind kind) {}

    /** Copies the lists. */
    public CsvPreview {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /**
     * The table in the dialect that it seems to be written in.
     *
     * @throws BadInputException if there is no such file, it is empty, no text, or a quote in it is not closed
     */
    public static CsvPreview guess(InputSource source) throws BadInputException {
        CsvHead head = CsvHead.read(source);
        return of(head, new CsvGuess(head).dialect());
    }

    /**
     * The table in a dialect.
     *
     * @throws BadInputException as {@link #guess} does
     */
    public static CsvPreview of(InputSource source, CsvDialect dialect) throws BadInputException {
        return of(CsvHead.read(source), dialect);
    }

    private static CsvPreview of(CsvHead head, CsvDialect dialect) throws BadInputException {
        List<CsvRow> all = head.rows(dialect.encoding(), dialect.separator());
        if (all.isEmpty()) {
            throw BadInputException.whole(head.source().file(), Phrase.of("table.empty"));
        }
        List<String> first = all.getFirst().cells();
        List<CsvRow> body = dialect.header() ? all.subList(1, all.size()) : all;
        List<Column> columns = new ArrayList<>();
        int width = dialect.header() ? Math.max(first.size(), width(body, first.size())) : first.size();
        for (int column = 0; column < width; column++) {
            String name = dialect.header() && column < first.size() ? first.get(column).strip() : "";
            columns.add(new Column(name, CellKinds.ofColumn(body, column, dialect)));
        }
        return new CsvPreview(
                head.source(), dialect, columns, body.stream().limit(ROWS).map(CsvRow::cells).toList());
    }

    /**
     * How many columns all rows have, where there is something in those that the header does not name: a single row that is longer
     * than the others is a mistake of that row.
     */
    private static int width(List<CsvRow> body, int named) {
        boolean filled = body.stream()
                .anyMatch(row -> row.cells().stream().skip(named).anyMatch(cell -> !cell.isBlank()));
        return filled ? body.stream().mapToInt(row -> row.cells().size()).min().orElse(named) : named;
    }

    /** How many columns the header names before those that have none at its end; all where there is no header. */
    public int named() {
        int named = columns.size();
        while (dialect.header() && named > 0 && columns.get(named - 1).name().isEmpty()) {
            named--;
        }
        return named;
    }

    /** The columns of numbers, from 0: those of which one can be chosen. */
    public List<Integer> numberColumns() {
        return IntStream.range(0, columns.size())
                .filter(column -> columns.get(column).kind() == ColumnKind.NUMBER)
                .boxed()
                .toList();
    }
}
