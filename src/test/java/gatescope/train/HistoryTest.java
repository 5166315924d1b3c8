package gatescope.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gatescope.engine.Cells;
import gatescope.engine.Model;
import gatescope.engine.Network;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class HistoryTest {
    private static final Model MODEL = Model.zeros(new Network(Cells.lstm(), 1, 2, 1));

    private static Epoch epoch(int number) {
        return new Epoch(number, MODEL, 1.0 / number, OptionalDouble.empty(), OptionalDouble.empty(), Doubles.of(number, -number));
    }

    private static History history(int epochs, long bytes) {
        History history = new History(new Epoch(0, MODEL, Double.NaN, OptionalDouble.empty(), OptionalDouble.empty(), Doubles.NONE), bytes);
        for (int number = 1; number <= epochs; number++) {
            history.add(epoch(number));
        }
        return history;
    }

    private static List<Integer> numbers(History history) {
        return Arrays.stream(history.kept()).boxed().toList();
    }

    @Test
    void allEpochsAreKeptWhileTheyFit() {
        assertThat(numbers(history(20, History.USUAL_BYTES))).hasSize(21).startsWith(0, 1, 2).endsWith(20);
    }

    @Test
    void whatDoesNotFitIsThinnedOutEvenlyAndTheNewestIsThere() {
        assertThat(numbers(history(14, 0))).hasSize(15).endsWith(14);
        assertThat(numbers(history(15, 0))).containsExactly(0, 2, 4, 6, 8, 10, 12, 14, 15);
        assertThat(numbers(history(16, 0))).containsExactly(0, 2, 4, 6, 8, 10, 12, 14, 16);
        assertThat(numbers(history(17, 0))).containsExactly(0, 2, 4, 6, 8, 10, 12, 14, 16, 17);
        History large = history(10_001, 0);
        assertThat(numbers(large)).hasSizeBetween(8, 17).startsWith(0, 1024, 2048).endsWith(9216, 10_001);
        assertThat(large.nearest(2500).number()).isEqualTo(2048);
        assertThat(large.nearest(99_999).number()).isEqualTo(10_001);
    }

    @Test
    void theBestEpochIsKeptHoweverFewAre() {
        History history = history(0, 0);
        for (int number = 1; number <= 5000; number++) {
            double validation = number == 1237 ? 0.25 : 1 + 1.0 / number;
            history.add(new Epoch(number, MODEL, 1.0 / number, OptionalDouble.empty(), OptionalDouble.of(validation), Doubles.NONE));
        }
        assertThat(numbers(history)).doesNotContain(1237);
        assertThat(history.best().number()).isEqualTo(1237);
        assertThat(history.nearest(1237).number()).isEqualTo(1237);
        assertThat(history.nearest(1536).number()).isEqualTo(1536);
    }

    @Test
    void curvesAreWholeHoweverFewEpochsAreKept() {
        History history = history(1000, 0);
        assertThat(history.epochs()).isEqualTo(1000);
        assertThat(history.losses().toArray()).hasSize(1001).startsWith(Double.NaN, 1, 0.5).endsWith(0.001);
        assertThat(history.validationLosses().toArray()).hasSize(1001).containsOnly(Double.NaN);
        assertThat(history.gradientNorms().after(1).toArray()).hasSize(2000).startsWith(1, -1, 2, -2).endsWith(1000, -1000);
        assertThatThrownBy(() -> history.add(epoch(1000))).hasMessageContaining("1000");
    }

    @Test
    void itIsKnownSinceWhichEpochThereIsNoGradient() {
        History history = history(3, History.USUAL_BYTES);
        assertThat(history.noGradientSince()).isEmpty();
        add(history, 4, 0, 0);
        add(history, 5, 0, 0);
        assertThat(history.noGradientSince()).hasValue(4);
        add(history, 6, 0, 1e-300);
        assertThat(history.noGradientSince()).isEmpty();
        add(history, 7, 0, 0);
        assertThat(history.noGradientSince()).hasValue(7);
    }

    private static void add(History history, int number, double... norms) {
        history.add(new Epoch(number, MODEL, 1, OptionalDouble.empty(), OptionalDouble.empty(), Doubles.of(norms)));
    }

    @Test
    void anEpochThatIsAskedForIsTheOneThatCame() {
        int width = MODEL.network().parameterCount();
        for (long bytes : new long[] {0, History.USUAL_BYTES}) {
            History history = history(0, bytes);
            for (int number = 1; number <= 3000; number++) {
                history.add(numbered(number, width));
            }
            for (int number : history.kept()) {
                Epoch epoch = history.nearest(number);
                assertThat(epoch).isEqualTo(number == 0 ? history(0, 0).nearest(0) : numbered(number, width));
            }
        }
    }

    private static Epoch numbered(int number, int width) {
        double[] weights = new double[width];
        Arrays.setAll(weights, k -> number + k / 100.0);
        OptionalDouble validation = number % 7 == 0 ? OptionalDouble.empty() : OptionalDouble.of(number);
        return new Epoch(
                number, MODEL.withParameters(weights), 2.0 * number, OptionalDouble.of(3.0 * number), validation,
                Doubles.of(number, number + 0.5));
    }

    @Test
    void whatWasGivenAwayStaysAsItIsWhenEpochsAreAdded() {
        History history = history(10, 0);
        Doubles losses = history.losses();
        double[] before = losses.toArray();
        for (int number = 11; number <= 500; number++) {
            history.add(epoch(number));
        }
        assertThat(losses.toArray()).containsExactly(before);
        assertThat(losses.size()).isEqualTo(11);
        assertThatThrownBy(() -> losses.get(11)).isInstanceOf(IndexOutOfBoundsException.class);
    }
}
