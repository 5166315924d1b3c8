package gatescope.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import gatescope.data.Fibonacci;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WindowsTest {
    private static DataPlan plan(ScalingKind scaling, int window, Split split) {
        return new DataPlan(scaling, -1, 1, window, split, 1);
    }

    @Test
    void theArticlesThirtyNumbersGiveSevenTwoAndTwelveSamples() throws BadSettingException {
        TrainingData data = TrainingScenario.FIBONACCI_ARTICLE.data(TrainingScenario.FIBONACCI_ARTICLE.recipe());
        Part validation = data.validation().orElseThrow();
        Part test = data.test().orElseThrow();
        assertThat(data.train().data().size()).isEqualTo(7);
        assertThat(validation.data().size()).isEqualTo(2);
        assertThat(test.data().size()).isEqualTo(12);
        assertThat(data.train().plainTarget(6, 0, 0)).isEqualTo(34);
        assertThat(validation.plainX(0, 0, 0)).isEqualTo(55);
        assertThat(validation.firstTarget()).isEqualTo(13);
        assertThat(test.plainTarget(11, 0, 0)).isEqualTo(514_229);
        assertThat(test.firstTarget()).isEqualTo(18);
    }

    @Test
    void scalingIsFittedOnTrainingAlone() throws BadSettingException {
        double[] series = {2, 4, 6, 4, 500, 900, 100, 200};
        TrainingData minMax = Windows.of(series, plan(ScalingKind.MINMAX, 1, new Split(4, 2, 2)));
        assertThat(minMax.train().data().x(0, 0, 0)).isEqualTo(-1);
        assertThat(minMax.train().data().target(1, 0, 0)).isEqualTo(1);
        assertThat(minMax.test().orElseThrow().data().x(0, 0, 0)).isEqualTo(48);
        TrainingData standard = Windows.of(series, plan(ScalingKind.STANDARD, 1, new Split(4, 2, 2)));
        assertThat(standard.train().data().target(1, 0, 0)).isCloseTo(Math.sqrt(2), within(1e-15));
        TrainingData log = Windows.of(series, plan(ScalingKind.LOG1P, 1, new Split(4, 2, 2)));
        assertThat(log.train().data().x(0, 0, 0)).isCloseTo(Math.log(3), within(1e-15));
    }

    @Test
    void divisionByTheLastNumberLeavesRatiosAndAZeroDividesNothing() throws BadSettingException {
        TrainingData data = Windows.of(new double[] {3, 4, 6, 0, 5}, plan(ScalingKind.LAST, 2, new Split(1, 0, 0)));
        Dataset train = data.train().data();
        assertThat(train.x(0, 0, 0)).isEqualTo(0.75);
        assertThat(train.x(0, 1, 0)).isEqualTo(1);
        assertThat(train.target(0, 0, 0)).isEqualTo(1.5);
        assertThat(train.x(2, 0, 0)).isEqualTo(6);
        assertThat(train.target(2, 0, 0)).isEqualTo(5);
    }

    @ParameterizedTest
    @EnumSource
    void everyScalingHasAWayBack(ScalingKind scaling) throws BadSettingException {
        double[] series = Fibonacci.numbers(0, 20);
        TrainingData data = Windows.of(series, plan(scaling, 3, new Split(12, 0, 8)));
        Part test = data.test().orElseThrow();
        for (int s = 0; s < test.data().size(); s++) {
            double wanted = series[12 + 3 + s];
            assertThat(test.plainTarget(s, 0, 0)).isCloseTo(wanted, within(1e-10 * wanted));
            assertThat(test.plainX(s, 1, 0)).isCloseTo(series[12 + 1 + s], within(1e-10 * wanted));
        }
    }

    @Test
    void whatCannotBeCutOrScaledIsRefused() {
        assertThatThrownBy(() -> Windows.of(new double[5], plan(ScalingKind.NONE, 4, new Split(4, 0, 1))))
                .isInstanceOf(BadSettingException.class)
                .hasMessageContaining("window");
        assertThatThrownBy(() -> Windows.of(new double[] {1, -1, 2, 3}, plan(ScalingKind.LOG1P, 1, new Split(1, 0, 0))))
                .isInstanceOf(BadSettingException.class)
                .hasMessageContaining("scaling");
    }
}
