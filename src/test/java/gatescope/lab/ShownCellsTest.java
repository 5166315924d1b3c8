package gatescope.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ShownCellsTest {
    private final LabState first = LabState.of(TestScenarios.fibonacci(12, 4));

    private static LabState after(LabState state, Action... actions) {
        LabState next = state;
        for (Action action : actions) {
            next = Reducer.reduce(next, action);
        }
        return next;
    }

    @Test
    void aCellPutBesideTheOthersMovesNothing() {
        LabState at = after(first, new Action.GoToTimestep(4), new Action.SelectOperation(5));
        LabState both = after(at, new Action.ToggleCell(CellKind.RNN));
        assertThat(both.shown()).isEqualTo(Set.of(CellKind.LSTM, CellKind.RNN));
        assertThat(both.cell()).isEqualTo(CellKind.LSTM);
        assertThat(both.playhead()).isEqualTo(at.playhead());
        assertThat(after(both, new Action.ToggleCell(CellKind.RNN))).isEqualTo(at);
    }

    @Test
    void theLastCellStaysAndTakingTheSelectedOneAwaySelectsAnother() {
        assertThat(after(first, new Action.ToggleCell(CellKind.LSTM))).isEqualTo(first);
        LabState left = after(first, Action.Beside.ALL, new Action.GoToTimestep(3), new Action.ToggleCell(CellKind.LSTM));
        assertThat(left.shown()).isEqualTo(Set.of(CellKind.RNN, CellKind.GRU));
        assertThat(left.shown()).contains(left.cell());
        assertThat(left.playhead().moment().timestep()).isEqualTo(3);
    }

    @Test
    void choosingAShownCellStepsThroughItWhereItStands() {
        LabState all = after(first, Action.Beside.ALL, new Action.GoToTimestep(4), new Action.SelectOperation(6));
        Playhead rnn = all.playhead(CellKind.RNN);
        LabState chosen = after(all, new Action.ChooseCell(CellKind.RNN));
        assertThat(chosen.shown()).isEqualTo(all.shown());
        assertThat(chosen.cell()).isEqualTo(CellKind.RNN);
        assertThat(chosen.playhead()).isEqualTo(rnn);
    }

    @Test
    void choosingACellThatIsNotShownShowsItAlone() {
        LabState two = after(first, new Action.ToggleCell(CellKind.RNN), new Action.ChooseCell(CellKind.GRU));
        assertThat(two.shown()).isEqualTo(Set.of(CellKind.GRU));
        assertThat(two.cell()).isEqualTo(CellKind.GRU);
    }

    @Test
    void allAndBackToOne() {
        LabState all = after(first, Action.Beside.ALL);
        assertThat(all.showsAll()).isTrue();
        assertThat(all.shown()).containsExactlyInAnyOrder(CellKind.values());
        assertThat(after(all, Action.Beside.ONE)).isEqualTo(first);
    }

    @Test
    void aCellThatTheScenarioDoesNotHaveChangesNothing() {
        Scenario own = first.scenario();
        LabState alone = LabState.of(new Scenario(
                "own", own.series(), Map.of(CellKind.LSTM, own.model(CellKind.LSTM))));
        assertThat(after(alone, new Action.ToggleCell(CellKind.RNN))).isEqualTo(alone);
        assertThat(after(alone, new Action.ChooseCell(CellKind.RNN))).isEqualTo(alone);
        assertThat(after(alone, new Action.ShowCell(CellKind.RNN))).isEqualTo(alone);
        assertThat(after(alone, Action.Beside.ALL)).isEqualTo(alone);
    }
}
