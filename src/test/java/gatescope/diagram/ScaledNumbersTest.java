package gatescope.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import gatescope.engine.Scaled;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers of any size, in three digits and in full. */
class ScaledNumbersTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0, 0.00, 0.0",
        "1.5, 0, 1.50, 1.5",
        "-1.5, 0, −1.50, −1.5",
        "1, -10, 9.77e−4, 9.765625e−4",
        // 2^−1400 and 2^1400: no doubles.
        "1, -1400, 3.61e−422, 3.6141491434385841e−422",
        "-1, 1400, −2.77e421, −2.766902970275812e421",
        "1, 1023, 8.99e307, 8.98846567431158e307",
    })
    void aNumberIsSaidWhateverItsSize(double mantissa, long exponent, String brief, String full) {
        Scaled number = new Scaled(mantissa, exponent);
        assertThat(ScaledNumbers.value(number)).isEqualTo(brief);
        assertThat(ScaledNumbers.full(number)).isEqualTo(full);
    }

    @ParameterizedTest
    @CsvSource({"NaN, NaN", "Infinity, ∞", "-Infinity, −∞"})
    void whatIsNoNumberIsSaidToo(double value, String text) {
        assertThat(ScaledNumbers.value(Scaled.of(value))).isEqualTo(text);
        assertThat(ScaledNumbers.full(Scaled.of(value))).isEqualTo(text);
    }
}
