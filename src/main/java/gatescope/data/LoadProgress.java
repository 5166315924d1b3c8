package gatescope.data;

/** Watches a file being read, and can stop it. Called on the thread that reads. */
public interface LoadProgress {
    /** Nobody watches. */
    LoadProgress NONE = (read, total) -> true;

    /**
     * So far.
     *
     * @param read the bytes taken from the file, as it lies there (a packed file's are packed)
     * @param total the bytes that it has
     * @return whether to go on; if not, the reader throws {@link java.util.concurrent.CancellationException}
     */
    boolean at(long read, long total);
}
