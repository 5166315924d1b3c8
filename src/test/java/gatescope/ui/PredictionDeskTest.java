package gatescope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import gatescope.lab.Action;
import gatescope.lab.CellKind;
import gatescope.lab.LabState;
import gatescope.lab.PredictionReport;
import gatescope.lab.PredictionReport.OfPart;
import gatescope.lab.Reducer;
import gatescope.lab.Scenarios;
import gatescope.lab.Store;
import gatescope.lab.Training;
import gatescope.lab.TrainingDesk;
import gatescope.train.BadSettingException;
import gatescope.train.Workers;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The other thread is a queue here: what is in it runs when the test says so. */
class PredictionDeskTest {
    private final Queue<Runnable> queue = new ArrayDeque<>();
    private final LabState state = large();
    private final LabState tuned = Reducer.reduce(state, new Action.SetParameter(0, 3));
    private int refreshed;
    private PredictionDesk desk = desk();

    /** Share prices, read by a network that takes longer than a tenth of a second for all of them. */
    private static LabState large() {
        LabState small = LabState.of(Scenarios.named("stock-prices"));
        Training training = Objects.requireNonNull(small.training());
        try {
            Training wide = training.with(training.recipe().with("units=80"));
            return Reducer.reduce(
                    small, new Action.ChangeRecipe(wide.recipe(), wide.start(wide.source().data(wide.recipe())), null));
        } catch (BadSettingException e) {
            throw new AssertionError(e);
        }
    }

    private static boolean isWhole(PredictionReport report) {
        return report.parts().stream().allMatch(OfPart::isWhole);
    }

    private PredictionDesk desk() {
        TrainingDesk trainer = new TrainingDesk(queue::add, Workers.caller());
        LearningSamples samples = new LearningSamples(trainer, queue::add, Runnable::run, () -> {});
        LearningControl control = new LearningControl(new Store(state, () -> true), trainer, samples);
        return new PredictionDesk(
                new LearningParts(trainer, control, samples, queue::add, Runnable::run, () -> refreshed++));
    }

    @BeforeEach
    void makeSamples() {
        desk = desk();
        assertThat(desk.report(state)).isNull();
        queue.remove().run();
    }

    private PredictionReport report(LabState of) {
        return Objects.requireNonNull(desk.report(of));
    }

    private static PredictionReport alone(LabState of, PredictionReport like) {
        return PredictionReport.of(
                        like.data(), Map.of(CellKind.LSTM, of.models().model(CellKind.LSTM)), Map.of(), Long.MAX_VALUE, () -> true)
                .orElseThrow();
    }

    @Test
    void ofLargeDataSomeSamplesAreAskedForFirstAndThenAll() {
        assertThat(desk.report(state)).isNull();
        queue.remove().run();
        assertThat(refreshed).isEqualTo(1);
        assertThat(isWhole(report(state))).isFalse();
        assertThat(isWhole(report(state))).as("asked for once").isFalse();
        assertThat(queue).hasSize(1);
        queue.remove().run();
        assertThat(refreshed).isEqualTo(2);
        assertThat(isWhole(report(state))).isTrue();
        assertThat(report(state).equals(alone(state, report(state)))).isTrue();
        assertThat(queue).isEmpty();
    }

    @Test
    void otherWeightsAreSoonAskedForSome() {
        desk.report(state);
        queue.remove().run();
        desk.report(state);
        queue.remove().run();
        assertThat(isWhole(report(tuned))).as("still of the weights before").isTrue();
        queue.remove().run();
        PredictionReport soon = report(tuned);
        assertThat(isWhole(soon)).isFalse();
        queue.remove().run();
        assertThat(report(tuned).equals(alone(tuned, soon))).isTrue();
        assertThat(queue).isEmpty();
    }

    /** While all are asked with the weights before, other ones come. */
    @Test
    void whatIsUnderWayForOtherWeightsIsGivenUp() {
        desk.report(state);
        queue.remove().run();
        desk.report(state);
        desk.report(tuned);
        queue.remove().run();
        assertThat(refreshed).isEqualTo(1);
        queue.remove().run();
        assertThat(refreshed).isEqualTo(2);
        assertThat(isWhole(report(tuned))).isFalse();
        queue.remove().run();
        assertThat(report(tuned).equals(alone(tuned, report(tuned)))).isTrue();
    }
}
