package gatescope.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StoreTest {
    private final Scenario scenario = TestScenarios.fibonacci(12, 4);
    private Store store = new Store(LabState.of(scenario), () -> true);

    @BeforeEach
    void startsAnew() {
        store = new Store(LabState.of(scenario), () -> true);
    }

    @Test
    void beginsWithTheLstmAtTheFirstOperation() {
        assertThat(store.state().cell()).isEqualTo(CellKind.LSTM);
        assertThat(store.state().playhead()).isEqualTo(Playhead.START);
        assertThat(store.state().extent()).isEqualTo(new Extent(12, 9));
    }

    @Test
    void undoTakesJumpsAndChoicesBackOneByOne() {
        LabState before = store.state();
        store.dispatch(new Action.GoToTimestep(6));
        store.dispatch(new Action.ShowCell(CellKind.GRU));
        store.dispatch(new Action.SelectUnit(2));
        LabState after = store.state();
        store.undo();
        assertThat(store.state().unit()).isEqualTo(0);
        store.undo();
        assertThat(store.state().cell()).isEqualTo(CellKind.LSTM);
        assertThat(store.state().playhead().moment().timestep()).isEqualTo(6);
        store.undo();
        assertThat(store.state()).isEqualTo(before);
        assertThat(store.canUndo()).isFalse();
        store.redo();
        store.redo();
        store.redo();
        assertThat(store.state()).isEqualTo(after);
    }

    @Test
    void oneDragIsOneEntry() {
        LabState before = store.state();
        Object drag = new Object();
        for (int t = 1; t < 9; t++) {
            store.dispatch(new Action.GoToTimestep(t), drag);
        }
        store.undo();
        assertThat(store.state()).isEqualTo(before);
    }

    @Test
    void twoDragsAreTwoEntries() {
        store.dispatch(new Action.GoToTimestep(3), "first drag");
        LabState between = store.state();
        store.dispatch(new Action.GoToTimestep(7), "second drag");
        store.undo();
        assertThat(store.state()).isEqualTo(between);
    }

    @Test
    void undoKeepsThemeTextSizeAndSpeed() {
        store.dispatch(new Action.GoToTimestep(5));
        store.dispatch(new Action.ChangeView(new View(Theme.DARK, 1.5, true, Page.GRADIENTS)));
        store.dispatch(new Action.SetSpeed(4));
        store.undo();
        assertThat(store.state().playhead().moment().timestep()).isZero();
        assertThat(store.state().view()).isEqualTo(new View(Theme.DARK, 1.5, true, Page.GRADIENTS));
        assertThat(store.state().playhead().speed()).isEqualTo(4);
    }

    @Test
    void stepsAreTakenBackByGoingBackNotByUndo() {
        store.dispatch(Action.Move.OPERATION_FORWARD);
        assertThat(store.canUndo()).isFalse();
        store.dispatch(Action.Move.OPERATION_BACK);
        assertThat(store.state()).isEqualTo(LabState.of(scenario));
    }

    @Test
    void anActionThatChangesNothingTellsNobody() {
        List<LabState> seen = new ArrayList<>();
        store.subscribe(seen::add);
        store.dispatch(Action.Move.FIRST);
        store.dispatch(new Action.SelectUnit(0));
        store.dispatch(new Action.Advance(1));
        assertThat(seen).isEmpty();
        assertThat(store.canUndo()).isFalse();
        assertThat(store.generation()).isZero();
    }

    @Test
    void listenersHearUntilTheyAreEnded() {
        List<LabState> seen = new ArrayList<>();
        Runnable end = store.subscribe(seen::add);
        store.dispatch(Action.Move.LAST);
        end.run();
        store.dispatch(Action.Move.FIRST);
        assertThat(seen).hasSize(1);
    }

    @Test
    void anotherCellShowsTheSameTimestepAndOperation() {
        store.dispatch(new Action.GoToTimestep(4));
        store.dispatch(new Action.SelectOperation(1));
        assertThat(operationName()).isEqualTo("keep");
        store.dispatch(new Action.ShowCell(CellKind.GRU));
        assertThat(operationName()).isEqualTo("keep");
        assertThat(store.state().playhead().moment().timestep()).isEqualTo(4);
        store.dispatch(Action.Move.LAST);
        store.dispatch(new Action.ShowCell(CellKind.RNN));
        assertThat(store.state().playhead().moment()).isEqualTo(store.state().extent().last());
    }

    @Test
    void jumpsOutsideEndAtTheEdge() {
        store.dispatch(new Action.GoToTimestep(99));
        assertThat(store.state().playhead().moment().timestep()).isEqualTo(11);
        store.dispatch(new Action.SelectUnit(-3));
        assertThat(store.state().unit()).isZero();
        store.dispatch(new Action.SelectUnit(9));
        assertThat(store.state().unit()).isEqualTo(3);
    }

    @Test
    void playingTheOtherWayTurnsAroundAndTheSameWayPauses() {
        store.dispatch(Action.Move.PLAY_OR_PAUSE);
        store.dispatch(new Action.Advance(12.5));
        Moment turn = store.state().playhead().moment();
        store.dispatch(Action.Move.PLAY_BACKWARD_OR_PAUSE);
        assertThat(store.state().playhead().motion()).isEqualTo(Motion.BACKWARD);
        assertThat(store.state().playhead().moment()).isEqualTo(turn);
        store.dispatch(new Action.Advance(3));
        assertThat(store.state().playhead().moment()).isLessThan(turn);
        store.dispatch(Action.Move.PLAY_OR_PAUSE);
        assertThat(store.state().playhead().motion()).isEqualTo(Motion.FORWARD);
        store.dispatch(Action.Move.PLAY_OR_PAUSE);
        assertThat(store.state().playhead().isMoving()).isFalse();
    }

    @Test
    void whatIsOpenedKeepsTheChosenSpeed() {
        store.dispatch(new Action.SetSpeed(4));
        store.dispatch(new Action.OpenScenario(TestScenarios.fibonacci(8, 2)));
        assertThat(store.state().playhead().speed()).isEqualTo(4);
        store.dispatch(new Action.OpenScene(LabState.of(scenario)));
        assertThat(store.state().playhead().speed()).isEqualTo(4);
        assertThat(store.state().playhead().moment()).isEqualTo(Moment.START);
    }

    @Test
    void withReducedMotionAStepIsACut() {
        store.dispatch(new Action.ChangeView(new View(Theme.LIGHT, 1, true, Page.CELL)));
        store.dispatch(Action.Move.OPERATION_FORWARD);
        assertThat(store.state().playhead().progress()).isEqualTo(1);
        assertThat(store.state().playhead().isMoving()).isFalse();
    }

    @Test
    void refusesToBeCalledOnAnotherThread() {
        Store foreign = new Store(LabState.of(scenario), () -> false);
        assertThatThrownBy(() -> foreign.dispatch(Action.Move.LAST)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(foreign::undo).isInstanceOf(IllegalStateException.class);
    }

    private String operationName() {
        LabState state = store.state();
        return state.model()
                .network()
                .cell()
                .operations()
                .get(state.playhead().moment().operation())
                .name();
    }
}
