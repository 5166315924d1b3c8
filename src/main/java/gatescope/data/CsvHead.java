package gatescope.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;

/**
 * The first bytes of a table, from which is guessed how it is written.
 *
 * @param source where they come from
 * @param bytes the first 256 KB, or all
 * @param whole whether these are all
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record CsvHead(InputSource source, byte[] bytes, boolean whole) {
    private static final int LENGTH = 1 << 18;
    private static final int MOST_ROWS = 1_000;

    /**
     * Reads it.
     *
     * @throws BadInputException if there is no such file, it is empty, or cannot be text
     */
    static CsvHead read(InputSource source) throws BadInputException {
        byte[] bytes;
        boolean whole;
        try (InputStream in = source.open()) {
            bytes = in.readNBytes(LENGTH);
            whole = bytes.length < LENGTH || in.read() < 0;
        } catch (IOException e) {
            throw BadInputException.unreadable(source.file(), e);
        }
        CsvHead head = new CsvHead(source, bytes, whole);
        if (head.text(TextEncoding.guess(bytes)).isBlank()) {
            throw BadInputException.whole(source.file(), Phrase.of("table.empty"));
        }
        head.requireText();
        return head;
    }

    /** Its first rows at most, blank ones and one that may be cut off left out. */
    List<CsvRow> rows(TextEncoding encoding, char separator) throws BadInputException {
        List<CsvRow> rows = new ArrayList<>();
        try (CsvRows all = new CsvRows(source.file(), new StringReader(text(encoding)), separator, whole)) {
            for (CsvRow row = all.next(); row != null && rows.size() < MOST_ROWS; row = all.next()) {
                rows.add(row);
            }
        }
        return rows;
    }

    private String text(TextEncoding encoding) {
        String text = new String(bytes, encoding.charset());
        int end = Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r'));
        return whole || end < 0 ? text : text.substring(0, end + 1);
    }

    private void requireText() throws BadInputException {
        TextEncoding encoding = TextEncoding.guess(bytes);
        if (encoding == TextEncoding.UTF_16LE || encoding == TextEncoding.UTF_16BE) {
            return;
        }
        int line = 1;
        for (byte value : bytes) {
            if (value == '\n') {
                line++;
            } else if (value >= 0 && value < ' ' && value != '\t' && value != '\r' && value != '\f') {
                Phrase problem = Phrase.of("table.binary", String.format("0x%02X", value));
                throw new BadInputException(source.file(), Places.line(line), problem);
            }
        }
    }
}
