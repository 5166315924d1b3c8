package gatescope.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The largest singular value, for matrices whose singular values are known. */
class SpectralNormTest {
    private static double relative(double tolerance, double value) {
        return tolerance * Math.abs(value);
    }

    @Test
    void ofTwoByTwoItIsTheClosedForm() {
        SplittableRandom random = new SplittableRandom(1);
        for (int n = 0; n < 1000; n++) {
            double[] m = TestCells.numbers(random, 4, 2);
            double squares = Arrays.stream(m).map(x -> x * x).sum();
            double determinant = m[0] * m[3] - m[1] * m[2];
            double expected =
                    Math.sqrt((squares + Math.sqrt(squares * squares - 4 * determinant * determinant)) / 2);
            assertThat(SpectralNorm.of(m, 2, 2)).isCloseTo(expected, within(relative(1e-14, expected)));
        }
        AnalysisCases.checkPrinted(SpectralNorm.of(new double[] {0.9, 5, 0, 0.9}, 2, 2), "5.16");
        double golden = (1 + Math.sqrt(5)) / 2;
        assertThat(SpectralNorm.of(new double[] {1, 1, 1, 0}, 2, 2)).isCloseTo(golden, within(1e-15));
        AnalysisCases.checkPrinted(SpectralNorm.of(new double[] {89, 55, 55, 34}, 2, 2), "122.99");
    }

    /** Q₁ diag(σ) Q₂ with orthogonal Q has the singular values σ, however near to each other they are. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 8, 32, 60})
    void singularValuesSurviveRotations(int size) {
        SplittableRandom random = new SplittableRandom(size);
        for (double second : new double[] {0, 0.5, 1 - 1e-9, 1}) {
            double[] m = new double[size * size];
            for (int k = 0; k < size; k++) {
                m[k * size + k] = 7 * (k == size / 2 ? 1 : second);
            }
            for (int times = 0; times < size; times++) {
                reflectRows(m, size, TestCells.numbers(random, size, 1));
                m = transposed(m, size);
                reflectRows(m, size, TestCells.numbers(random, size, 1));
            }
            assertThat(SpectralNorm.of(m, size, size)).isCloseTo(7, within(7e-13));
        }
    }

    @Test
    void aRowAColumnAndAnOblongMatrixHaveOneToo() {
        assertThat(SpectralNorm.of(new double[] {3, 4}, 1, 2)).isCloseTo(5, within(1e-14));
        assertThat(SpectralNorm.of(new double[] {3, 4}, 2, 1)).isCloseTo(5, within(1e-14));
        double[] oblong = {1, 0, 0, 0, 2, 0};
        assertThat(SpectralNorm.of(oblong, 2, 3)).isEqualTo(2);
        assertThat(SpectralNorm.of(oblong, 3, 2)).isCloseTo(Math.sqrt(5), within(1e-14));
    }

    @Test
    void noSizeIsTooSmallOrTooLarge() {
        for (double scale : new double[] {1e-310, 1e-200, 1e200, 1e307}) {
            double[] m = {3 * scale, 0, 0, 2 * scale};
            assertThat(SpectralNorm.of(m, 2, 2)).isCloseTo(3 * scale, within(relative(1e-13, 3 * scale)));
        }
        assertThat(SpectralNorm.of(new double[9], 3, 3)).isZero();
        assertThat(SpectralNorm.of(new double[] {1, Double.NaN}, 1, 2)).isNaN();
        assertThatIllegalArgumentException().isThrownBy(() -> SpectralNorm.of(new double[3], 2, 2));
    }

    private static void reflectRows(double[] m, int size, double[] v) {
        double squared = Arrays.stream(v).map(x -> x * x).sum();
        for (int column = 0; column < size; column++) {
            double dot = 0;
            for (int row = 0; row < size; row++) {
                dot += v[row] * m[row * size + column];
            }
            for (int row = 0; row < size; row++) {
                m[row * size + column] -= 2 * dot / squared * v[row];
            }
        }
    }

    private static double[] transposed(double[] m, int size) {
        double[] transposed = new double[m.length];
        Arrays.setAll(transposed, k -> m[k % size * size + k / size]);
        return transposed;
    }
}
