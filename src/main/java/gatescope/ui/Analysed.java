package gatescope.ui;

import gatescope.engine.Model;
import gatescope.lab.CellAnalysis;
import gatescope.lab.CellKind;
import gatescope.lab.LabState;
import gatescope.lab.ModelSet;
import gatescope.lab.Question;
import gatescope.lab.Series;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All that the analysis depends on, and what came of it. */
record Analysed(
        Series series,
        ModelSet models,
        Question question,
        CellKind cell,
        Map<CellKind, CellAnalysis> analyses,
        @Nullable CellAnalysis baseline) {
    /**
     * The analysis of a state.
     *
     * @param earlier whose cells need no new analysis where nothing of theirs changed
     */
    static Analysed of(LabState state, @Nullable Analysed earlier) {
        Map<CellKind, CellAnalysis> analyses = new EnumMap<>(CellKind.class);
        state.models().models().forEach((cell, model) ->
                analyses.put(cell, analysis(state, model, earlier == null ? null : earlier.analyses().get(cell), earlier)));
        Model before = state.models().isChanged() ? state.models().baseline().get(state.cell()) : null;
        CellAnalysis baseline = before == null
                ? null
                : analysis(state, before, earlier == null ? null : earlier.baseline(), earlier);
        return new Analysed(
                state.scenario().series(), state.models(), state.question(), state.cell(), analyses, baseline);
    }

    private static CellAnalysis analysis(
            LabState state, Model model, @Nullable CellAnalysis made, @Nullable Analysed earlier) {
        if (made != null
                && earlier != null
                && made.trace().model().equals(model)
                && earlier.series().equals(state.scenario().series())
                && earlier.question().equals(state.question())) {
            return made;
        }
        return CellAnalysis.of(state.scenario().series(), model, state.question());
    }

    boolean isOf(LabState state) {
        return series.equals(state.scenario().series())
                && models.equals(state.models())
                && question.equals(state.question())
                && cell == state.cell();
    }
}
