package gatescope.data;

import static gatescope.data.ColumnKind.DATE;
import static gatescope.data.ColumnKind.EMPTY;
import static gatescope.data.ColumnKind.NUMBER;
import static gatescope.data.ColumnKind.TEXT;
import static gatescope.data.DateOrder.DAY_FIRST;
import static gatescope.data.DateOrder.MONTH_FIRST;
import static gatescope.data.TextEncoding.UTF_16LE;
import static gatescope.data.TextEncoding.UTF_8;
import static gatescope.data.TextEncoding.WINDOWS_1252;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a table is taken to be, before a person says otherwise. */
class CsvGuessTest {
    @TempDir
    Path directory;

    /** A text, what it must be taken for, and the kinds of its columns. */
    record Case(String text, Charset charset, CsvDialect dialect, List<ColumnKind> kinds) {}

    static Stream<Case> tables() {
        CsvDialect plain = CsvDialect.PLAIN;
        CsvDialect european = plain.withSeparator(';').withDecimalComma(true);
        return Stream.of(
                of("date,close\n2024-01-31,1.5\n2024-02-01,2\n", plain, DATE, NUMBER),
                of("1\n2\n3\n", plain.withHeader(false), NUMBER),
                of("price\n1.5\n2\n", plain, NUMBER),
                of("1,2\n3,4\n", plain.withHeader(false), NUMBER, NUMBER),
                of("\uFEFFdia;preço\r\n31/01/2024;1.234,56\r\n01/02/2024;7,5\r\n", european, DATE, NUMBER),
                of("1,5;2,5\n3,5;4,25\n", european.withHeader(false), NUMBER, NUMBER),
                of("a;b\n1;2\n3;4\n", plain.withSeparator(';'), NUMBER, NUMBER),
                of("preço\n1,5\n2,25\n", european, NUMBER),
                of("a\tb\nx, y\t1\nz\t2\n", plain.withSeparator('\t'), TEXT, NUMBER),
                of("a|b\n1.5|\n2.5|\n", plain.withSeparator('|'), NUMBER, EMPTY),
                of("day,v\n12/31/2024,1\n01/02/2025,2\n", plain.withDates(MONTH_FIRST), DATE, NUMBER),
                of("day,v\n31/12/2024 15:30,1\n01/02/2025 09:00:10,2\n", plain.withDates(DAY_FIRST), DATE, NUMBER),
                of("name,\"v, in \"\"units\"\"\"\n\"x\ny\",\"1,234.5\"\nz,2.25\n", plain, TEXT, NUMBER),
                of("v,w\n\"1,5\",a\n\"2,5\",b\n", plain.withDecimalComma(true), NUMBER, TEXT),
                of("v,w\nNaN,NA\n,-\n1,null\n", plain, NUMBER, EMPTY),
                of("NaN,1\n2,3\n", plain.withHeader(false), NUMBER, NUMBER),
                of("first,second\nx,y\n", plain, TEXT, TEXT),
                new Case("a;preço\n1;2\n", WINDOWS_1252.charset(),
                        plain.withSeparator(';').withEncoding(WINDOWS_1252), List.of(NUMBER, NUMBER)),
                new Case("\uFEFFa\tpreço\n1\t2\n", StandardCharsets.UTF_16LE,
                        plain.withSeparator('\t').withEncoding(UTF_16LE), List.of(NUMBER, NUMBER)));
    }

    private static Case of(String text, CsvDialect dialect, ColumnKind... kinds) {
        return new Case(text, UTF_8.charset(), dialect, List.of(kinds));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void dialectAndKindsAreGuessed(Case table) throws Exception {
        CsvPreview preview = guess(table.text(), table.charset());

        assertThat(preview.dialect()).isEqualTo(table.dialect());
        assertThat(preview.columns().stream().map(CsvPreview.Column::kind)).isEqualTo(table.kinds());
    }

    @Test
    void previewHasNamesAndTheFirstRows() throws Exception {
        CsvPreview preview = guess("dia; preço \n\n31/01/2024;1,5\n;\n" + "01/02/2024;2,5\n".repeat(30), UTF_8.charset());

        assertThat(preview.columns().stream().map(CsvPreview.Column::name)).containsExactly("dia", "preço");
        assertThat(preview.rows()).hasSize(CsvPreview.ROWS).startsWith(List.of("31/01/2024", "1,5"), List.of("01/02/2024", "2,5"));
        assertThat(preview.numberColumns()).containsExactly(1);
    }

    @Test
    void correctedDialectIsFollowed() throws Exception {
        CsvPreview guessed = guess("1,5\n2,5\n", UTF_8.charset());
        assertThat(guessed.columns()).hasSize(2);

        CsvDialect corrected = guessed.dialect().withSeparator(';').withDecimalComma(true);
        CsvPreview preview = CsvPreview.of(guessed.source(), corrected);

        assertThat(preview.dialect()).isEqualTo(corrected);
        assertThat(preview.columns()).containsExactly(new CsvPreview.Column("", NUMBER));
        CsvTable table = CsvTable.read(preview, LoadProgress.NONE);
        assertThat(table.numbers(0, MissingValues.REFUSE).values()).containsExactly(1.5, 2.5);
    }

    @Test
    void characterThatIsCutOffByTheHeadDoesNotChangeTheEncoding() throws Exception {
        for (int shift = 0; shift < 3; shift++) {
            CsvPreview preview = guess("n".repeat(shift) + ",b\n" + "€,1\n".repeat(100_000), UTF_8.charset());
            assertThat(preview.dialect().encoding()).isEqualTo(UTF_8);
        }
    }

    private CsvPreview guess(String text, Charset charset) throws Exception {
        return CsvPreview.guess(InputSource.of(Files.writeString(directory.resolve("t.csv"), text, charset)));
    }

    @Test
    void columnsThatTheHeaderDoesNotNameAreThereWithoutAName() throws Exception {
        CsvPreview preview = guess("date,close\n2024-01-31,1.5,7\n2024-02-01,2,8\n", UTF_8.charset());
        assertThat(preview.columns())
                .containsExactly(
                        new CsvPreview.Column("date", DATE), new CsvPreview.Column("close", NUMBER), new CsvPreview.Column("", NUMBER));
        assertThat(preview.named()).isEqualTo(2);
        CsvTable table = CsvTable.read(preview, LoadProgress.NONE);
        assertThat(table.numbers(2, MissingValues.REFUSE).values()).containsExactly(7, 8);
    }

    @Test
    void separatorsAtTheEndOfRowsAndASingleLongRowMakeNoColumn() throws Exception {
        CsvPreview closed = guess("a,b\n1,2,\n3,4,\n", UTF_8.charset());
        assertThat(closed.columns()).hasSize(2);
        assertThat(closed.named()).isEqualTo(2);
        CsvPreview stray = guess("a,b\n1,2\n3,4,5\n", UTF_8.charset());
        assertThat(stray.columns()).hasSize(2);
        assertThat(Refusals.line(() -> CsvTable.read(stray, LoadProgress.NONE)))
                .endsWith("row 3, column 3: expected 2 cells in the row, found 3");
    }
}
