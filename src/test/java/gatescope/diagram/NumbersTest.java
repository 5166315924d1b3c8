package gatescope.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {
    @ParameterizedTest
    @CsvSource({
        "12.345, 12.3",
        "0.7714, 0.771",
        "-0.0012345, −0.00123",
        "0.000123, 1.23e−4",
        "12345678, 1.23e7",
        "1.2e7, 1.20e7",
        "0, 0.00",
        "-0.0, 0.00",
        "1, 1.00",
        "0.9996, 1.00",
        "9.996, 10.0",
        "99.96, 100",
        "999.6, 1000",
        "1234.5, 1235",
        "99999.4, 99999",
        "99999.6, 1.00e5",
        "0.00099996, 0.00100",
        "-25, −25.0",
        "4.9e-324, 4.94e−324",
        "NaN, NaN",
        "Infinity, ∞",
        "-Infinity, −∞"
    })
    void valuesHaveThreeDigits(double x, String text) {
        assertThat(Numbers.value(x)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "-0.5612, −0.561",
        "-0.0012345, −0.0012",
        "0.0012345, 0.00123",
        "-0.00012345, −1.2e−4",
        "-1.234e-12, −1e−12",
        "-4.9e-324, −5e−324",
        "-12345678, −1.23e7",
        "-99999.4, −99999",
        "0, 0.00",
        "-Infinity, −∞"
    })
    void whereThereIsLeastRoomNumbersHaveAtMostSevenCharacters(double x, String text) {
        assertThat(Numbers.tight(x)).isEqualTo(text).hasSizeLessThanOrEqualTo(7);
    }

    @ParameterizedTest
    @CsvSource({
        "144, 144",
        "0.5, 0.5",
        "-3, −3",
        "0, 0",
        "1346269, 1346269",
        "0.30000000000000004, 0.3",
        "0.4877123456, 0.487712",
        "0.0000001, 1.00e−7",
        "1e20, 1.00e20",
        "NaN, NaN"
    })
    void plainNumbersAreAsAPersonWritesThem(double x, String text) {
        assertThat(Numbers.plain(x)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "0.7714, 77",
        "1, 100",
        "0, 0",
        "0.9996, >99.9",
        "0.998, 99.8",
        "0.004, 0.4",
        "0.0004, <0.1",
        "-0.25, −25",
        "1.5, 150"
    })
    void whatIsNotAllOrNothingNeverReadsSo(double part, String text) {
        assertThat(Numbers.percent(part)).isEqualTo(text + "\u00a0%");
    }

    @ParameterizedTest
    @CsvSource({
        "0.771, 0.771", "-0.00123, −0.00123", "1.23e-4, 1.2e−4", "-9.96e-8, −1.0e−7", "9.99e-4, 0.00100", "1.26e7, 1.3e7",
        "0, 0.00", "NaN, NaN"
    })
    void withLittleRoomAnExponentLeavesTwoDigits(double x, String text) {
        assertThat(Numbers.brief(x)).isEqualTo(text);
    }
}
