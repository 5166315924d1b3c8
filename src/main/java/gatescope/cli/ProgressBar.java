package gatescope.cli;

import java.io.PrintWriter;
import java.util.Optional;

/** A bar that grows on a terminal; elsewhere nothing, for a file or a pipe should not hold it. */
final class ProgressBar {
    private static final int WIDTH = 30;
    private static final int STEPS = 200;

    private final Console console;
    private final boolean terminal;
    private final String key;
    private final int total;
    private int drawn = -1;

    /**
     * A bar for so many pieces of work.
     *
     * @param key the text beside it, with what is done and the total
     */
    ProgressBar(Console console, boolean terminal, String key, int total) {
        this.console = console;
        this.terminal = terminal;
        this.key = key;
        this.total = total;
    }

    /** Whether standard error is most likely looked at: the program has a terminal. */
    static boolean hasTerminal() {
        return Optional.ofNullable(System.console()).filter(java.io.Console::isTerminal).isPresent();
    }

    /** Shows how much is done; may be called by any thread. */
    synchronized void show(int done) {
        int step = (int) ((long) STEPS * done / total);
        if (!terminal || step <= drawn) {
            return;
        }
        drawn = step;
        int filled = (int) ((long) WIDTH * done / total);
        PrintWriter err = console.err();
        err.print("\r" + "█".repeat(filled) + "░".repeat(WIDTH - filled) + " " + console.text(key, done, total));
        err.flush();
    }

    /** Takes the bar away, so that the next line stands alone. */
    synchronized void end() {
        if (terminal && drawn >= 0) {
            console.err().print("\r" + " ".repeat(2 * WIDTH + WIDTH) + "\r");
            console.err().flush();
        }
    }
}
