package gatescope.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Activations against the functions of the platform, and of a row against those of one number. */
class ExponentialTest {
    @ParameterizedTest
    @ValueSource(doubles = {1e-300, 1e-9, 0.01, 0.3, 1, 4, 20, 100, 700})
    void areWithinFewUnitsInTheLastPlaceAtEveryScale(double scale) {
        SplittableRandom random = new SplittableRandom(5);
        for (int k = 0; k < 20_000; k++) {
            double a = random.nextDouble(-scale, scale);
            double tanh = StrictMath.tanh(a);
            double sigmoid = 1 / (1 + StrictMath.exp(-a));
            assertThat(Math.abs(Exponential.tanh(a) - tanh)).isLessThanOrEqualTo(4 * Math.ulp(tanh));
            assertThat(Math.abs(Exponential.sigmoid(a) - sigmoid)).isLessThanOrEqualTo(3 * Math.ulp(sigmoid));
            assertThat(Exponential.tanh(-a)).isEqualTo(-Exponential.tanh(a));
        }
    }

    @ParameterizedTest
    @CsvSource({"0,0.5,0", "-0.0,0.5,-0.0", "Infinity,1,1", "-Infinity,0,-1", "1e308,1,1", "-1e308,0,-1", "NaN,NaN,NaN"})
    void areWhatTheyShouldBeAtTheEnds(double a, double sigmoid, double tanh) {
        assertThat(Exponential.sigmoid(a)).isEqualTo(Double.valueOf(sigmoid));
        assertThat(Exponential.tanh(a)).isEqualTo(Double.valueOf(tanh));
    }

    @ParameterizedTest
    @EnumSource(Activation.class)
    void aRowIsItsNumbersToTheBit(Activation activation) {
        double[] row = new SplittableRandom(6).doubles(500, -40, 40).toArray();
        row[3] = Double.NaN;
        row[4] = Double.NEGATIVE_INFINITY;
        row[5] = -0.0;
        double[] wanted = new double[row.length];
        for (int k = 0; k < row.length - 1; k++) {
            wanted[k] = activation.value(row[k]);
        }
        wanted[row.length - 1] = row[row.length - 1];
        activation.apply(row, new double[row.length], new double[row.length], row.length - 1);
        assertThat(row).containsExactly(wanted);
    }
}
