package gatescope.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a table becomes. */
class CsvTableTest {
    private static final String GAPS = "day,v\n2024-01-01,\n2024-01-02,1\n2024-01-03,NA\n2024-01-04,\n2024-01-05,4\n2024-01-06,-\n";

    @TempDir
    Path directory;

    @Test
    void numbersAndDatesAreColumns() throws Exception {
        CsvTable table = read("day,close,note\n1970-01-02,1.5,x\n1970-01-01 00:01:00.5,\"1,234.25\",y\n");

        assertThat(table.rows()).isEqualTo(2);
        assertThat(table.column(0).kind()).isEqualTo(ColumnKind.DATE);
        assertThat(table.column(0).values()).containsExactly(86_400, 60.5);
        assertThat(table.column(1).name()).isEqualTo("close");
        assertThat(table.column(1).values()).containsExactly(1.5, 1234.25);
        assertThat(table.column(2).kind()).isEqualTo(ColumnKind.TEXT);
        assertThat(table.column(2).values()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1234.5, false, 1234.5",
        "'1,234.5', false, 1234.5",
        "'-1,234,567', false, -1234567",
        "1 234.5e-1, false, 123.45",
        "'1.234,5', true, 1234.5",
        "'1.234.567', true, 1234567",
        "'0,125', true, .125",
        "',5', true, .5",
        "'+1\u00A0234,5', true, 1234.5",
        "'1''234', false, 1234",
    })
    void numbersAreReadAsPeopleWriteThem(String cell, boolean decimalComma, double number) {
        assertThat(NumberCell.parse(cell, decimalComma)).hasValue(number);
    }

    @ParameterizedTest
    @CsvSource({
        "1.5, true",
        "'1,5', false",
        "'12,34,567', false",
        "'1,234 567', false",
        "'0,123', false",
        "1e999, false",
        "inf, false",
        "'.', false",
        "'', false",
        "12 %, false",
        "0x10, false",
    })
    void whatIsNoNumberIsNone(String cell, boolean decimalComma) {
        assertThat(NumberCell.parse(cell, decimalComma)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2024-02-29, DAY_FIRST, 1709164800",
        "2024/2/29, MONTH_FIRST, 1709164800",
        "29.02.2024, DAY_FIRST, 1709164800",
        "02/29/2024, MONTH_FIRST, 1709164800",
        "2024-02-29T12:00Z, DAY_FIRST, 1709208000",
        "2024-02-29T12:00:00-03:00, DAY_FIRST, 1709218800",
        "0001-01-01, DAY_FIRST, -62135596800",
        "9999-12-31, DAY_FIRST, 253402214400",
    })
    void datesAreSecondsSince1970(String cell, DateOrder order, double seconds) {
        assertThat(DateCell.parse(cell, order)).hasValue(seconds);
    }

    @ParameterizedTest
    @CsvSource({
        "2023-02-29, DAY_FIRST",
        "1900-02-29, DAY_FIRST",
        "02/29/2024, DAY_FIRST",
        "29/02/2024, MONTH_FIRST",
        "2024-13-01, DAY_FIRST",
        "2024-02/03, DAY_FIRST",
        "2024-02-29 24:00, DAY_FIRST",
        "1/2/24, DAY_FIRST",
        "20240229, DAY_FIRST",
    })
    void whatIsNoDateIsNone(String cell, DateOrder order) {
        assertThat(DateCell.parse(cell, order)).isEmpty();
    }

    @Test
    void everyDayOfFourCenturiesHasItsNumber() {
        for (long day = -1000; day < 146_097; day++) {
            CivilDate date = CivilDate.ofEpochDay(day);
            assertThat(date.toString()).isEqualTo(java.time.LocalDate.ofEpochDay(day).toString());
            assertThat(date.epochDay()).isEqualTo(day);
        }
    }

    @Test
    void missingValuesAreCountedAndListed() throws Exception {
        TableColumn column = read(GAPS).column(1);

        assertThat(column.missing()).isEqualTo(4);
        assertThat(column.missingLines()).containsExactly(2, 4, 5, 7);
        assertThat(column.values()).containsExactly(Double.NaN, 1, Double.NaN, Double.NaN, 4, Double.NaN);
    }

    @Test
    void missingValuesAreClosedAsChosen() throws Exception {
        CsvTable table = read(GAPS);

        assertNumbers(table.numbers(1, MissingValues.SKIP), List.of(1.0, 4.0), List.of(1, 4), 0, 4);
        assertNumbers(
                table.numbers(1, MissingValues.CARRY_LAST),
                List.of(1.0, 1.0, 1.0, 4.0, 4.0), List.of(1, 2, 3, 4, 5), 3, 1);
        assertNumbers(
                table.numbers(1, MissingValues.INTERPOLATE), List.of(1.0, 2.0, 3.0, 4.0), List.of(1, 2, 3, 4), 2, 2);
    }

    @Test
    void onlyTheChosenColumnsAreRead() throws Exception {
        CsvPreview preview = CsvPreview.guess(source("a,b,c\n1,2,x\n3,4,y\n"));

        CsvTable table = CsvTable.read(preview, Set.of(1), LoadProgress.NONE);

        assertThat(table.columns()).containsExactly(1);
        assertThat(table.numbers(1, MissingValues.REFUSE).values()).containsExactly(2, 4);
        assertThatThrownBy(() -> table.column(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void columnThatIsEmptyAtFirstIsWhatItBecomes() throws Exception {
        CsvTable table = read("a,b\n" + "1,\n".repeat(2000) + "1,2.5\n");

        assertThat(table.preview().columns().get(1).kind()).isEqualTo(ColumnKind.EMPTY);
        assertThat(table.column(1).kind()).isEqualTo(ColumnKind.NUMBER);
        assertThat(table.numbers(1, MissingValues.SKIP).values()).containsExactly(2.5);
    }

    @Test
    void progressIsToldAndEndsAtTheWhole() throws Exception {
        InputSource source = source("a\n" + "12345.5\n".repeat(100_000));
        List<Long> reported = new ArrayList<>();

        CsvTable.read(CsvPreview.guess(source), (read, total) -> {
            assertThat(total).isEqualTo(800_002);
            reported.add(read);
            return true;
        });

        assertThat(reported).isSorted().hasSizeGreaterThan(50).last().isEqualTo(800_002L);
        assertThat(reported.getFirst()).isLessThan(100_000);
    }

    @Test
    void readingStopsWhenToldTo() throws Exception {
        CsvPreview preview = CsvPreview.guess(source("a\n" + "12345.5\n".repeat(100_000)));
        List<Long> reported = new ArrayList<>();

        assertThatThrownBy(() -> CsvTable.read(preview, (read, total) -> {
                    reported.add(read);
                    return reported.size() < 3;
                }))
                .isInstanceOf(CancellationException.class);
        assertThat(reported).hasSize(3);
    }

    private static void assertNumbers(
            ColumnNumbers found, List<Double> values, List<Integer> rows, int filled, int skipped) {
        assertThat(found.values()).containsExactly(values.toArray(Double[]::new));
        assertThat(found.rows()).containsExactly(rows.toArray(Integer[]::new));
        assertThat(found.filled()).isEqualTo(filled);
        assertThat(found.skipped()).isEqualTo(skipped);
    }

    private CsvTable read(String text) throws Exception {
        return CsvTable.read(CsvPreview.guess(source(text)), LoadProgress.NONE);
    }

    private InputSource source(String text) throws Exception {
        return InputSource.of(Files.writeString(directory.resolve("t.csv"), text));
    }
}
