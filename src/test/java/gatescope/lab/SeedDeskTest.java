package gatescope.lab;

import static org.assertj.core.api.Assertions.assertThat;

import gatescope.train.BadSettingException;
import gatescope.train.SeedResult;
import gatescope.train.SeedRuns;
import gatescope.train.TrainingData;
import gatescope.train.TrainingScenario;
import gatescope.train.Workers;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import org.junit.jupiter.api.Test;

/** Both threads do their work only when a test says so. */
class SeedDeskTest {
    private static final TrainingScenario RATIOS = TrainingScenario.FIBONACCI_RATIOS;

    private final Queue<Runnable> other = new ArrayDeque<>();
    private final Queue<Runnable> toolkit = new ArrayDeque<>();
    private int changes;
    private final SeedDesk desk = new SeedDesk(other::add, Workers.caller(), toolkit::add, () -> changes++);

    private static Training training(String... settings) throws BadSettingException {
        Training training = new Training(new Source.Named(RATIOS), RATIOS.recipe().with("epochs=5"), 0);
        for (String setting : settings) {
            training = training.with(training.recipe().with(setting));
        }
        return training;
    }

    private static void next(Queue<Runnable> thread) {
        Objects.requireNonNull(thread.poll(), "nothing is waiting").run();
    }

    private void finish() {
        while (!other.isEmpty() || !toolkit.isEmpty()) {
            next(other.isEmpty() ? toolkit : other);
        }
    }

    private List<Long> seeds() {
        return desk.outcome().orElseThrow().results().stream().map(SeedResult::seed).toList();
    }

    @Test
    void trainsTheCellFromEverySeedAsTheCommandLineDoes() throws BadSettingException {
        Training training = training();
        desk.begin(training, CellKind.GRU, 7, 3);
        assertThat(desk.isRunning()).isTrue();
        assertThat(desk.count()).isEqualTo(3);
        assertThat(desk.done()).isZero();
        next(other);
        assertThat(desk.done()).isEqualTo(3);
        assertThat(desk.outcome()).as("not before the toolkit's thread comes to it").isEmpty();
        assertThat(toolkit).as("three seeds are told once, and their end").hasSize(2);
        finish();
        assertThat(changes).isEqualTo(2);
        assertThat(desk.isRunning()).isFalse();
        TrainingData data = RATIOS.data(training.recipe());
        List<SeedResult> expected = new SeedRuns(training.recipe(CellKind.GRU), data)
                .run(7, 3, Workers.caller(), done -> {}, () -> false);
        SeedDesk.Outcome outcome = desk.outcome().orElseThrow();
        assertThat(outcome.results()).isEqualTo(expected);
        assertThat(outcome.asked()).isEqualTo(3);
        assertThat(outcome.cell()).isEqualTo(CellKind.GRU);
        assertThat(outcome.training()).isEqualTo(training);
    }

    @Test
    void ofAnOlderTimeNothingComes() throws BadSettingException {
        desk.begin(training(), CellKind.LSTM, 1, 2);
        desk.begin(training(), CellKind.LSTM, 40, 2);
        next(other);
        while (!toolkit.isEmpty()) {
            next(toolkit);
        }
        assertThat(desk.isRunning()).as("the newer one is still to come").isTrue();
        assertThat(changes).isZero();
        finish();
        assertThat(seeds()).containsExactly(40L, 41L);
    }

    @Test
    void theSeedsThatWereFinishedStayWhenItIsCancelled() throws BadSettingException {
        SeedDesk[] self = new SeedDesk[1];
        self[0] = new SeedDesk(other::add, Workers.caller(), Runnable::run, () -> {
            if (self[0].isRunning() && self[0].done() == 2) {
                self[0].cancel();
                assertThat(self[0].isStopping()).isTrue();
            }
        });
        self[0].begin(training(), CellKind.LSTM, 1, 5);
        next(other);
        SeedDesk.Outcome outcome = self[0].outcome().orElseThrow();
        assertThat(outcome.results()).extracting(SeedResult::seed).containsExactly(1L, 2L);
        assertThat(outcome.asked()).isEqualTo(5);
        assertThat(self[0].isStopping()).isFalse();
    }

    @Test
    void cancelledBeforeTheFirstSeedItComesToNothing() throws BadSettingException {
        desk.begin(training(), CellKind.LSTM, 1, 5);
        desk.cancel();
        finish();
        assertThat(desk.outcome()).isEmpty();
        assertThat(desk.isRunning()).isFalse();
        assertThat(changes).isEqualTo(1);
    }

    @Test
    void saysWhyThereAreNoSamplesUntilTheNextTime() throws BadSettingException {
        desk.begin(training("window=29"), CellKind.LSTM, 1, 2);
        finish();
        assertThat(desk.refused()).map(BadSettingException::key).contains("window");
        assertThat(desk.outcome()).isEmpty();
        assertThat(desk.isRunning()).isFalse();
        desk.begin(training(), CellKind.LSTM, 1, 1);
        assertThat(desk.refused()).isEmpty();
        finish();
        assertThat(seeds()).containsExactly(1L);
    }

    @Test
    void nothingIsToldAfterItsEnd() throws BadSettingException {
        desk.begin(training(), CellKind.LSTM, 1, 2);
        desk.dispose();
        finish();
        assertThat(changes).isZero();
        assertThat(desk.outcome()).isEmpty();
    }
}
