package gatescope.engine;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A recurrent cell as a graph of named nodes, in the order in which they are computed and read. Immutable; made by
 * {@link CellBuilder}. Everything else follows from it: the forward numbers, the gradients, the equations, the order of the
 * micro-steps.
 */
public final class CellGraph {
    private final String name;
    private final Map<String, String> settings;
    private final List<String> states;
    private final List<Node> nodes;
    private final List<Operation> operations;

    CellGraph(
            String name,
            Map<String, String> settings,
            List<String> states,
            List<Node> nodes,
            List<Operation> operations) {
        this.name = name;
        this.settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
        this.states = List.copyOf(states);
        this.nodes = List.copyOf(nodes);
        this.operations = List.copyOf(operations);
    }

    /** The cell's name in files: rnn, lstm, gru, … */
    public String name() {
        return name;
    }

    /** What was chosen when it was built, by the names of the model file and in its order: {"gate_activation": "sigmoid", …}. */
    public Map<String, String> settings() {
        return settings;
    }

    /** The values carried from timestep to timestep; the first is the hidden state, which the head reads. */
    public List<String> states() {
        return states;
    }

    /** All recorded values, in the order of computation; the first is the input x. */
    public List<Node> nodes() {
        return nodes;
    }

    /** The micro-steps of one timestep, in reading order. */
    public List<Operation> operations() {
        return operations;
    }

    /** The operations that are gates, in reading order. */
    public List<Operation> gates() {
        return operations.stream().filter(Operation::isGate).toList();
    }

    /** The names of all gates that have parameters, in the order in which they first appear. */
    public List<String> gateNames() {
        return nodes.stream()
                .filter(Node.Affine.class::isInstance)
                .map(node -> ((Node.Affine) node).gate())
                .distinct()
                .toList();
    }

    /** The node an operand reads. */
    public Node node(Operand operand) {
        return nodes.get(operand.node());
    }

    /**
     * The index of a node by its name.
     *
     * @throws IllegalArgumentException if there is no such node
     */
    public int indexOf(String nodeName) {
        for (int index = 0; index < nodes.size(); index++) {
            if (nodes.get(index).name().equals(nodeName)) {
                return index;
            }
        }
        throw new IllegalArgumentException("cell " + name + " has no value \"" + nodeName + "\"");
    }

    /**
     * The position of an operation by its name, from 0.
     *
     * @throws IllegalArgumentException if there is no such operation
     */
    public int operationIndex(String operationName) {
        for (int index = 0; index < operations.size(); index++) {
            if (operations.get(index).name().equals(operationName)) {
                return index;
            }
        }
        throw new IllegalArgumentException("cell " + name + " has no operation \"" + operationName + "\"");
    }

    @Override
    public String toString() {
        return name + settings;
    }
}
