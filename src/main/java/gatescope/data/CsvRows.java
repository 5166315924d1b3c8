package gatescope.data;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The rows of a table one after another, blank ones left out; a mistake in the way it is written is refused by its row. */
final class CsvRows implements AutoCloseable {
    private static final int LONGEST_CELL = 1 << 20;

    private final Path file;
    private final boolean whole;
    private final CsvRowHandler handler = new CsvRowHandler();
    private final QuoteCounter text;
    private final CsvReader<CsvRow> reader;
    private final Iterator<CsvRow> rows;

    /**
     * @param file for messages
     * @param text read to the end at most, and closed with this
     * @param whole whether the text is not cut off, so that an open quote at its end is a mistake; else that row is left out
     */
    CsvRows(Path file, Reader text, char separator, boolean whole) {
        this.file = file;
        this.whole = whole;
        this.text = new QuoteCounter(text);
        this.reader = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .trimWhitespacesAroundQuotes(true)
                .detectBomHeader(false)
                .maxBufferSize(LONGEST_CELL)
                .build(handler, this.text);
        this.rows = reader.iterator();
    }

    /**
     * The next row that is not blank, or null at the end.
     *
     * @throws BadInputException if a quote is never closed, a cell is endless, or the bytes cannot be read
     */
    @Nullable CsvRow next() throws BadInputException {
        try {
            while (rows.hasNext()) {
                CsvRow row = rows.next();
                if (row.openQuote() && text.isOpen() && !rows.hasNext()) {
                    if (whole) {
                        throw refuse(row.line());
                    }
                    return null;
                }
                if (!row.isBlank()) {
                    return row;
                }
            }
            return null;
        } catch (CsvParseException e) {
            throw refuse(handler.line());
        } catch (UncheckedIOException e) {
            throw BadInputException.unreadable(file, Objects.requireNonNull(e.getCause()));
        }
    }

    private BadInputException refuse(long line) {
        return new BadInputException(file, Places.row(Math.max(1, line)), Phrase.of("table.quote"));
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException("closing " + file, e);
        }
    }
}
