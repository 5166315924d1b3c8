package gatescope.diagram;

import gatescope.engine.CellGraph;
import gatescope.engine.Operand;

/** The id of one number of a run, as the parts of an equation carry it: {@code f@7#2}, all counted from 1. */
public final class ValueId {
    private ValueId() {}

    /** The id of a value by its name in the trace; timestep and unit from 0, timestep −1 for an initial state. */
    public static String of(String name, int timestep, int unit) {
        return name + "@" + (timestep + 1) + "#" + (unit + 1);
    }

    /** The id of what an operand reads at a timestep. */
    static String of(CellGraph cell, Operand operand, int timestep, int unit) {
        return of(cell.node(operand).name(), operand.previous() ? timestep - 1 : timestep, unit);
    }
}
