package gatescope.lab;

import gatescope.engine.Operation;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

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
            case Action.ShowCell show -> select(state.withCells(onlyIfThere(state, show.cell()), state.cell()), show.cell());
            case Action.ToggleCell toggle -> toggleCell(state, toggle.cell());
            case Action.TurnKnob turn -> state.with(state.models().withKnob(turn.knob(), turn.setting()));
            case Action.SetParameter set ->
                state.with(state.models().withParameter(state.cell(), set.index(), set.value()));
            case Action.ResetParameter reset ->
                state.with(state.models().withoutParameter(state.cell(), reset.index()));
            case Action.Baseline baseline ->
                state.with(
                        switch (baseline) {
                            case RETURN -> state.models().reset();
                            case SET -> state.models().rebased();
                        });
            case Action.Ask ask -> state.with(ask(state, ask.question()));
            case Action.Follow follow -> follow(state, follow.sweep());
            case Action.ChooseOption choose -> ScenarioChange.choose(state, choose.option(), choose.value());
            case Action.UseSequence use -> ScenarioChange.use(state, use.series());
            case Action.OpenScenario open -> opened(state, LabState.of(open.scenario()));
            case Action.OpenScene open -> opened(state, open.scene());
            case Action.SetSpeed set -> state.with(state.playhead().withSpeed(set.operationsPerSecond()));
            case Action.ChangeView change -> state.with(change.view());
        };
    }

    /** What was opened, shown as before and played as fast as before. */
    private static LabState opened(LabState state, LabState next) {
        return next.with(next.playhead().withSpeed(state.playhead().speed())).with(state.view());
    }

    private static Playhead move(LabState state, Action.Move move) {
        Playhead playhead = state.playhead();
        Extent extent = state.extent();
        Moment moment = playhead.moment();
        return switch (move) {
            case FIRST -> playhead.at(extent.first());
            case TIMESTEP_BACK -> playhead.at(extent.timestepBefore(moment));
            case OPERATION_BACK -> playhead.at(extent.before(moment));
            case OPERATION_FORWARD -> playhead.stepForward(extent);
            case TIMESTEP_FORWARD -> playhead.at(extent.timestepAfter(moment));
            case LAST -> playhead.at(extent.last());
            case PLAY_OR_PAUSE -> playOrPause(playhead, Motion.FORWARD, extent);
            case PLAY_BACKWARD_OR_PAUSE -> playOrPause(playhead, Motion.BACKWARD, extent);
        };
    }

    /** Only what plays in this direction already is held; what plays in the other one turns around. */
    private static Playhead playOrPause(Playhead playhead, Motion direction, Extent extent) {
        return playhead.motion() == direction ? playhead.pause() : playhead.play(direction, extent);
    }

    /** With reduced motion a step is a cut; playing still goes on from operation to operation. */
    private static Playhead cutIfReduced(LabState state, Playhead playhead) {
        return state.view().reducedMotion() ? playhead.settled() : playhead;
    }

    private static Playhead jump(LabState state, Moment moment) {
        return state.playhead().at(state.extent().clamp(moment));
    }

    private static LabState withUnit(LabState state, int unit) {
        return state.withUnit(Math.clamp(unit, 0, state.model().network().hidden() - 1));
    }

    /** The same moment followed another way; from where that way ends, it begins. */
    private static LabState follow(LabState state, Sweep sweep) {
        LabState next = state.with(sweep).with(state.playhead().pause().settled());
        boolean atEnd = next.playhead().moment().equals(next.extent().last());
        return atEnd ? next.with(next.playhead().at(next.extent().first())) : next;
    }

    private static Question ask(LabState state, Question question) {
        return new Question(
                question.kind(),
                Math.clamp(question.timestep(), 0, state.extent().timesteps() - 1),
                Math.clamp(question.unit(), 0, state.model().network().hidden() - 1));
    }

    /** A cell that the scenario does not have leaves what is shown. */
    private static Set<CellKind> onlyIfThere(LabState state, CellKind cell) {
        return state.models().models().containsKey(cell) ? Set.of(cell) : state.shown();
    }

    private static LabState toggleCell(LabState state, CellKind cell) {
        if (!state.models().models().containsKey(cell)) {
            return state;
        }
        Set<CellKind> shown = EnumSet.copyOf(state.shown());
        if (!shown.remove(cell)) {
            shown.add(cell);
            return select(state.withCells(shown, state.cell()), cell);
        }
        if (shown.isEmpty()) {
            return state;
        }
        LabState left = state.withCells(shown, state.cell());
        return shown.contains(state.cell()) ? left : select(left, shown.iterator().next());
    }

    /** The same timestep of another cell; at the last operation its last, else the one of the same name, else the first. */
    private static LabState select(LabState state, CellKind cell) {
        if (cell == state.cell() || !state.models().models().containsKey(cell)) {
            return state;
        }
        LabState other = state.withCells(state.shown(), cell);
        LabState next = withUnit(other, state.unit());
        Moment moment = state.playhead().moment();
        boolean atEnd = moment.operation() == state.extent().operations() - 1;
        int operation = atEnd ? next.extent().operations() - 1 : sameOperation(state, next);
        return next.with(next.playhead().at(new Moment(moment.timestep(), operation)));
    }

    /** The operation of the same name as the present one, or the first. */
    static int sameOperation(LabState from, LabState to) {
        List<Operation> operations = from.model().network().cell().operations();
        String name = operations.get(from.playhead().moment().operation()).name();
        List<String> names = to.model().network().cell().operations().stream()
                .map(Operation::name)
                .toList();
        return Math.max(0, names.indexOf(name));
    }
}
