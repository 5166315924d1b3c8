package gatescope.lab;

import static org.assertj.core.api.Assertions.assertThat;

import gatescope.train.Workers;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class GiveWayTest {
    private static final long HOUR = TimeUnit.HOURS.toNanos(1);

    private final AtomicInteger done = new AtomicInteger();

    /** A thread that does one piece of work, once it may. */
    private Thread worker(GiveWay giveWay) {
        Workers workers = Workers.caller().waitingFor(giveWay::rest);
        return Thread.ofPlatform().daemon().start(() -> workers.each(1, _ -> done.incrementAndGet()));
    }

    private static void awaitResting(Thread worker) {
        while (worker.getState() != Thread.State.TIMED_WAITING) {
            assertThat(worker.isAlive()).isTrue();
            Thread.onSpinWait();
        }
    }

    @Test
    void workRestsWhileAFrameIsDrawnAndGoesOnAfterIt() throws InterruptedException {
        GiveWay giveWay = new GiveWay(2, HOUR);
        giveWay.begin();
        Thread worker = worker(giveWay);
        awaitResting(worker);
        assertThat(done).hasValue(0);
        giveWay.end();
        worker.join();
        assertThat(done).hasValue(1);
    }

    @Test
    void aFrameThatNeverEndsHoldsNobodyForLong() throws InterruptedException {
        GiveWay giveWay = new GiveWay(2, 1);
        giveWay.begin();
        worker(giveWay).join();
        assertThat(done).hasValue(1);
    }

    @Test
    void whereThereAreProcessorsEnoughNobodyRests() throws InterruptedException {
        GiveWay giveWay = new GiveWay(4, HOUR);
        giveWay.begin();
        worker(giveWay).join();
        assertThat(done).hasValue(1);
    }

    @Test
    void anInterruptedThreadGoesOnAndStaysInterrupted() throws InterruptedException {
        GiveWay giveWay = new GiveWay(2, HOUR);
        giveWay.begin();
        Thread worker = worker(giveWay);
        awaitResting(worker);
        worker.interrupt();
        worker.join();
        assertThat(done).hasValue(1);
    }
}
