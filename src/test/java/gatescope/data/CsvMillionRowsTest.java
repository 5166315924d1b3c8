package gatescope.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A million rows are read as a stream. */
class CsvMillionRowsTest {
    private static final int ROWS = 1_000_000;

    @TempDir
    static Path directory;

    private static Path file = Path.of("");

    @BeforeAll
    static void write() throws IOException {
        file = directory.resolve("million.csv");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("day;close;note\n");
            for (int row = 0; row < ROWS; row++) {
                out.write("2024-01-" + (10 + row % 20) + ";" + row % 1000 + ",25;some words that nobody needs\n");
            }
        }
    }

    /** Reads the file in a machine of its own, whose memory has room for 16 bytes a row several times, but not for a row's objects. */
    @Test
    void memoryHoldsNumbersOnly() throws Exception {
        Process reader = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx72m", "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"),
                        Reader.class.getName(), file.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(reader.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(reader.waitFor()).as(said).isZero();
        assertThat(said.strip()).isEqualTo(ROWS + " rows, sum 4.9975E8");
    }

    /** What the other machine runs. */
    static final class Reader {
        private Reader() {}

        public static void main(String[] files) throws Exception {
            CsvTable table = CsvTable.read(CsvPreview.guess(InputSource.of(Path.of(files[0]))), LoadProgress.NONE);
            double sum = 0;
            for (int row = 0; row < table.rows(); row++) {
                sum += table.column(1).value(row);
            }
            System.out.println(table.rows() + " rows, sum " + sum);
        }
    }

    @Test
    void progressIsToldOftenAndCanStopIt() throws Exception {
        CsvPreview preview = CsvPreview.guess(InputSource.of(file));
        List<Double> parts = new ArrayList<>();

        assertThatThrownBy(() -> CsvTable.read(preview, (read, total) -> {
                    parts.add((double) read / total);
                    return 2 * read < total;
                }))
                .isInstanceOf(CancellationException.class);

        assertThat(parts).hasSizeGreaterThan(400).isSorted();
        assertThat(parts.getLast()).isBetween(0.5, 0.51);
    }
}
