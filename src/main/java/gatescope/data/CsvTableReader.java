package gatescope.data;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a table as a stream, row by row. */
final class CsvTableReader {
    /** The most numbers and dates that are kept. */
    static final int MOST_VALUES = 32_000_000;

    private static final int REPORT_EVERY = 1024;

    private final CsvPreview preview;
    private final Path file;
    private final int[] chosen;
    private final ColumnReader[] readers;
    private int rows;

    /** @param columns those to be read, from 0 */
    CsvTableReader(CsvPreview preview, Set<Integer> columns) {
        this.preview = preview;
        this.file = preview.source().file();
        this.chosen = columns.stream().mapToInt(Integer::intValue).sorted().toArray();
        this.readers = Arrays.stream(chosen)
                .mapToObj(column -> new ColumnReader(preview.columns().get(column), preview.dialect()))
                .toArray(ColumnReader[]::new);
    }

    CsvTable read(LoadProgress progress) throws BadInputException {
        InputSource source = preview.source();
        CsvDialect dialect = preview.dialect();
        try (ProgressStream bytes = new ProgressStream(source.open(), source.size(), progress);
                InputStreamReader text = new InputStreamReader(bytes, dialect.encoding().charset());
                CsvRows all = new CsvRows(file, text, dialect.separator(), true)) {
            read(all, bytes);
        } catch (IOException e) {
            throw BadInputException.unreadable(file, e);
        }
        Map<Integer, TableColumn> columns = new HashMap<>();
        for (int k = 0; k < chosen.length; k++) {
            columns.put(chosen[k], readers[k].column());
        }
        return new CsvTable(preview, rows, columns);
    }

    private void read(CsvRows all, ProgressStream bytes) throws BadInputException {
        int width = preview.columns().size();
        CsvRow first = all.next();
        @Nullable CsvRow row = preview.dialect().header() && first != null ? all.next() : first;
        for (; row != null; row = all.next()) {
            add(row, width);
            if (rows % REPORT_EVERY == 0) {
                bytes.report();
            }
        }
        if (rows == 0) {
            throw new BadInputException(file, Places.wholeFile(), Phrase.of("table.no_rows"));
        }
        bytes.report();
    }

    private void add(CsvRow row, int width) throws BadInputException {
        int found = row.cells().size();
        if (found < width || !row.cells().subList(width, found).stream().allMatch(String::isBlank)) {
            Phrase ragged = Phrase.of("csv.ragged", width, found);
            throw new BadInputException(file, Places.cell(row.line(), Math.min(found, width) + 1), ragged);
        }
        if ((long) (rows + 1) * chosen.length > MOST_VALUES) {
            throw new BadInputException(file, Places.row(row.line()), Phrase.of("file.many", MOST_VALUES));
        }
        for (int k = 0; k < chosen.length; k++) {
            readers[k].add(row.line(), row.cells().get(chosen[k]));
        }
        rows++;
    }
}
