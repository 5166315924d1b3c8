package gatescope.data;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Makes rows from what the library finds. */
final class CsvRowHandler extends AbstractBaseCsvCallbackHandler<CsvRow> {
    private List<String> cells = new ArrayList<>();
    private boolean lastQuoted;
    private int columns;

    /** The line where the row begins that is being read, or was read last. */
    long line() {
        return getStartingLineNumber();
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        cells = new ArrayList<>(columns);
        lastQuoted = false;
    }

    @Override
    protected void handleField(int field, char[] buffer, int offset, int length, boolean quoted) {
        cells.add(new String(buffer, offset, length));
        lastQuoted = quoted;
    }

    @Override
    protected CsvRow buildRecord() {
        columns = cells.size();
        return new CsvRow(getStartingLineNumber(), Collections.unmodifiableList(cells), lastQuoted);
    }
}
