package gatescope.data;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Leaves out a byte order mark, and counts the quotes that are read: where all are closed, their number is even. */
final class QuoteCounter extends FilterReader {
    private static final char QUOTE = '"';
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private long quotes;
    private boolean begun;

    QuoteCounter(Reader in) {
        super(in);
    }

    /** Whether a quote was opened and not closed so far. */
    boolean isOpen() {
        return quotes % 2 != 0;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int count = in.read(buffer, offset, length);
        if (!begun && count > 0) {
            begun = true;
            if (buffer[offset] == BYTE_ORDER_MARK) {
                System.arraycopy(buffer, offset + 1, buffer, offset, count - 1);
                count = count == 1 ? in.read(buffer, offset, length) : count - 1;
            }
        }
        for (int at = offset; at < offset + count; at++) {
            if (buffer[at] == QUOTE) {
                quotes++;
            }
        }
        return count;
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }
}
