package gatescope.lab;

import gatescope.engine.Model;

/**
 * All that the window shows, as one value.
 *
 * @param scenario what is looked at
 * @param cell which of its cells
 * @param unit the selected hidden unit, from 0
 * @param playhead where in the run
 * @param view how it is shown
 */
public record LabState(Scenario scenario, CellKind cell, int unit, Playhead playhead, View view) {
    /** The beginning of a scenario. */
    public static LabState of(Scenario scenario) {
        return new LabState(scenario, scenario.firstCell(), 0, Playhead.START, View.DEFAULT);
    }

    /** The model shown. */
    public Model model() {
        return scenario.model(cell);
    }

    /** What the playhead moves in. */
    public Extent extent() {
        return new Extent(
                scenario.series().timesteps(), model().network().cell().operations().size());
    }

    /** The same with another playhead. */
    public LabState with(Playhead other) {
        return new LabState(scenario, cell, unit, other, view);
    }

    /** The same in another view. */
    public LabState with(View other) {
        return new LabState(scenario, cell, unit, playhead, other);
    }
}
