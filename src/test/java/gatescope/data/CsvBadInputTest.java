package gatescope.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A table that cannot be used is refused in one line: which file, which row and column, what was expected. */
class CsvBadInputTest {
    @TempDir
    Path directory;

    /** A text, the column that is wanted from it, and the line about it. */
    record Case(String text, int column, String line) {}

    static Stream<Case> tables() {
        String point = "expected a number with a decimal point, as 1234.5, found ";
        String comma = "expected a number with a decimal comma, as 1234,5, found ";
        String quote = "expected a closing quote at the end of a cell that begins with one, found none";
        return Stream.of(
                new Case("", 0, "whole file: expected a table, found an empty file"),
                new Case("\uFEFF", 0, "whole file: expected a table, found an empty file"),
                new Case("\n \n\n", 0, "whole file: expected a table, found an empty file"),
                new Case("date,close\n", 1, "whole file: expected rows below the header, found none"),
                new Case("date,close\n\n,\n", 1, "whole file: expected rows below the header, found none"),
                new Case("a,b\nx,y\nz,w\n", 1, "row 2, column 2: " + point + "“y”"),
                new Case("a,b\nx,1\ny,2\n", 0, "row 2, column 1: " + point + "“x”"),
                new Case("a,b\n2024-01-01,1\n2024-01-02,2\n", 0, "column 1: expected numbers, found dates"),
                new Case("a,b\n1,NA\n2,\n", 1, "column 2: expected numbers, found none"),
                new Case("a,b\n1,2\n3\n5,6\n", 0, "row 3, column 2: expected 2 cells in the row, found 1"),
                new Case("a,b\n1,2\n3,4,5\n5,6\n", 0, "row 3, column 3: expected 2 cells in the row, found 3"),
                new Case("a,b\n1,2\n3,NaN\n", 1, "row 3, column 2: expected a number, found a missing value"),
                new Case("a,b\n1,2\n3,inf\n5,6\n", 1, "row 3, column 2: " + point + "“inf”"),
                new Case("a,b\n1,2\n3,1e999\n5,6\n", 1, "row 3, column 2: " + point + "“1e999”"),
                new Case("a;b\n1,5;x\n2,5;x\n3.5;x\n", 0, "row 4, column 1: " + comma + "“3.5”"),
                new Case("a;b\n1.5;x\n2.5;x\n3,5;x\n", 0, "row 4, column 1: " + point + "“3,5”"),
                new Case("a,b\n1,\"2\n3,4\n", 0, "row 2: " + quote),
                new Case("a;b\n1;\"2\n3;4\n", 0, "row 2: " + quote),
                new Case("a,b\n1,\"2\"x\n3,4\n", 0, "row 2: " + quote),
                new Case("a,b\n1,2\n\"x\ny\",3\n4,z\u0007\n", 0,
                        "line 5: expected a table as text, found the byte 0x07; save it as CSV first"),
                new Case("a\n1\n2\n" + "€".repeat(50) + "\n4\n", 0, "row 4, column 1: " + point + "“" + "€".repeat(40) + "…”"));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void isRefusedInOneLine(Case table) throws Exception {
        assertThat(line(write(table.text()), table.column())).isEqualTo("t.csv: " + table.line());
    }

    @Test
    void mistakeFarBehindTheFirstRowsIsFoundToo() throws Exception {
        String rows = "1,2.5\n".repeat(100_000);

        assertThat(line(write("a,b\n" + rows + "1,x\n"), 1)).startsWith("t.csv: row 100002, column 2: expected a number");
        assertThat(line(write("a,b\n" + rows + "1\n"), 1)).startsWith("t.csv: row 100002, column 2: expected 2 cells");
        assertThat(line(write("a,b\n" + rows + "1,\"2\n" + rows), 1)).startsWith("t.csv: row 100002: expected a closing quote");
    }

    @Test
    void quoteThatSwallowsAHugeFileIsRefusedByItsRow() throws Exception {
        String text = "a,b\n1,\"2\n" + "1,2.5\n".repeat(400_000);

        assertThat(line(write(text), 1)).startsWith("t.csv: row 2: expected a closing quote");
    }

    @Test
    void programOrPictureIsNoTable() throws Exception {
        Path file = Files.write(directory.resolve("t.csv"), new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        assertThat(line(file, 0))
                .isEqualTo("t.csv: line 2: expected a table as text, found the byte 0x1A; save it as CSV first");

        Files.write(file, new byte[100_000]);
        assertThat(line(file, 0)).startsWith("t.csv: line 1: expected a table as text, found the byte 0x00");
    }

    @Test
    void fileOfTwoGigabytesOfZerosIsRefusedByItsBeginning() throws Exception {
        Path file = directory.resolve("t.csv");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(1L << 31);
        }
        assertThat(line(file, 0)).startsWith("t.csv: line 1: expected a table as text, found the byte 0x00");
    }

    @Test
    void fileThatIsNoneIsNamed() {
        assertThat(line(directory.resolve("none.csv"), 0))
                .isEqualTo("none.csv: whole file: expected a file to read, found none");
        assertThat(line(directory, 0)).endsWith(": whole file: expected a file, found a directory");
    }

    @Test
    void wordsInAnotherEncodingAreNoMistake() throws Exception {
        Path file = Files.writeString(
                directory.resolve("t.csv"), "a;b\n1;x\n".repeat(1) + "2;x\n".repeat(100_000) + "3;ç\n", StandardCharsets.ISO_8859_1);

        CsvTable table = CsvTable.read(CsvPreview.guess(InputSource.of(file)), LoadProgress.NONE);

        assertThat(table.numbers(0, MissingValues.REFUSE).values()).hasSize(100_002).endsWith(3);
    }

    private Path write(String text) throws IOException {
        return Files.writeString(directory.resolve("t.csv"), text);
    }

    private static String line(Path file, int column) {
        return Refusals.line(() -> CsvTable.read(CsvPreview.guess(InputSource.of(file)), LoadProgress.NONE)
                .numbers(column, MissingValues.REFUSE));
    }
}
