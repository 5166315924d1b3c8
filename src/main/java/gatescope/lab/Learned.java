package gatescope.lab;

import gatescope.engine.Model;
import gatescope.engine.Network;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What training makes of a state; pure functions. */
final class Learned {
    private Learned() {}

    /**
     * The state with the models after an epoch, compared with what they were compared with. Cells of other settings
     * become those that were trained. Where nothing can be learned: the state.
     */
    static LabState at(LabState state, int epoch, Map<CellKind, Model> models) {
        Training training = state.training();
        if (training == null) {
            return state;
        }
        Map<CellKind, Model> all = new EnumMap<>(CellKind.class);
        Set<CellKind> taken = EnumSet.noneOf(CellKind.class);
        state.models().models().forEach((cell, present) -> {
            Model learned = models.get(cell);
            boolean fits = learned != null && reads(state.scenario().series(), learned.network());
            if (fits) {
                taken.add(cell);
            }
            all.put(cell, fits && learned != null && !learned.isLike(present) ? learned : present);
        });
        LabState next = state.with(training.at(epoch, taken));
        boolean alike = state.models().models().entrySet().stream().allMatch(entry -> {
            Model other = all.get(entry.getKey());
            return other != null && other.network().isLike(entry.getValue().network());
        });
        return alike ? next.with(state.models().withBaseline(all)) : withOthers(state, next, all);
    }

    /** The state with the first weights, as the beginning of a run. */
    static LabState begin(LabState state, Action.Begin begin) {
        LabState next = at(state, 0, begin.models());
        return next.training() == null ? next : next.with(next.training().of(begin.run()));
    }

    /** Cells with other settings or units: nothing is held any more to be compared with, and the playhead goes along. */
    private static LabState withOthers(LabState state, LabState next, Map<CellKind, Model> models) {
        LabState other = next.with(ModelSet.of(models)).with(state.playhead().pause().settled());
        return Reducer.withUnit(ScenarioChange.goAlong(state, other), state.unit());
    }

    private static boolean reads(Series series, Network network) {
        return network.inputs() == series.features() && network.outputs() == series.outputs();
    }

    /** The state with another recipe. */
    static LabState by(LabState state, Action.ChangeRecipe change) {
        Training training = state.training();
        if (training == null || training.recipe().equals(change.recipe())) {
            return state;
        }
        if (change.models().isEmpty()) {
            Training next = training.laterBy(change.recipe());
            return state.with(next);
        }
        Series series = change.series() == null ? state.scenario().series() : change.series();
        LabState next = begun(state, training.with(change.recipe()), change.models(), series);
        return ScenarioChange.goAlong(state, next.with(state.sweep()).with(state.playhead().pause().settled()));
    }

    /** The state with other samples. */
    static LabState from(LabState state, Action.UseSource use) {
        return begun(state, use.training(), use.models(), use.series());
    }

    /** A training before its first epoch, seen from its beginning; what is shown of the window stays. */
    private static LabState begun(LabState state, Training training, Map<CellKind, Model> models, Series series) {
        Scenario scenario = new Scenario(
                training.source().name(), series, models, training.recipe().seed());
        LabState fresh = LabState.of(scenario).with(training);
        LabState next = fresh.with(state.view())
                .with(fresh.playhead().withSpeed(state.playhead().speed()));
        Set<CellKind> shown = new HashSet<>(state.shown());
        shown.retainAll(models.keySet());
        if (shown.isEmpty()) {
            return next;
        }
        CellKind cell = shown.contains(state.cell()) ? state.cell() : Collections.min(shown);
        return Reducer.withUnit(next.withCells(shown, cell), state.unit());
    }
}
