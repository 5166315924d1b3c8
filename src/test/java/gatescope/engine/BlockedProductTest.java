package gatescope.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** However the loops are blocked, every element is the same chain of multiplications and additions, to the bit. */
class BlockedProductTest {
    @ParameterizedTest
    @CsvSource({"1,1,8", "1,9,8", "2,4,9", "3,5,11", "4,8,16", "5,7,33", "32,28,128", "3,19,127", "5,17,131", "2,8,512", "7,3,1", "3,39,17", "16,128,12"})
    void isTheChainInTheOrderOfTheSteps(int rows, int steps, int columns) {
        check(rows, steps, columns, steps, 1);
        check(rows, steps, columns, 1, rows);
    }

    private static void check(int rows, int steps, int columns, int rowStride, int stepStride) {
        SplittableRandom random = new SplittableRandom(rows + 100L * steps);
        double[] a = random.doubles(-1, 1).limit(3 + rows * steps).toArray();
        double[][] b = rows(steps, columns + 1, random);
        double[][] c = rows(rows, columns + 1, random);
        double[][] wanted = Stream.of(c).map(double[]::clone).toArray(double[][]::new);
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                for (int k = 0; k < steps; k++) {
                    double factor = a[3 + i * rowStride + k * stepStride];
                    wanted[i][j] = Math.fma(factor, b[k][j], wanted[i][j]);
                }
            }
        }
        BlockedProduct.add(a, 3, rowStride, stepStride, rows, steps, b, columns, c);
        assertThat(c).isDeepEqualTo(wanted);
    }

    private static double[][] rows(int count, int length, SplittableRandom random) {
        return Stream.generate(() -> random.doubles(length, -1, 1).toArray()).limit(count).toArray(double[][]::new);
    }
}
