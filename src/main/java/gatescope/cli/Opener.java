package gatescope.cli;

import gatescope.data.BadInputException;
import java.io.IOException;

/** Opens the window; what the program does when it is not given a command. */
@FunctionalInterface
public interface Opener {
    /**
     * Opens the window and returns when it is closed.
     *
     * @return the exit code, see {@link ExitCode}
     * @throws BadInputException if the scenario cannot be read; said to the user by the caller
     * @throws IOException if something could not be written; said to the user by the caller
     */
    int open(WindowRequest request, Console console) throws BadInputException, IOException;
}
