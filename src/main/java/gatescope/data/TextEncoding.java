package gatescope.data;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** How the characters of a table are written as bytes. A byte order mark is no part of the text. */
public enum TextEncoding {
    UTF_8(StandardCharsets.UTF_8),
    /** What spreadsheets of Western systems write without asking. */
    WINDOWS_1252(Charset.forName("windows-1252")),
    /** What spreadsheets call "Unicode text". */
    UTF_16LE(StandardCharsets.UTF_16LE),
    UTF_16BE(StandardCharsets.UTF_16BE);

    private static final int LONGEST_UTF_8 = 4;

    private final Charset charset;

    TextEncoding(Charset charset) {
        this.charset = charset;
    }

    /** As the JDK knows it. What is no character is read as U+FFFD. */
    public Charset charset() {
        return charset;
    }

    /** The encoding of a text by how it begins: its byte order mark, else UTF-8 where it is that, else Windows-1252. */
    static TextEncoding guess(byte[] head) {
        if (startsWith(head, 0xFF, 0xFE)) {
            return UTF_16LE;
        }
        if (startsWith(head, 0xFE, 0xFF)) {
            return UTF_16BE;
        }
        return isUtf8(head) ? UTF_8 : WINDOWS_1252;
    }

    private static boolean startsWith(byte[] head, int first, int second) {
        return head.length >= 2 && (head[0] & 0xFF) == first && (head[1] & 0xFF) == second;
    }

    /** Whether bytes are UTF-8, the last character possibly cut off. */
    private static boolean isUtf8(byte[] head) {
        ByteBuffer in = ByteBuffer.wrap(head);
        boolean error = StandardCharsets.UTF_8
                .newDecoder()
                .decode(in, CharBuffer.allocate(head.length + 1), false)
                .isError();
        return !error && in.remaining() < LONGEST_UTF_8;
    }
}
