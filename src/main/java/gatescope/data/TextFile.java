package gatescope.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A text file in UTF-8, read at once.
 *
 * @param file where it was read
 * @param text its characters, without a byte order mark
 */
public record TextFile(Path file, String text) {
    /** The largest file that is read, in megabytes. */
    public static final int LIMIT_MEGABYTES = 32;

    private static final int MEGABYTE = 1 << 20;
    private static final int LIMIT = LIMIT_MEGABYTES * MEGABYTE;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /**
     * Reads a file. One that is too large is refused before it is read.
     *
     * @throws BadInputException if there is no such file, it cannot be read, is too large, or is not text in UTF-8
     */
    public static TextFile read(Path file) throws BadInputException {
        String text = decode(file, bytes(file));
        return new TextFile(file, !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text);
    }

    private static byte[] bytes(Path file) throws BadInputException {
        try {
            if (Files.isDirectory(file)) {
                throw BadInputException.whole(file, Phrase.of("file.directory"));
            }
            long size = Files.size(file);
            if (size > LIMIT) {
                long megabytes = (size + MEGABYTE - 1) / MEGABYTE;
                throw BadInputException.whole(file, Phrase.of("file.large", LIMIT_MEGABYTES, megabytes));
            }
            try (InputStream in = Files.newInputStream(file)) {
                // A pipe or a device does not tell its size.
                byte[] bytes = in.readNBytes(LIMIT + 1);
                if (bytes.length > LIMIT) {
                    throw BadInputException.whole(file, Phrase.of("file.endless", LIMIT_MEGABYTES));
                }
                return bytes;
            }
        } catch (IOException e) {
            throw BadInputException.unreadable(file, e);
        }
    }

    private static String decode(Path file, byte[] bytes) throws BadInputException {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
        if (result.isError()) {
            throw binary(file, bytes, in.position());
        }
        for (int at = 0; at < bytes.length; at++) {
            if (bytes[at] == 0) {
                throw binary(file, bytes, at);
            }
        }
        return out.flip().toString();
    }

    private static BadInputException binary(Path file, byte[] bytes, int at) {
        int line = 1;
        for (int before = 0; before < at; before++) {
            if (bytes[before] == '\n') {
                line++;
            }
        }
        Phrase problem = Phrase.of("file.binary", String.format("0x%02X", bytes[at]));
        return new BadInputException(file, Places.line(line), problem);
    }
}
