package gatescope.cli;

import gatescope.data.BadInputException;
import gatescope.data.Phrase;
import gatescope.data.Places;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Checks where a result shall be written before the work begins. */
final class OutputFile {
    private OutputFile() {}

    /**
     * Refuses a file that cannot be written, or that the command also reads.
     *
     * @throws BadInputException if it is a directory, lies in none, must not be written, or is one of the inputs
     */
    static void requireWritable(Path out, Path... inputs) throws BadInputException, IOException {
        if (Files.isDirectory(out)) {
            throw refuse(out, Phrase.of("output.directory"));
        }
        Path parent = out.toAbsolutePath().normalize().getParent();
        if (parent == null || !Files.isDirectory(parent)) {
            throw refuse(out, Phrase.of("output.parent"));
        }
        if (!Files.isWritable(Files.exists(out) && !Files.isRegularFile(out) ? out : parent)) {
            throw refuse(out, Phrase.of("output.denied"));
        }
        for (Path input : inputs) {
            if (Files.exists(out) && Files.exists(input) && Files.isSameFile(out, input)) {
                throw refuse(out, Phrase.of("output.input"));
            }
        }
    }

    private static BadInputException refuse(Path out, Phrase problem) {
        return new BadInputException(out, Places.wholeFile(), problem);
    }
}
