package gatescope.lab;

import gatescope.engine.Operation;
import java.util.List;

/** The next state after an action; a pure function. */
public final class Reducer {
    private Reducer() {}

    /** The state after the action; an equal one when nothing changes. */
    public static LabState reduce(LabState state, Action action) {
        return switch (action) {
            case Action.Advance advance -> state.with(state.playhead().advance(advance.seconds(), state.extent()));
            case Action.Move move -> state.with(cutIfReduced(state, move(state, move)));
            case Action.GoToTimestep go ->
                state.with(jump(state, new Moment(go.timestep(), state.playhead().moment().operation())));
            case Action.SelectOperation select ->
                state.with(jump(state, new Moment(state.playhead().moment().timestep(), select.operation())));
            case Action.SelectUnit select -> withUnit(state, select.unit());
            case Action.ShowCell show -> showCell(state, show.cell());
            case Action.OpenScenario open -> LabState.of(open.scenario()).with(state.view());
            case Action.OpenScene open -> open.scene().with(state.view());
            case Action.SetSpeed set -> state.with(state.playhead().withSpeed(set.operationsPerSecond()));
            case Action.ChangeView change -> state.with(change.view());
        };
    }

    private static Playhead move(LabState state, Action.Move move) {
        Playhead playhead = state.playhead();
        Extent extent = state.extent();
        Moment moment = playhead.moment();
        return switch (move) {
            case FIRST -> playhead.at(Moment.START);
            case TIMESTEP_BACK -> playhead.at(extent.timestepBefore(moment));
            case OPERATION_BACK -> playhead.at(extent.before(moment));
            case OPERATION_FORWARD -> playhead.stepForward(extent);
            case TIMESTEP_FORWARD -> playhead.at(extent.timestepAfter(moment));
            case LAST -> playhead.at(extent.last());
            case PLAY_OR_PAUSE -> playhead.motion().isPlaying() ? playhead.pause() : playhead.play(Motion.FORWARD, extent);
            case PLAY_BACKWARD_OR_PAUSE ->
                playhead.motion().isPlaying() ? playhead.pause() : playhead.play(Motion.BACKWARD, extent);
        };
    }

    /** With reduced motion a step is a cut; playing still goes on from operation to operation. */
    private static Playhead cutIfReduced(LabState state, Playhead playhead) {
        return state.view().reducedMotion() ? playhead.settled() : playhead;
    }

    private static Playhead jump(LabState state, Moment moment) {
        return state.playhead().at(state.extent().clamp(moment));
    }

    private static LabState withUnit(LabState state, int unit) {
        int last = state.model().network().hidden() - 1;
        return new LabState(
                state.scenario(), state.cell(), Math.clamp(unit, 0, last), state.playhead(), state.view());
    }

    /** The same timestep of another cell; at the first operation, the last or the one of the same name where there is one. */
    private static LabState showCell(LabState state, CellKind cell) {
        if (cell == state.cell() || !state.scenario().models().containsKey(cell)) {
            return state;
        }
        LabState next = withUnit(
                new LabState(state.scenario(), cell, state.unit(), state.playhead(), state.view()), state.unit());
        Moment moment = state.playhead().moment();
        boolean atEnd = moment.operation() == state.extent().operations() - 1;
        int operation = atEnd ? next.extent().operations() - 1 : sameOperation(state, next);
        return next.with(next.playhead().at(new Moment(moment.timestep(), operation)));
    }

    private static int sameOperation(LabState from, LabState to) {
        List<Operation> operations = from.model().network().cell().operations();
        String name = operations.get(from.playhead().moment().operation()).name();
        List<String> names = to.model().network().cell().operations().stream()
                .map(Operation::name)
                .toList();
        return Math.max(0, names.indexOf(name));
    }
}
