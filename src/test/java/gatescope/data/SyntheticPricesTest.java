package gatescope.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The sample table is what its generator says, and looks like a table of prices. */
class SyntheticPricesTest {
    @Test
    void resourceIsWhatTheGeneratorMakes() throws Exception {
        try (InputStream in = SyntheticPrices.SOURCE.open()) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(SyntheticPrices.csv());
        }
        assertThat(SyntheticPrices.SOURCE.file().toString()).contains("synthetic");
    }

    @Test
    void isReadAsAnyTable() throws Exception {
        CsvPreview preview = CsvPreview.guess(SyntheticPrices.SOURCE);
        assertThat(preview.dialect()).isEqualTo(CsvDialect.PLAIN);
        assertThat(preview.columns().stream().map(CsvPreview.Column::name))
                .isEqualTo(List.of("date", "open", "high", "low", "close", "volume"));

        CsvTable table = CsvTable.read(preview, LoadProgress.NONE);

        assertThat(table.rows()).isEqualTo(SyntheticPrices.ROWS);
        for (int row = 0; row < table.rows(); row++) {
            LocalDate day = LocalDate.ofEpochDay((long) table.column(0).value(row) / 86_400);
            assertThat(day.getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
            double open = table.column(1).value(row);
            double close = table.column(4).value(row);
            assertThat(table.column(2).value(row)).isGreaterThanOrEqualTo(Math.max(open, close));
            assertThat(table.column(3).value(row)).isLessThanOrEqualTo(Math.min(open, close)).isPositive();
            assertThat(table.column(5).value(row)).isPositive();
        }
        assertThat(table.column(0).values()).isSorted().doesNotHaveDuplicates();
    }

    /** Large days follow large days: the squares of the returns hang together, the returns do not. */
    @Test
    void volatilityComesInClusters() throws Exception {
        CsvTable table = CsvTable.read(CsvPreview.guess(SyntheticPrices.SOURCE), LoadProgress.NONE);
        double[] close = table.numbers(4, MissingValues.REFUSE).values();
        double[] returns = new double[close.length - 1];
        double[] squares = new double[close.length - 1];
        for (int row = 0; row < returns.length; row++) {
            returns[row] = Math.log(close[row + 1] / close[row]);
            squares[row] = returns[row] * returns[row];
        }

        assertThat(autocorrelation(squares)).isGreaterThan(0.1);
        assertThat(autocorrelation(returns)).isBetween(-0.1, 0.1);
    }

    private static double autocorrelation(double[] values) {
        double mean = Arrays.stream(values).average().orElseThrow();
        double product = 0;
        double square = 0;
        for (int k = 0; k < values.length; k++) {
            square += (values[k] - mean) * (values[k] - mean);
            product += k == 0 ? 0 : (values[k] - mean) * (values[k - 1] - mean);
        }
        return product / square;
    }
}
