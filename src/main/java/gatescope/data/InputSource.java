package gatescope.data;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where bytes come from: a file of the user, or one that comes with the program. Can be opened again and again. */
public sealed interface InputSource {
    /** How many bytes are taken from a file at once. */
    int BUFFER = 1 << 16;

    /** How it is called in messages. */
    Path file();

    /**
     * How many bytes it has.
     *
     * @throws BadInputException if there is no such file, it may not be read, or is a directory
     */
    long size() throws BadInputException;

    /**
     * Its bytes from the beginning; closed by the caller.
     *
     * @throws BadInputException as {@link #size} does
     */
    InputStream open() throws BadInputException;

    /** A file. */
    static InputSource of(Path file) {
        return new UserFile(file);
    }

    /**
     * A resource of a package of this program.
     *
     * @param beside a class of that package
     * @param name the resource's name in it
     */
    static InputSource resource(Class<?> beside, String name) {
        return new Resource(beside, name);
    }

    /** A file of the user. */
    record UserFile(Path file) implements InputSource {
        @Override
        public long size() throws BadInputException {
            try {
                if (Files.isDirectory(file)) {
                    throw BadInputException.whole(file, Phrase.of("file.directory"));
                }
                return Files.size(file);
            } catch (IOException e) {
                throw BadInputException.unreadable(file, e);
            }
        }

        @Override
        public InputStream open() throws BadInputException {
            size();
            try {
                return new BufferedInputStream(Files.newInputStream(file), BUFFER);
            } catch (IOException e) {
                throw BadInputException.unreadable(file, e);
            }
        }
    }

    /** A file that comes with the program. */
    record Resource(Class<?> beside, String name) implements InputSource {
        @Override
        public Path file() {
            return Path.of(name);
        }

        @Override
        public long size() throws BadInputException {
            try (InputStream in = open()) {
                return in.transferTo(OutputStream.nullOutputStream());
            } catch (IOException e) {
                throw BadInputException.unreadable(file(), e);
            }
        }

        @Override
        public InputStream open() throws BadInputException {
            InputStream in = beside.getResourceAsStream(name);
            if (in == null) {
                throw new IllegalStateException("the resource " + name + " is missing");
            }
            return in;
        }
    }
}
