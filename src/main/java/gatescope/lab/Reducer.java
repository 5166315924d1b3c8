package gatescope.lab;

import java.util.Map;

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
            case Action.ShowCell show -> ShownCells.alone(state, show.cell());
            case Action.ChooseCell choose -> ShownCells.choose(state, choose.cell());
            case Action.ToggleCell toggle -> ShownCells.toggle(state, toggle.cell());
            case Action.Beside beside -> ShownCells.beside(state, beside);
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
                            case RELEASE -> state.models().holding(Map.of());
                        });
            case Action.Ask ask -> state.with(ask(state, ask.question()));
            case Action.Follow follow -> follow(state, follow.sweep());
            case Action.ChooseOption choose -> ScenarioChange.choose(state, choose.option(), choose.value());
            case Action.UseSequence use -> ScenarioChange.use(state, use.series());
            case Action.ShowEpoch show -> Learned.at(state, show.epoch(), show.models());
            case Action.Begin begin -> Learned.begin(state, begin);
            case Action.Learned learned -> Learned.at(state, learned.epoch(), learned.models());
            case Action.ChangeRecipe change -> Learned.by(state, change);
            case Action.UseSource use -> Learned.from(state, use);
            case Action.ShowSample show -> ScenarioChange.look(state, show.series());
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

    /** The unit, or the nearest that the selected cell has. */
    static LabState withUnit(LabState state, int unit) {
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
}
