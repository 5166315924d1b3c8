package gatescope.diagram;

import gatescope.engine.CellGraph;
import gatescope.engine.Node;
import gatescope.engine.Operand;
import gatescope.engine.Operation;
import java.util.List;
import java.util.Map;

/** Which {@link Role} a value of a cell has. Names that the field knows have their hue; the rest follows from the graph. */
public final class Roles {
    private static final Map<String, Role> KNOWN = Map.ofEntries(
            Map.entry("f", Role.FORGET),
            Map.entry("z", Role.FORGET),
            Map.entry("i", Role.INPUT_GATE),
            Map.entry("renew", Role.INPUT_GATE),
            Map.entry("g", Role.CANDIDATE),
            Map.entry("n", Role.CANDIDATE),
            Map.entry("o", Role.OUTPUT_GATE),
            Map.entry("r", Role.OUTPUT_GATE));
    private static final List<Role> GATE_HUES =
            List.of(Role.FORGET, Role.INPUT_GATE, Role.CANDIDATE, Role.OUTPUT_GATE);

    private Roles() {}

    /** The role of a node's value; a pre-activation has that of its gate. */
    public static Role of(CellGraph cell, int node) {
        if (node >= cell.nodes().size()) {
            return Role.TEXT;
        }
        Node rule = cell.nodes().get(node);
        String name = rule.name();
        int state = cell.states().indexOf(name);
        if (state >= 0) {
            return state == 0 ? Role.HIDDEN_STATE : Role.MEMORY;
        }
        Role known = KNOWN.get(name);
        if (known != null) {
            return known;
        }
        List<Operation> gates = cell.gates();
        for (int gate = 0; gate < gates.size(); gate++) {
            if (gates.get(gate).node() == node) {
                return GATE_HUES.get(gate % GATE_HUES.size());
            }
            if (gates.get(gate).preActivation() == node) {
                return of(cell, gates.get(gate).node());
            }
        }
        return derived(cell, node, rule);
    }

    /** The role of a gate's parameters. */
    static Role ofGate(CellGraph cell, String gate) {
        return cell.operations().stream()
                .filter(operation -> gate.equals(operation.gate()))
                .reduce((first, second) -> second)
                .map(operation -> of(cell, operation.node()))
                .orElse(Role.TEXT);
    }

    private static Role derived(CellGraph cell, int node, Node rule) {
        if (rule instanceof Node.Input) {
            return Role.RNN;
        }
        if (rule instanceof Node.Affine affine) {
            boolean readsInput =
                    affine.products().stream().anyMatch(product -> cell.node(product.source()) instanceof Node.Input);
            return readsInput ? Role.RNN : Role.HIDDEN_STATE;
        }
        for (int later = node + 1; later < cell.nodes().size(); later++) {
            if (cell.nodes().get(later) instanceof Node.Add sum && reads(sum, node)) {
                return of(cell, later);
            }
        }
        Operand last = rule.operands().getLast();
        return of(cell, last.node());
    }

    private static boolean reads(Node rule, int node) {
        return rule.operands().stream().anyMatch(operand -> operand.node() == node && !operand.previous());
    }

    /** The hue of an operation's glyph: that of the gate which acts in a product, else that of its value. */
    static Role ofGlyph(CellGraph cell, Operation operation) {
        return ofPart(cell, operation.node());
    }

    /** The hue of a part of a sum: that of the gate which acts in a product, else that of the value. */
    public static Role ofPart(CellGraph cell, int node) {
        return of(cell, cell.nodes().get(node) instanceof Node.Multiply product ? product.left().node() : node);
    }
}
