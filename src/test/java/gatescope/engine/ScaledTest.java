package gatescope.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers and vectors m · 2^e: doubles where doubles reach, and the same arithmetic beyond. */
class ScaledTest {
    @ParameterizedTest
    @ValueSource(doubles = {0, 1, -3, 0.1, 1e308, -1e-308, Double.MIN_VALUE, 4.9e-320, Double.MAX_VALUE})
    void aDoubleSurvives(double value) {
        Scaled scaled = Scaled.of(value);
        assertThat(scaled.value()).isEqualTo(value);
        assertThat(scaled.log10()).isCloseTo(Math.log10(Math.abs(value)), within(1e-13));
        assertThat(scaled.isZero()).isEqualTo(value == 0);
        assertThat(scaled.abs().value()).isEqualTo(Math.abs(value));
    }

    @Test
    void productsAndQuotientsLeaveTheRangeOfDoublesAndComeBack() {
        Scaled small = Scaled.of(3e-200);
        Scaled tiny = small.times(small).times(small);
        assertThat(tiny.value()).isZero();
        assertThat(tiny.log10()).isCloseTo(3 * Math.log10(3) - 600, within(1e-12));
        assertThat(tiny.ln()).isCloseTo(tiny.log10() * Math.log(10), within(1e-9));
        assertThat(tiny.over(small).over(small).value()).isCloseTo(3e-200, within(1e-214));
        Scaled huge = Scaled.of(-2e200).times(Scaled.of(2e200));
        assertThat(huge.value()).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(huge.log10()).isCloseTo(400 + 2 * Math.log10(2), within(1e-12));
        assertThat(huge.times(tiny).value()).isCloseTo(-1.08e-198, within(1e-210));
        assertThat(Scaled.ofLn(-1e6).ln()).isCloseTo(-1e6, within(1e-9));
        assertThat(Scaled.ofLn(Double.NEGATIVE_INFINITY)).isEqualTo(Scaled.ZERO);
        assertThat(Scaled.ZERO.log10()).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    /** 2^3000 + 2^−3000, in either order, and exact sums of what is near. */
    @Test
    void aVectorTakesTheExponentOfItsLargestPart() {
        double[] ones = {0, 1, -1};
        for (long first : new long[] {3000, -3000}) {
            ScaledBlocks blocks = new ScaledBlocks(new int[] {0}, new int[] {2});
            blocks.add(0, ones, 1, first);
            blocks.add(0, ones, 1, -first);
            assertThat(blocks.vector(0).value(0)).isEqualTo(new Scaled(1, 3000));
            assertThat(blocks.norm(0).log10()).isCloseTo(3000.5 * Math.log10(2), within(1e-11));
            blocks.add(0, ones, 1, 3001);
            assertThat(blocks.vector(0).value(1)).isEqualTo(new Scaled(-1.5, 3001));
            blocks.add(0, new double[] {-3, 3}, 0, 3000);
            assertThat(blocks.isZero(0)).isTrue();
            assertThat(blocks.normalise(0)).isFalse();
        }
    }

    @Test
    void vectorsAddMultiplyAndFollowEachOther() {
        ScaledVector small = new ScaledVector(new double[] {3, 4}, -5000);
        ScaledVector large = new ScaledVector(new double[] {1, -1}, 5000);
        assertThat(small.norm()).isEqualTo(Scaled.of(5).times(new Scaled(1, -5000)));
        assertThat(small.dot(large)).isEqualTo(Scaled.of(-1));
        assertThat(small.plus(small).value(1)).isEqualTo(new Scaled(8, -5000));
        ScaledVector both = small.followedBy(new ScaledVector(new double[] {12}, -5000));
        assertThat(both.norm()).isEqualTo(new Scaled(13, -5000));
        assertThat(both.size()).isEqualTo(both.norm());
        assertThat(new ScaledVector(new double[] {-2}, 0).size()).isEqualTo(Scaled.of(-2));
    }

    @Test
    void aNormNeitherOverflowsNorUnderflows() {
        double[] entries = {3e300, 4e300, 0};
        assertThat(ScaledBlocks.norm(entries, 0, 3, 0).value()).isCloseTo(5e300, within(1e285));
        double[] small = Arrays.stream(entries).map(entry -> entry * 1e-300 * 1e-300).toArray();
        assertThat(ScaledBlocks.norm(small, 0, 3, 0).value()).isCloseTo(5e-300, within(1e-314));
        assertThat(ScaledBlocks.norm(new double[] {1, Double.NaN}, 0, 2, 0).log10()).isNaN();
    }
}
