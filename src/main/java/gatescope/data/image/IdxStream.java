package gatescope.data.image;

import gatescope.data.BadInputException;
import gatescope.data.InputSource;
import gatescope.data.LoadProgress;
import gatescope.data.Phrase;
import gatescope.data.Places;
import gatescope.data.ProgressStream;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** The bytes of an IDX file, packed by gzip or not, as its content says; whole numbers are big-endian. */
final class IdxStream implements AutoCloseable {
    private static final int GZIP_FIRST = 0x1F;
    private static final int GZIP_SECOND = 0x8B;
    private static final int CHUNK = 1 << 16;

    /** Deflate never makes more of a byte than this. */
    private static final long LARGEST_RATIO = 1032;

    private final InputSource source;
    private final long size;
    private final ProgressStream raw;
    private final InputStream in;
    private final boolean packed;
    private int header;

    /** @throws BadInputException if there is no such file, or it begins like a gzip file and is none */
    IdxStream(InputSource source, LoadProgress progress) throws BadInputException {
        this.source = source;
        this.size = source.size();
        this.raw = new ProgressStream(source.open(), size, progress);
        try {
            BufferedInputStream buffered = new BufferedInputStream(raw, CHUNK);
            buffered.mark(2);
            packed = buffered.read() == GZIP_FIRST && buffered.read() == GZIP_SECOND;
            buffered.reset();
            in = packed ? new GZIPInputStream(buffered, CHUNK) : buffered;
        } catch (IOException e) {
            close();
            throw failure(e);
        }
    }

    /** The next number of the header, 0 to 2³² − 1. */
    long number() throws BadInputException {
        byte[] bytes = new byte[Integer.BYTES];
        int count = read(bytes, 0, bytes.length);
        if (count < bytes.length) {
            throw refuse(Places.wholeFile(), Phrase.of("idx.header", header + count));
        }
        header += count;
        long value = 0;
        for (byte next : bytes) {
            value = value << Byte.SIZE | (next & 0xFF);
        }
        return value;
    }

    /**
     * Refuses a file whose content cannot be as long as its header says, before anything is allocated for it.
     *
     * @param length how many bytes must stand behind the header
     */
    void requireLength(long length) throws BadInputException {
        if (packed) {
            if (length > size * LARGEST_RATIO) {
                throw refuse(Places.wholeFile(), Phrase.of("idx.packed", length, size));
            }
        } else if (size - header != length) {
            throw refuse(Places.wholeFile(), Phrase.of("idx.size", length, size - header));
        }
    }

    /**
     * The first bytes behind the header. Memory is taken as they come, not as the header says.
     *
     * @param wanted how many
     * @param length how many there must be behind the header, and no more; those that are not wanted are read as well where the
     *     file is packed, because only this shows that it is whole
     * @throws java.util.concurrent.CancellationException if progress says so
     */
    byte[] bytes(int wanted, long length) throws BadInputException {
        byte[] bytes = new byte[Math.min(wanted, CHUNK)];
        int count = 0;
        while (count < wanted) {
            if (count == bytes.length) {
                bytes = Arrays.copyOf(bytes, (int) Math.min(wanted, 2L * count));
            }
            int more = read(bytes, count, Math.min(CHUNK, bytes.length - count));
            if (more == 0) {
                throw refuse(Places.wholeFile(), Phrase.of("idx.size", length, count));
            }
            count += more;
            raw.report();
        }
        if (packed || wanted == length) {
            requireEnd(count, length);
        }
        return bytes;
    }

    private void requireEnd(long read, long length) throws BadInputException {
        byte[] passed = new byte[CHUNK];
        long count = read;
        int more = read(passed, 0, CHUNK);
        while (more > 0 && count + more <= length) {
            count += more;
            raw.report();
            more = read(passed, 0, CHUNK);
        }
        if (more > 0) {
            throw refuse(Places.wholeFile(), Phrase.of("idx.more", length));
        }
        if (count < length) {
            throw refuse(Places.wholeFile(), Phrase.of("idx.size", length, count));
        }
    }

    /** A refusal of a number of the header, the first being 0. */
    BadInputException refuseNumber(int index, Phrase problem) {
        int first = index * Integer.BYTES + 1;
        return refuse(Phrase.of("place.bytes", first, first + Integer.BYTES - 1), problem);
    }

    BadInputException refuse(Phrase place, Phrase problem) {
        return new BadInputException(source.file(), place, problem);
    }

    private int read(byte[] bytes, int offset, int length) throws BadInputException {
        try {
            return in.readNBytes(bytes, offset, length);
        } catch (IOException e) {
            throw failure(e);
        }
    }

    private BadInputException failure(IOException failure) {
        return switch (failure) {
            case EOFException _ -> refuse(Places.wholeFile(), Phrase.of("idx.truncated", size));
            case ZipException _ -> refuse(Places.wholeFile(), Phrase.of("idx.damaged"));
            default -> BadInputException.unreadable(source.file(), failure);
        };
    }

    @Override
    public void close() throws BadInputException {
        try {
            raw.close();
        } catch (IOException e) {
            throw BadInputException.unreadable(source.file(), e);
        }
    }
}
