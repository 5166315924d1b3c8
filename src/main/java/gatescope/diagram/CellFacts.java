package gatescope.diagram;

import gatescope.engine.CellBuilder;
import gatescope.engine.CellGraph;
import gatescope.engine.Node;
import gatescope.engine.Operand;
import gatescope.engine.Operation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the picture of a cell asks about each value again and again, found out once per cell. Immutable but for its last plan. */
final class CellFacts {
    private static final PerKey<CellGraph, CellFacts> KNOWN = new PerKey<>(CellFacts::new);

    /**
     * What is known of a value.
     *
     * @param name without the prime
     * @param given whether it is there before the first operation
     * @param operation that computes it; of a given one the first that reads it; −1 for none
     * @param readers which operations read it, through their pre-activation as well
     */
    record Fact(Operand operand, String name, Role role, boolean given, boolean state, int operation, List<Integer> readers) {}

    private record Placed(Space space, Plan plan) {}

    private final Map<String, Fact> facts = new HashMap<>();
    private final CellLayout layout;
    private volatile Placed last;

    private CellFacts(CellGraph cell) {
        for (int node = 0; node < cell.nodes().size(); node++) {
            add(cell, new Operand(node, false));
            if (cell.states().contains(cell.nodes().get(node).name())) {
                add(cell, new Operand(node, true));
            }
        }
        this.layout = CellLayout.of(cell);
        Space smallest = new Space(Space.MIN_WIDTH, Space.MIN_HEIGHT, 1, layout.least());
        this.last = new Placed(smallest, layout.plan(smallest, cell));
    }

    static CellFacts of(CellGraph cell) {
        return KNOWN.of(cell);
    }

    private void add(CellGraph cell, Operand operand) {
        String name = cell.node(operand).name();
        boolean given = operand.previous() || cell.node(operand) instanceof Node.Input;
        List<Operation> operations = cell.operations();
        List<Integer> readers = new ArrayList<>();
        int own = -1;
        for (int k = 0; k < operations.size(); k++) {
            if (reads(cell, operations.get(k), operand)) {
                readers.add(k);
            }
            if (!given && operations.get(k).node() == operand.node()) {
                own = k;
            }
        }
        int operation = given && !readers.isEmpty() ? readers.getFirst() : own;
        facts.put(
                name + (operand.previous() ? CellBuilder.PRIME : ""),
                new Fact(
                        operand, name, Roles.of(cell, operand.node()), given, cell.states().contains(name), operation,
                        List.copyOf(readers)));
    }

    private static boolean reads(CellGraph cell, Operation operation, Operand operand) {
        return cell.nodes().get(operation.node()).operands().contains(operand)
                || (operation.isGate() && cell.nodes().get(operation.preActivation()).operands().contains(operand));
    }

    /**
     * The facts about a value by its name, with a prime for a state at the timestep before.
     *
     * @throws IllegalArgumentException if the cell has no such value
     */
    Fact of(String value) {
        Fact fact = facts.get(value);
        if (fact == null) {
            throw new IllegalArgumentException("the cell has no value \"" + value + "\"");
        }
        return fact;
    }

    /** The smallest width in which the cell is legible. */
    double least() {
        return layout.least();
    }

    /** Where the parts of the cell stand; the same size as before gives the same plan. */
    Plan plan(Space space, CellGraph cell) {
        Placed placed = last;
        if (!placed.space().equals(space)) {
            placed = new Placed(space, layout.plan(space, cell));
            last = placed;
        }
        return placed.plan();
    }
}
