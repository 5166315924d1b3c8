package gatescope.chart;

import static org.assertj.core.api.Assertions.assertThat;

import gatescope.train.Doubles;
import java.awt.Color;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BucketsTest {
    private static final AxisNames NAMES = new AxisNames("title", "epoch", "loss");

    @ParameterizedTest
    @CsvSource({"1, 10", "10, 10", "11, 10", "6000, 400", "100000, 777", "1000000, 300"})
    void everyNumberIsInOneBucketAndThereAreNotMoreThanColumns(int total, int columns) {
        Buckets buckets = Buckets.of(total, new Span(1, Math.max(2, total)), columns);
        assertThat(buckets.count()).isLessThanOrEqualTo(columns);
        int next = 1;
        for (int bucket = 0; bucket < buckets.count(); bucket++) {
            assertThat(buckets.first(bucket)).isEqualTo(next);
            next = buckets.last(bucket) + 1;
        }
        assertThat(next).isEqualTo(total + 1);
        assertThat(buckets.x(0)).isEqualTo(1);
        assertThat(buckets.x(buckets.places() - 1)).isEqualTo(total);
    }

    @Test
    void whatWasBeforeTheFirstHasAPlaceOfItsOwn() {
        double[] values = {7, 4, 3};
        ChartContent content = NumberedChart.of(
                NAMES, "", List.of(new NumberedChart.Numbered("loss", "loss", Doubles.of(values), Color.BLACK, Line.STRONG)),
                Buckets.of(0, 4, new Span(0, 4), 100), false, Markers.NONE);
        assertThat(content.xs().first()).isZero();
        assertThat(content.xs().last()).isEqualTo(4);
        Curve curve = content.curves().getFirst();
        assertThat(IntStream.range(0, 5).mapToObj(curve.exact())).containsExactly("7.0", "4.0", "3.0", "", "");
        Buckets thin = Buckets.of(0, 6000, new Span(0, 6000), 200);
        assertThat(thin.first(0)).isZero();
        assertThat(thin.last(thin.count() - 1)).isEqualTo(6000);
        assertThat(thin.count()).isLessThanOrEqualTo(200);
    }

    @Test
    void whatIsSeenIsFine() {
        Buckets buckets = Buckets.of(100_000, new Span(5_000, 5_200), 300);
        for (int bucket = 0; bucket < buckets.count(); bucket++) {
            if (buckets.first(bucket) >= 5_000 && buckets.last(bucket) <= 5_200) {
                assertThat(buckets.last(bucket)).isEqualTo(buckets.first(bucket));
            }
        }
        assertThat(buckets.count()).isLessThan(700);
    }

    @Test
    void noPeakIsLostAndOfSeveralNumbersTheLeastAndTheLargestAreRead() {
        double[] values = IntStream.range(0, 6000).mapToDouble(k -> 1 + 0.1 * Math.sin(k)).toArray();
        values[4321] = 77.25;
        values[1234] = 0.0625;
        Buckets buckets = Buckets.of(6000, new Span(1, 6000), 200);
        ChartContent content = NumberedChart.of(
                NAMES, "", List.of(new NumberedChart.Numbered("loss", "loss", Doubles.of(values), Color.BLACK, Line.STRONG)), buckets, true,
                Markers.NONE);
        Curve curve = content.curves().getFirst();
        List<String> read = IntStream.range(0, content.xs().length()).mapToObj(curve.exact()).toList();
        assertThat(read).anyMatch(text -> text.endsWith(" … 77.25")).anyMatch(text -> text.startsWith("0.0625 … "));
        assertThat(read.get(0)).as("30 numbers of a sine: both places of a bucket say the same").isEqualTo(read.get(1));
        double[] first = Arrays.stream(read.get(0).split(" … ")).mapToDouble(Double::parseDouble).toArray();
        assertThat(first).containsExactly(
                Arrays.stream(values, 0, 30).min().orElseThrow(), Arrays.stream(values, 0, 30).max().orElseThrow());
        assertThat(content.home()).isEqualTo(new Span(-2, 2));
        assertThat(content.xs().length()).isEqualTo(400);
    }

    /** The label of a curve stands beside its last number, also while more are to come. */
    @ParameterizedTest
    @ValueSource(ints = {6000, 3217, 3211, 2, 1})
    void aCurveEndsWithItsLastNumber(int known) {
        double[] values = IntStream.range(0, known).mapToDouble(k -> 2 + Math.sin(k)).toArray();
        Buckets buckets = Buckets.of(6000, new Span(1, 6000), 200).alone(known);
        assertThat(buckets.count()).isBetween(200, 202);
        ChartContent content = NumberedChart.of(
                NAMES, "", List.of(new NumberedChart.Numbered("loss", "loss", Doubles.of(values), Color.BLACK, Line.STRONG)), buckets, false,
                Markers.NONE);
        Curve curve = content.curves().getFirst();
        int end = IntStream.range(0, content.xs().length()).filter(place -> !Double.isNaN(curve.values().at(place))).max().orElseThrow();
        assertThat(curve.values().at(end)).isEqualTo(values[known - 1]);
        assertThat(content.xs().at(end)).isBetween((double) known, known + 0.25);
        assertThat(buckets.first(buckets.bucketOf(end))).isEqualTo(buckets.last(buckets.bucketOf(end))).isEqualTo(known);
        assertThat(content.xs().last()).isEqualTo(6000);
    }

    @Test
    void theAxisIsAsLongAsAllThatIsToCome() {
        double[] values = {4, 3, Double.NaN};
        ChartContent content = NumberedChart.of(
                NAMES, "", List.of(new NumberedChart.Numbered("loss", "loss", Doubles.of(values), Color.BLACK, Line.STRONG)),
                Buckets.of(50, new Span(1, 50), 100), false, Markers.NONE);
        assertThat(content.homeX()).isEqualTo(new Span(1, 50));
        Curve curve = content.curves().getFirst();
        assertThat(curve.values().at(1)).isEqualTo(3);
        assertThat(curve.values().at(2)).isNaN();
        assertThat(curve.exact().apply(2)).isEmpty();
        assertThat(curve.exact().apply(49)).isEmpty();
    }

    /** What is not positive has no logarithm: a gap, but its number can still be read. */
    @Test
    void aLogAxisLeavesOutWhatHasNoLogarithm() {
        double[] values = {100, 0, -1, 1};
        ChartContent content = NumberedChart.of(
                NAMES, "", List.of(new NumberedChart.Numbered("loss", "loss", Doubles.of(values), Color.BLACK, Line.STRONG)),
                Buckets.of(4, new Span(1, 4), 100), true, Markers.NONE);
        Curve curve = content.curves().getFirst();
        assertThat(curve.values().at(0)).isEqualTo(2);
        assertThat(curve.values().at(1)).isNaN();
        assertThat(content.drawn(curve, 2)).isNaN();
        assertThat(curve.exact().apply(2)).isEqualTo("-1.0");
        assertThat(content.home()).isEqualTo(new Span(0, 2));
    }
}
