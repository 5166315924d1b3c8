package gatescope.data;

import java.nio.file.Path;

/**
 * A file that cannot be used as it is: which file, where in it, and what was expected there and found instead. Its texts are
 * phrases; one handler of the window and one of the command line say them in the user's language.
 */
public final class BadInputException extends Exception {
    private static final long serialVersionUID = 1;

    private final transient Path file;
    private final transient Phrase place;
    private final transient Phrase problem;

    /**
     * @param place where in the file, see {@link Places}
     * @param problem what was expected and what was found
     */
    public BadInputException(Path file, Phrase place, Phrase problem) {
        super(file + ": " + place + ": " + problem);
        this.file = file;
        this.place = place;
        this.problem = problem;
    }

    /** The file, as it was named by whoever asked for it. */
    public Path file() {
        return file;
    }

    /** Where in the file. */
    public Phrase place() {
        return place;
    }

    /** What was expected there, and what was found. */
    public Phrase problem() {
        return problem;
    }
}
