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
    static Analysed of(LabState state) {
        Map<CellKind, CellAnalysis> analyses = new EnumMap<>(CellKind.class);
        state.models().models().forEach((cell, model) ->
                analyses.put(cell, CellAnalysis.of(state.scenario().series(), model, state.question())));
        Model before = state.models().isChanged() ? state.models().baseline().get(state.cell()) : null;
        CellAnalysis baseline =
                before == null ? null : CellAnalysis.of(state.scenario().series(), before, state.question());
        return new Analysed(
                state.scenario().series(), state.models(), state.question(), state.cell(), analyses, baseline);
    }

    boolean isOf(LabState state) {
        return series.equals(state.scenario().series())
                && models.equals(state.models())
                && question.equals(state.question())
                && cell == state.cell();
    }
}
