package gatescope.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkersTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void everyPieceIsDoneOnce(int threads) {
        AtomicIntegerArray done = new AtomicIntegerArray(50);
        Problems.withThreads(threads, workers -> {
            workers.each(50, done::incrementAndGet);
            return done;
        });
        for (int piece = 0; piece < 50; piece++) {
            assertThat(done.get(piece)).isEqualTo(1);
        }
    }

    @Test
    void anExecutorThatNeverComesChangesNothing() {
        AtomicIntegerArray done = new AtomicIntegerArray(5);
        Workers.of(task -> {}).each(5, done::incrementAndGet);
        assertThat(done).hasToString("[1, 1, 1, 1, 1]");
    }

    @Test
    void theFirstFailureIsTheOneThatIsThrown() {
        for (int threads : new int[] {1, 2, 3}) {
            assertThatThrownBy(() -> Problems.withThreads(threads, WorkersTest::failing)).hasMessage("piece 4");
        }
    }

    private static boolean failing(Workers workers) {
        workers.each(9, piece -> {
            if (piece >= 4) {
                throw new IllegalArgumentException("piece " + piece);
            }
        });
        return true;
    }
}
