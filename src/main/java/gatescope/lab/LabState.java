package gatescope.lab;

import gatescope.engine.Model;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that the window shows, as one value.
 *
 * @param scenario what is looked at
 * @param models the models of its cells, with what was changed about them
 * @param shown the cells that are shown beside each other, at least one
 * @param cell the one whose operations are stepped through and whose weights are shown; one of those shown
 * @param unit the selected hidden unit, from 0
 * @param question of what the gradients are
 * @param sweep whether values are followed forward or gradients backward
 * @param playhead where in the run
 * @param training what can be learned, and which epoch is shown; null where there is nothing to learn
 * @param view how it is shown
 */
public record LabState(
        Scenario scenario,
        ModelSet models,
        Set<CellKind> shown,
        CellKind cell,
        int unit,
        Question question,
        Sweep sweep,
        Playhead playhead,
        @Nullable Training training,
        View view) {
    /** Copies the set. */
    public LabState {
        shown = Set.copyOf(shown);
    }

    /** The beginning of a scenario. */
    public static LabState of(Scenario scenario) {
        CellKind first = scenario.firstCell();
        return new LabState(
                scenario,
                ModelSet.of(scenario.models()),
                Set.of(first),
                first,
                0,
                scenario.firstQuestion(),
                Sweep.FORWARD,
                Playhead.START,
                Training.of(scenario.name()),
                View.DEFAULT);
    }

    /** Whether all cells of the scenario are shown. */
    public boolean showsAll() {
        return shown.equals(models.models().keySet());
    }

    /** The model of the selected cell, as it is now. */
    public Model model() {
        return models.model(cell);
    }

    /** What the playhead moves in. */
    public Extent extent() {
        return extent(cell);
    }

    private Extent extent(CellKind of) {
        int operations = models.model(of).network().cell().operations().size();
        return new Extent(scenario.series().timesteps(), operations, sweep);
    }

    /** Where a cell stands: the playhead itself, or for another cell than the selected one as far in the same timestep. */
    public Playhead playhead(CellKind of) {
        return of == cell ? playhead : InStep.of(playhead, extent(), extent(of));
    }

    /** The unit of a cell that is shown: the selected one, or the nearest that the cell has. */
    public int unit(CellKind of) {
        return Math.min(unit, models.model(of).network().hidden() - 1);
    }

    /** The same with another playhead. */
    public LabState with(Playhead other) {
        return new LabState(scenario, models, shown, cell, unit, question, sweep, other, training, view);
    }

    /** The same in another view. */
    public LabState with(View other) {
        return new LabState(scenario, models, shown, cell, unit, question, sweep, playhead, training, other);
    }

    /** The same with other models of the same cells. */
    public LabState with(ModelSet other) {
        return new LabState(scenario, other, shown, cell, unit, question, sweep, playhead, training, view);
    }

    /** The same about another scenario, whose cells have the same units. */
    LabState with(Scenario other, ModelSet itsModels) {
        return new LabState(other, itsModels, shown, cell, unit, question, sweep, playhead, training, view);
    }

    /** The same with another question. */
    public LabState with(Question other) {
        return new LabState(scenario, models, shown, cell, unit, other, sweep, playhead, training, view);
    }

    /** The same followed another way. */
    public LabState with(Sweep other) {
        return new LabState(scenario, models, shown, cell, unit, question, other, playhead, training, view);
    }

    /** The same with another training, or another epoch of it. */
    LabState with(@Nullable Training other) {
        return new LabState(scenario, models, shown, cell, unit, question, sweep, playhead, other, view);
    }

    /** The same with another unit. */
    public LabState withUnit(int other) {
        return new LabState(scenario, models, shown, cell, other, question, sweep, playhead, training, view);
    }

    /** The same with other cells shown and another of them selected. */
    public LabState withCells(Set<CellKind> cells, CellKind selected) {
        return new LabState(scenario, models, cells, selected, unit, question, sweep, playhead, training, view);
    }
}
