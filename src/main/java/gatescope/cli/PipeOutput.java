package gatescope.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/**
 * Standard output that may end early: when whoever reads it (head, a pager) has seen enough and goes away, the rest is let
 * go silently, as is usual in a shell. Any other error, a full disk for example, stays one.
 */
public final class PipeOutput extends OutputStream {
    private final OutputStream stream;
    private boolean closed;

    /** Writes to a stream. */
    public PipeOutput(OutputStream stream) {
        this.stream = stream;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        if (closed) {
            return;
        }
        try {
            stream.write(bytes, from, length);
        } catch (IOException e) {
            if (!String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains("pipe")) {
                throw e;
            }
            closed = true;
        }
    }
}
