package gatescope.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What scalings do to numbers, and that they can be taken back. */
class ScalingTest {
    private static final double[] TRAINING = {3, -0.5, 10, 4.25, 7};

    static Stream<Scaling> scalings() {
        return Stream.of(
                new Scaling.None(),
                new Scaling.Log(89),
                fitted(ScalingFit.minMax(TRAINING, -1, 1)),
                fitted(ScalingFit.minMax(new double[] {5, 5}, 0, 1)),
                fitted(ScalingFit.log1p(TRAINING)),
                fitted(ScalingFit.standard(TRAINING)),
                fitted(ScalingFit.standard(new double[] {5})),
                fitted(ScalingFit.byLargest(TRAINING)),
                fitted(ScalingFit.byLargest(new double[2])));
    }

    @ParameterizedTest
    @MethodSource("scalings")
    void unscaleTakesScaleBack(Scaling scaling) {
        SplittableRandom random = new SplittableRandom(11);
        for (int k = 0; k < 1000; k++) {
            double plain = random.nextDouble(-0.99, 1000);
            assertThat(scaling.unscale(scaling.scale(plain))).isCloseTo(plain, within(1e-10));
        }
    }

    @Test
    void minMaxReachesBothEnds() {
        Scaling scaling = fitted(ScalingFit.minMax(TRAINING, -1, 1));

        assertThat(scaling.scaleAll(new double[] {-0.5, 10, 4.75, 20.5})).containsExactly(-1, 1, 0, 3);
    }

    @Test
    void standardHasMeanZeroAndDeviationOne() {
        double[] scaled = fitted(ScalingFit.standard(TRAINING)).scaleAll(TRAINING);

        assertThat(Arrays.stream(scaled).sum()).isCloseTo(0, within(1e-12));
        assertThat(Arrays.stream(scaled).map(v -> v * v).average()).hasValueCloseTo(1.0, within(1e-12));
        assertThat(fitted(ScalingFit.standard(new double[] {2, 4, 4, 4, 5, 5, 7, 9})))
                .isEqualTo(new Scaling.Standard(5, 2));
    }

    @Test
    void largestCountsWithoutItsSign() {
        assertThat(ScalingFit.byLargest(new double[] {1, -4})).isEqualTo(of(new Scaling.Largest(4)));
        assertThat(new Scaling.Largest(4).scale(-4)).isEqualTo(-1);
    }

    @Test
    void logarithmOfOnePlusNumber() {
        assertThat(new Scaling.Log1p().scale(Math.E - 1)).isEqualTo(1, within(1e-15));
        assertThat(ScalingFit.log1p(new double[] {0, -1}))
                .isEqualTo(new ScalingFit.Impossible(Phrase.of("scaling.log", "-1")));
    }

    @Test
    void equalNumbersAreMovedNotStretched() {
        double[] equal = {7, 7, 7};
        Phrase remark = Phrase.of("scaling.equal", 3, "7");

        assertThat(ScalingFit.minMax(equal, 0, 1))
                .isEqualTo(new ScalingFit.Fitted(new Scaling.MinMax(7, 7, 0, 1), Optional.of(remark)));
        assertThat(fitted(ScalingFit.minMax(equal, 0, 1)).scaleAll(new double[] {7, 8})).containsExactly(0, 1);
        assertThat(ScalingFit.standard(equal))
                .isEqualTo(new ScalingFit.Fitted(new Scaling.Standard(7, 0), Optional.of(remark)));
        assertThat(fitted(ScalingFit.standard(equal)).scaleAll(new double[] {7, 8})).containsExactly(0, 1);
    }

    @Test
    void zerosStayZeros() {
        assertThat(ScalingFit.byLargest(new double[2]))
                .isEqualTo(new ScalingFit.Fitted(
                        new Scaling.Largest(0), Optional.of(Phrase.of("scaling.zero", 2))));
    }

    @Test
    void numbersTooFarApartCannotBeScaled() {
        double[] far = {-1e308, 1e308};
        Phrase reason = Phrase.of("scaling.far", "-1.0E308", "1.0E308");

        assertThat(ScalingFit.minMax(far, 0, 1)).isEqualTo(new ScalingFit.Impossible(reason));
        assertThat(ScalingFit.standard(far)).isEqualTo(new ScalingFit.Impossible(reason));
        assertThat(fitted(ScalingFit.standard(new double[] {0, 1e308})).scale(1e308)).isEqualTo(1, within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY})
    void whatIsNoNumberCannotBeFittedTo(double value) {
        assertThatThrownBy(() -> ScalingFit.minMax(new double[] {1, value}, 0, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ScalingFit.standard(new double[0])).isInstanceOf(IllegalArgumentException.class);
    }

    private static ScalingFit of(Scaling scaling) {
        return new ScalingFit.Fitted(scaling, Optional.empty());
    }

    private static Scaling fitted(ScalingFit fit) {
        return ((ScalingFit.Fitted) fit).scaling();
    }
}
