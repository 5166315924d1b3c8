package gatescope.lab;

import gatescope.engine.Model;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that is computed of a state, and what it was computed of: it holds for every state with the same sequence, models and
 * question, wherever the playhead stands. Immutable.
 *
 * @param series the sequence
 * @param models the models
 * @param question of what the gradients are
 * @param present the runs of the models as they are now
 * @param baseline the runs of what is compared with, as a rule the baseline; empty while nothing differs from it
 */
public record Results(
        Series series,
        ModelSet models,
        Question question,
        Map<CellKind, CellAnalysis> present,
        Map<CellKind, CellAnalysis> baseline) {
    /** The results of a state. */
    public static Results of(LabState state) {
        return of(state, null);
    }

    /**
     * The results of a state.
     *
     * @param earlier those of another state, from which a cell of which nothing changed is taken over
     */
    public static Results of(LabState state, @Nullable Results earlier) {
        ModelSet models = state.models();
        Results known = earlier != null && earlier.isOfSameQuestion(state) ? earlier : null;
        return new Results(
                state.scenario().series(),
                models,
                state.question(),
                analyses(state, models.models(), known),
                models.isChanged() ? analyses(state, models.reference(), known) : Map.of());
    }

    private static Map<CellKind, CellAnalysis> analyses(
            LabState state, Map<CellKind, Model> models, @Nullable Results known) {
        Map<CellKind, CellAnalysis> analyses = new EnumMap<>(CellKind.class);
        models.forEach((cell, model) -> {
            CellAnalysis made = known == null ? null : known.find(cell, model);
            analyses.put(
                    cell,
                    made != null ? made : CellAnalysis.of(Run.of(state.scenario().series(), model, state.question())));
        });
        return analyses;
    }

    private @Nullable CellAnalysis find(CellKind cell, Model model) {
        CellAnalysis now = present.get(cell);
        if (now != null && now.trace().model().equals(model)) {
            return now;
        }
        CellAnalysis before = baseline.get(cell);
        return before != null && before.trace().model().equals(model) ? before : null;
    }

    /**
     * About how many multiplications {@link #of(LabState, Results)} would do: timesteps × parameters of every cell that must run
     * anew.
     */
    public static long work(LabState state, @Nullable Results earlier) {
        Results known = earlier != null && earlier.isOfSameQuestion(state) ? earlier : null;
        long work = work(state.models().models(), known);
        if (state.models().isChanged()) {
            work += work(state.models().reference(), known);
        }
        return work * state.scenario().series().timesteps();
    }

    private static long work(Map<CellKind, Model> models, @Nullable Results known) {
        long work = 0;
        for (Map.Entry<CellKind, Model> entry : models.entrySet()) {
            if (known == null || known.find(entry.getKey(), entry.getValue()) == null) {
                work += entry.getValue().network().parameterCount();
            }
        }
        return work;
    }

    private boolean isOfSameQuestion(LabState state) {
        return series.equals(state.scenario().series()) && question.equals(state.question());
    }

    /** Whether these are the results of a state. */
    public boolean isOf(LabState state) {
        return isOfSameQuestion(state) && models.equals(state.models());
    }

    /**
     * The run of a cell as it is now.
     *
     * @throws IllegalArgumentException if there is no such cell
     */
    public Run run(CellKind cell) {
        return analysis(cell).run();
    }

    /**
     * The analysis of a cell as it is now.
     *
     * @throws IllegalArgumentException if there is no such cell
     */
    public CellAnalysis analysis(CellKind cell) {
        CellAnalysis analysis = present.get(cell);
        if (analysis == null) {
            throw new IllegalArgumentException("there is no " + cell);
        }
        return analysis;
    }
}
