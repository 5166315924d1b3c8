package gatescope.diagram;

import gatescope.engine.CellGraph;
import gatescope.engine.Operation;
import java.util.ArrayList;
import java.util.List;

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

    /** Where the bar of a timestep ends, as a part of its cell from below or from the left. */
    double to(TimelineState state, int timestep) {
        return state.scale().to(node, state.trace().value(timestep, node, state.unit()), 1);
    }
}
