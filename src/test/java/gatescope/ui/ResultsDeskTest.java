package gatescope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import gatescope.data.Scaling;
import gatescope.engine.Cells;
import gatescope.engine.Model;
import gatescope.engine.Network;
import gatescope.lab.Action;
import gatescope.lab.CellKind;
import gatescope.lab.LabState;
import gatescope.lab.Reducer;
import gatescope.lab.Scenario;
import gatescope.lab.Scenarios;
import gatescope.lab.Series;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Map;
import java.util.Queue;
import org.junit.jupiter.api.Test;

/** The other thread is a queue here: what is in it runs when the test says so. */
class ResultsDeskTest {
    private final Queue<Runnable> queue = new ArrayDeque<>();
    private final LabState small = LabState.of(Scenarios.named("fibonacci"));
    private final LabState large = LabState.of(large());

    private static Scenario large() {
        Network network = new Network(Cells.lstm(), 1, 64, 1);
        Model model = new Model(network, new double[network.parameterCount()], new double[network.initialWidth()]);
        int timesteps = (int) (ResultsDesk.LITTLE_WORK / network.parameterCount()) + 1;
        Series series = new Series(
                Collections.nCopies(timesteps, 1.0), Collections.nCopies(timesteps, 1.0), new Scaling.None());
        return new Scenario("large", series, Map.of(CellKind.LSTM, model));
    }

    private static LabState weight(LabState state, double value) {
        return Reducer.reduce(state, new Action.SetParameter(0, value));
    }

    private static double weightShown(ResultsDesk desk) {
        ResultsDesk.Shown shown = desk.shown();
        assertThat(shown.results().isOf(shown.state())).isTrue();
        return shown.results().run(CellKind.LSTM).trace().model().parameter(0);
    }

    @Test
    void littleWorkIsDoneAtOnce() {
        ResultsDesk desk = new ResultsDesk(small, queue::add);
        desk.follow(weight(small, 0.25));
        assertThat(weightShown(desk)).isEqualTo(0.25);
        assertThat(queue).isEmpty();
    }

    @Test
    void muchWorkComesLaterAndOnlyTheNewestIsAskedForNext() {
        ResultsDesk desk = new ResultsDesk(large, queue::add);
        desk.follow(weight(large, 1));
        desk.follow(weight(large, 2));
        desk.follow(weight(large, 3));
        assertThat(weightShown(desk)).isZero();
        assertThat(desk.isBack()).isFalse();
        assertThat(queue).hasSize(1);
        queue.remove().run();
        assertThat(desk.isBack()).isTrue();
        desk.follow(weight(large, 4));
        assertThat(weightShown(desk)).isEqualTo(1);
        assertThat(desk.isBack()).isFalse();
        assertThat(queue).hasSize(1);
        queue.remove().run();
        desk.follow(weight(large, 4));
        assertThat(weightShown(desk)).isEqualTo(4);
        assertThat(queue).isEmpty();
    }

    @Test
    void whatIsOlderThanWhatWasShownIsNeverShown() {
        ResultsDesk desk = new ResultsDesk(large, queue::add);
        desk.follow(weight(large, 1));
        // Undone before the results came: those of the beginning are still there.
        desk.follow(large);
        queue.remove().run();
        assertThat(desk.isBack()).isFalse();
        desk.follow(weight(large, 2));
        assertThat(weightShown(desk)).isZero();
        queue.remove().run();
        desk.follow(weight(large, 2));
        assertThat(weightShown(desk)).isEqualTo(2);
    }

    @Test
    void whatIsOfAnotherScenarioIsNeverShown() {
        ResultsDesk desk = new ResultsDesk(large, queue::add);
        desk.follow(weight(large, 1));
        desk.follow(small);
        assertThat(desk.shown().state()).isEqualTo(small);
        queue.remove().run();
        desk.follow(weight(small, 5));
        assertThat(weightShown(desk)).isEqualTo(5);
        assertThat(desk.shown().state().scenario()).isEqualTo(small.scenario());
    }

    @Test
    void aMovedPlayheadNeedsNoNewResults() {
        ResultsDesk desk = new ResultsDesk(large, queue::add);
        LabState moved = Reducer.reduce(large, new Action.GoToTimestep(5));
        desk.follow(moved);
        assertThat(desk.shown().state()).isEqualTo(moved);
        assertThat(queue).isEmpty();
    }
}
