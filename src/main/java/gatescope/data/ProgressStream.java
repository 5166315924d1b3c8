package gatescope.data;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CancellationException;

/** Counts the bytes that are read through it, for whoever watches. */
public final class ProgressStream extends FilterInputStream {
    private final LoadProgress progress;
    private final long total;
    private long read;

    /** @param total the bytes that there are */
    public ProgressStream(InputStream in, long total, LoadProgress progress) {
        super(in);
        this.total = total;
        this.progress = progress;
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        read += value < 0 ? 0 : 1;
        return value;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int count = super.read(bytes, offset, length);
        read += Math.max(count, 0);
        return count;
    }

    /**
     * Says how far it is.
     *
     * @throws CancellationException if it was told to stop
     */
    public void report() {
        if (!progress.at(read, total)) {
            throw new CancellationException("stopped by the user");
        }
    }
}
