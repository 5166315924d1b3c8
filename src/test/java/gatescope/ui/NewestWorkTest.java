package gatescope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/** The other thread is a queue here: what is in it runs when the test says so. */
class NewestWorkTest {
    private final Queue<Runnable> queue = new ArrayDeque<>();
    private final List<String> arrived = new ArrayList<>();
    private final List<Integer> computed = new ArrayList<>();
    private final NewestWork<Integer, String> work = new NewestWork<>(queue::add, Runnable::run, this::arrive);

    private void arrive() {
        arrived.add(String.valueOf(work.value()));
    }

    private void want(int key) {
        work.want(key, key < 10, wanted -> compute(key, wanted));
    }

    private Optional<String> compute(int key, BooleanSupplier wanted) {
        if (!wanted.getAsBoolean()) {
            return Optional.empty();
        }
        computed.add(key);
        return Optional.of("result " + key);
    }

    @Test
    void littleWorkIsThereAtOnce() {
        want(1);
        assertThat(work.isOf(1)).isTrue();
        assertThat(work.value()).isEqualTo("result 1");
        assertThat(queue).isEmpty();
    }

    @Test
    void muchWorkComesLaterAndUntilThenTheOlderIsThereAsOlder() {
        want(1);
        want(10);
        assertThat(work.isOf(10)).isFalse();
        assertThat(work.value()).isEqualTo("result 1");
        queue.remove().run();
        assertThat(work.isOf(10)).isTrue();
        assertThat(arrived).containsExactly("result 10");
    }

    @Test
    void onlyTheNewestIsComputed() {
        want(10);
        want(11);
        want(12);
        assertThat(queue).hasSize(1);
        queue.remove().run();
        assertThat(queue).hasSize(1);
        queue.remove().run();
        assertThat(computed).containsExactly(12);
        assertThat(arrived).containsExactly("result 12");
    }

    @Test
    void askedForTwiceItIsComputedOnce() {
        want(10);
        want(10);
        queue.remove().run();
        want(10);
        assertThat(queue).isEmpty();
        assertThat(computed).containsExactly(10);
    }

    /** A slow result must not come over a newer one that was there at once. */
    @Test
    void whatIsOlderNeverComesOverWhatIsNewer() {
        want(10);
        want(2);
        queue.remove().run();
        assertThat(work.value()).isEqualTo("result 2");
        assertThat(arrived).isEmpty();
    }

    /** Work that was done all the same when it was no longer wanted. */
    @Test
    void whatWasGivenUpDoesNotComeThoughItWasFinished() {
        work.want(10, false, _ -> Optional.of("unasked"));
        want(2);
        queue.remove().run();
        assertThat(work.value()).isEqualTo("result 2");
        assertThat(arrived).isEmpty();
    }

    @Test
    void goingBackToTheOneUnderWayGetsIt() {
        want(10);
        want(11);
        want(10);
        queue.remove().run();
        while (!queue.isEmpty()) {
            queue.remove().run();
        }
        assertThat(work.isOf(10)).isTrue();
        assertThat(arrived).containsExactly("result 10");
    }

    /** It fails on the toolkit's thread, which tells a person, and not on one that nobody hears. */
    @Test
    void afterAFailureTheNextIsStillComputed() {
        work.want(10, false, _ -> {
            throw new IllegalStateException("no memory");
        });
        Runnable failing = queue.remove();
        org.assertj.core.api.Assertions.assertThatThrownBy(failing::run).hasMessage("no memory");
        want(11);
        queue.remove().run();
        assertThat(work.value()).isEqualTo("result 11");
    }
}
