package gatescope.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file is whole, old or new, at any time. */
class AtomicFileTest {
    @TempDir
    Path directory;

    private Path file = Path.of("");

    @BeforeEach
    void before() throws IOException {
        file = Files.writeString(directory.resolve("file"), "old");
    }

    @Test
    void newContentTakesTheOldOnesPlace() throws Exception {
        AtomicFile.write(file, out -> {
            out.write("new ±");
            out.flush();
            assertThat(file).as("while it is being written").hasContent("old");
        });

        assertThat(file).hasContent("new ±");
        assertOnly(file);
    }

    @Test
    void failureLeavesNothingBehind() throws Exception {
        assertThatThrownBy(() -> AtomicFile.write(file, out -> {
                    out.write("half");
                    out.flush();
                    throw new IOException("disk full");
                }))
                .hasMessage("disk full");

        assertThat(file).hasContent("old");
        assertOnly(file);
    }

    @Test
    void linkIsFollowed() throws Exception {
        Path link = Files.createSymbolicLink(directory.resolve("link"), file);

        AtomicFile.write(link, out -> out.write("new"));

        assertThat(file).hasContent("new");
        assertThat(Files.isSymbolicLink(link)).isTrue();
    }

    @Test
    void leftoverOfAnotherWriterIsNotTouched() throws Exception {
        Path leftover = Files.writeString(
                directory.resolve(".file." + ProcessHandle.current().pid() + ".1.tmp"), "of another");

        AtomicFile.write(file, out -> out.write("new"));

        assertThat(file).hasContent("new");
        assertThat(leftover).hasContent("of another");
        assertOnly(file, leftover);
    }

    private void assertOnly(Path... expected) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files).containsExactlyInAnyOrder(expected);
        }
    }
}
