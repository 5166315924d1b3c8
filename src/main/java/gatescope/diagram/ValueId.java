package gatescope.diagram;

import gatescope.engine.CellGraph;
import gatescope.engine.Network;
import gatescope.engine.Operand;
import gatescope.engine.Trace;

/** The id of one number of a run, as the parts of an equation carry it: {@code f@7#2}, all counted from 1. */
public final class ValueId {
    private ValueId() {}

    /** The id of a value by its name in the trace; timestep and unit from 0, timestep −1 for an initial state. */
    public static String of(String name, int timestep, int unit) {
        return name + "@" + (timestep + 1) + "#" + (unit + 1);
    }

    /**
     * The number that an id names.
     *
     * @throws IllegalArgumentException if the trace has no such value
     */
    public static double read(Trace trace, String id) {
        int at = id.indexOf('@');
        int hash = id.indexOf('#');
        if (at < 0 || hash < at) {
            throw new IllegalArgumentException("no id of a value: " + id);
        }
        int node = node(trace, id.substring(0, at));
        int timestep = Integer.parseInt(id.substring(at + 1, hash)) - 1;
        int unit = Integer.parseInt(id.substring(hash + 1)) - 1;
        return timestep < 0
                ? trace.read(0, new Operand(node, true), unit)
                : trace.value(timestep, node, unit);
    }

    private static int node(Trace trace, String name) {
        Network network = trace.network();
        return name.equals(Network.OUTPUT) && network.outputs() > 0
                ? network.outputNode()
                : network.cell().indexOf(name);
    }

    /** The id of what an operand reads at a timestep. */
    static String of(CellGraph cell, Operand operand, int timestep, int unit) {
        return of(cell.node(operand).name(), operand.previous() ? timestep - 1 : timestep, unit);
    }
}
