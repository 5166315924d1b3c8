package gatescope.lab;

import gatescope.engine.Model;
import gatescope.engine.Network;
import gatescope.train.BadSettingException;
import gatescope.train.Doubles;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Another sequence or other settings under the same models: what a person changed about the parameters stays wherever it still
 * fits. Pure functions.
 */
final class ScenarioChange {
    private ScenarioChange() {}

    /**
     * The state after an option of the scenario was chosen. A parameter that the option itself gives another value has that
     * value; all others stay as they are, as do the knobs.
     */
    static LabState choose(LabState state, String option, String value) {
        Scenario before = state.scenario();
        return Scenarios.withOption(before, option, value)
                .map(after -> moved(
                        state.with(training(state, option, value)),
                        after,
                        models(
                                state.models(),
                                Scenarios.named(before.name(), before.options()).models(),
                                after.models())))
                .orElse(state);
    }

    /** The recipe goes along where it has the same choice; no weights are those of an epoch of that other recipe. */
    private static @Nullable Training training(LabState state, String option, String value) {
        Training training = state.training();
        Optional<String> key = state.scenario().name().equals(MarketScenario.NAME) ? MarketScenario.setting(option) : Optional.empty();
        if (training == null || key.isEmpty()) {
            return training;
        }
        try {
            return training.with(RecipeChange.recipe(training, CellKind.RNN, key.get(), value));
        } catch (BadSettingException e) {
            throw new IllegalStateException("the recipe has no " + option + " = " + value, e);
        }
    }

    /** The state with the scenario's models over a sequence of one's own, from its beginning. */
    static LabState use(LabState state, Series series) {
        if (!fits(state, series)) {
            return state;
        }
        Scenario own = new Scenario(
                OwnSequence.NAME, series, state.scenario().models(), state.scenario().seed());
        Training training = new Training(
                new Source.Numbers(OwnSequence.NAME, doubles(OwnSequence.numbers(series))), OwnSequence.RECIPE, 0);
        LabState next = moved(state, own, state.models()).with(training);
        return next.equals(state) ? state : next.with(next.playhead().at(next.extent().first()));
    }

    /** The state with another sequence for the same models. */
    static LabState look(LabState state, Series series) {
        return fits(state, series) ? moved(state, state.scenario().with(series), state.models()) : state;
    }

    /** Whether the models can read a sequence, and say what is wanted of it. */
    static boolean fits(LabState state, Series series) {
        Series before = state.scenario().series();
        return before.features() == series.features() && before.outputs() == series.outputs();
    }

    private static LabState moved(LabState state, Scenario scenario, ModelSet models) {
        return goAlong(state, state.with(scenario, models));
    }

    /**
     * The question and the playhead go along: from the end to the end, from the beginning to the beginning.
     *
     * @param other another state whose playhead, sweep and selected cell are still those of the state
     */
    static LabState goAlong(LabState state, LabState other) {
        Extent before = state.extent();
        Extent after = other.extent();
        Question question = state.question();
        boolean ofEnd = question.timestep() == before.timesteps() - 1;
        int timestep = ofEnd ? after.timesteps() - 1 : Math.min(question.timestep(), after.timesteps() - 1);
        int unit = Math.min(question.unit(), other.model().network().hidden() - 1);
        LabState next = other.with(new Question(question.kind(), timestep, unit));
        if (after.equals(before)) {
            return next;
        }
        Moment moment = state.playhead().moment();
        int operation = ShownCells.sameOperation(state, next);
        Moment same = after.clamp(new Moment(moment.timestep(), operation));
        return next.with(next.playhead().at(moment.equals(before.first()) ? after.first() : same));
    }

    private static Doubles doubles(List<Double> numbers) {
        return Doubles.of(numbers.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private static ModelSet models(ModelSet present, Map<CellKind, Model> from, Map<CellKind, Model> to) {
        Map<CellKind, Model> baseline = new EnumMap<>(CellKind.class);
        Map<CellKind, Map<Integer, Double>> edits = new EnumMap<>(CellKind.class);
        to.forEach((cell, target) -> {
            Model origin = ModelSet.of(from).model(cell);
            Model kept = ModelSet.of(present.baseline()).model(cell);
            if (!hasSameParameters(kept.network(), target.network())) {
                baseline.put(cell, target);
                return;
            }
            baseline.put(cell, merged(kept, origin, target));
            Map<Integer, Double> left = new HashMap<>(present.tuning().edits().getOrDefault(cell, Map.of()));
            left.keySet().removeIf(index -> origin.parameter(index) != target.parameter(index));
            if (!left.isEmpty()) {
                edits.put(cell, Map.copyOf(left));
            }
        });
        return ModelSet.of(baseline, new Tuning(present.tuning().knobs(), edits));
    }

    private static boolean hasSameParameters(Network one, Network other) {
        return one.blocks().equals(other.blocks());
    }

    /** The network that the option makes of it, with every number that is kept, but for those that differ between origin and target. */
    private static Model merged(Model kept, Model origin, Model target) {
        double[] values = target.parameters();
        for (int k = 0; k < values.length; k++) {
            if (values[k] == origin.parameter(k)) {
                values[k] = kept.parameter(k);
            }
        }
        // What the option leaves as it was may have been trained with other settings.
        Network network = origin.network().isLike(target.network()) ? kept.network() : target.network();
        boolean sameStates = kept.network().initialWidth() == network.initialWidth();
        double[] initial = sameStates ? kept.initialStates() : target.initialStates();
        return new Model(network, values, initial);
    }
}
