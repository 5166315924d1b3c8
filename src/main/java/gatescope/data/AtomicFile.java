package gatescope.data;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Writes files so that there is never half a file: first beside the target, then moved there at once. */
public final class AtomicFile {
    private static final int ATTEMPTS = 100;

    private AtomicFile() {}

    /** The text that a file shall hold. */
    @FunctionalInterface
    public interface Content {
        /** Writes it; the writer is buffered and is closed by its owner. */
        void writeTo(Writer out) throws IOException;
    }

    /** The bytes that a file shall hold. */
    @FunctionalInterface
    public interface Bytes {
        /** Writes them; the stream is buffered and is closed by its owner. */
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Writes a text in UTF-8, as {@link #writeBytes} does.
     *
     * @throws IOException if it cannot be written; the target is then as it was, and nothing else is left behind
     */
    public static void write(Path target, Content content) throws IOException {
        writeBytes(target, stream -> {
            Writer out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
            content.writeTo(out);
            out.flush();
        });
    }

    /**
     * Writes a file in place of what stood there. What is no regular file (a device, a pipe) is written directly, and a link is
     * followed.
     *
     * @throws IOException if it cannot be written; the target is then as it was, and nothing else is left behind
     */
    public static void writeBytes(Path target, Bytes content) throws IOException {
        Path real = Files.exists(target) ? target.toRealPath() : target.toAbsolutePath();
        if (Files.exists(real) && !Files.isRegularFile(real)) {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(real, StandardOpenOption.WRITE))) {
                content.writeTo(out);
            }
            return;
        }
        Path beside = fresh(real);
        boolean moved = false;
        try {
            try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.WRITE);
                    OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel))) {
                content.writeTo(out);
                out.flush();
                channel.force(true);
            }
            Files.move(beside, real, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            moved = true;
        } finally {
            if (!moved) {
                Files.deleteIfExists(beside);
            }
        }
    }

    /** A new, empty file beside another, with the permissions that the user's new files have. */
    private static Path fresh(Path real) throws IOException {
        String prefix = "." + real.getFileName() + "." + ProcessHandle.current().pid() + ".";
        for (int attempt = 1; ; attempt++) {
            try {
                return Files.createFile(real.resolveSibling(prefix + attempt + ".tmp"));
            } catch (FileAlreadyExistsException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }
}
