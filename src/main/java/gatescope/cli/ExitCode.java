package gatescope.cli;

/** What the program tells the shell. */
public final class ExitCode {
    /** Done. */
    public static final int DONE = 0;

    /** The input was good, but the work failed: a run diverged, a disk is full. */
    public static final int FAILED = 1;

    /** The command line or a file cannot be understood. */
    public static final int BAD_INPUT = 2;

    private ExitCode() {}
}
