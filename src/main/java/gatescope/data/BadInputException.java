package gatescope.data;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
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

    /** A file that the system does not let be read: because it is not there, not permitted, or for another reason. */
    public static BadInputException unreadable(Path file, IOException failure) {
        return switch (failure) {
            case NoSuchFileException _ -> whole(file, Phrase.of("file.missing"));
            case AccessDeniedException _ -> whole(file, Phrase.of("file.denied"));
            default -> whole(file, Phrase.of("file.unreadable", Phrase.excerpt(String.valueOf(failure.getMessage()))));
        };
    }

    /** A refusal of a file as a whole. */
    static BadInputException whole(Path file, Phrase problem) {
        return new BadInputException(file, Places.wholeFile(), problem);
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
