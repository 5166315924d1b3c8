package gatescope.lab;

import gatescope.engine.Operation;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Which cells are shown beside each other, and which of them is stepped through; pure functions. */
final class ShownCells {
    private ShownCells() {}

    /** Only this cell; one that the scenario does not have changes nothing. */
    static LabState alone(LabState state, CellKind cell) {
        return isThere(state, cell) ? stepThrough(state.withCells(Set.of(cell), state.cell()), cell) : state;
    }

    /** Steps through this cell: among the others when it is shown beside them, else alone. */
    static LabState choose(LabState state, CellKind cell) {
        return state.shown().contains(cell) ? inStep(state, cell) : alone(state, cell);
    }

    /** Shows a cell beside the others, whose playhead stays, or no longer; the last one stays. */
    static LabState toggle(LabState state, CellKind cell) {
        if (!isThere(state, cell)) {
            return state;
        }
        Set<CellKind> cells = EnumSet.copyOf(state.shown());
        if (!cells.remove(cell)) {
            cells.add(cell);
        }
        if (cells.isEmpty()) {
            return state;
        }
        LabState next = cells.contains(state.cell()) ? state : inStep(state, cells.iterator().next());
        return next.withCells(cells, next.cell());
    }

    /** All cells of the scenario, or only the one that is stepped through. */
    static LabState beside(LabState state, Action.Beside beside) {
        return state.withCells(
                switch (beside) {
                    case ALL -> state.models().models().keySet();
                    case ONE -> Set.of(state.cell());
                },
                state.cell());
    }

    private static boolean isThere(LabState state, CellKind cell) {
        return state.models().models().containsKey(cell);
    }

    /** Another of the cells that are shown, from where it is seen to stand; the cells beside it then follow it. */
    private static LabState inStep(LabState state, CellKind cell) {
        if (cell == state.cell()) {
            return state;
        }
        return Reducer.withUnit(state.withCells(state.shown(), cell), state.unit())
                .with(state.playhead(cell));
    }

    /** The same timestep of another cell; at the last operation its last, else the one of the same name, else the first. */
    private static LabState stepThrough(LabState state, CellKind cell) {
        if (cell == state.cell()) {
            return state;
        }
        LabState next = Reducer.withUnit(state.withCells(state.shown(), cell), state.unit());
        Moment moment = state.playhead().moment();
        boolean atEnd = moment.operation() == state.extent().operations() - 1;
        int operation = atEnd ? next.extent().operations() - 1 : sameOperation(state, next);
        return next.with(next.playhead().at(new Moment(moment.timestep(), operation)));
    }

    /** The operation of the same name as the present one, or the first. */
    static int sameOperation(LabState from, LabState to) {
        List<Operation> operations = from.model().network().cell().operations();
        String name = operations.get(from.playhead().moment().operation()).name();
        List<String> names = to.model().network().cell().operations().stream()
                .map(Operation::name)
                .toList();
        return Math.max(0, names.indexOf(name));
    }
}
