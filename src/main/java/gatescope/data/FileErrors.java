package gatescope.data;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** What is said when the system does not give a file's bytes. */
final class FileErrors {
    private FileErrors() {}

    /** A failure of the system in the words of this program. */
    static BadInputException of(Path file, IOException failure) {
        return switch (failure) {
            case NoSuchFileException _ -> refuse(file, Phrase.of("file.missing"));
            case AccessDeniedException _ -> refuse(file, Phrase.of("file.denied"));
            default -> refuse(file, Phrase.of("file.unreadable", Phrase.excerpt(String.valueOf(failure.getMessage()))));
        };
    }

    /** A refusal of a file as a whole. */
    static BadInputException refuse(Path file, Phrase problem) {
        return new BadInputException(file, Places.wholeFile(), problem);
    }
}
