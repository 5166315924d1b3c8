package gatescope.diagram;

import gatescope.engine.CellGraph;
import gatescope.engine.Operation;
import gatescope.engine.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * One value that the timeline follows: a gate or a state.
 *
 * @param node the index of its node
 */
record TimelineRow(String name, int node, Role role) {
    /** The gates of a cell that are no states, in reading order. */
    static List<TimelineRow> gates(CellGraph cell) {
        return cell.gates().stream()
                .filter(gate -> !cell.states().contains(gate.name()))
                .map(gate -> of(cell, gate))
                .toList();
    }

    /** The states of a cell, the hidden state last. */
    static List<TimelineRow> states(CellGraph cell) {
        List<TimelineRow> states = new ArrayList<>();
        for (String state : cell.states().reversed()) {
            states.add(of(cell, cell.operations().get(cell.operationIndex(state))));
        }
        return states;
    }

    private static TimelineRow of(CellGraph cell, Operation operation) {
        return new TimelineRow(operation.name(), operation.node(), Roles.of(cell, operation.node()));
    }

    /** Where the bar of a timestep ended at the baseline; empty without one. */
    OptionalDouble ghost(TimelineState state, int timestep) {
        Trace baseline = state.baseline();
        return baseline == null
                ? OptionalDouble.empty()
                : OptionalDouble.of(state.scale().to(node, baseline.value(timestep, node, state.unit()), 1));
    }

    /** Where the bar of a timestep ends, as a part of its cell from below or from the left. */
    double to(TimelineState state, int timestep) {
        return state.scale().to(node, state.trace().value(timestep, node, state.unit()), 1);
    }
}
