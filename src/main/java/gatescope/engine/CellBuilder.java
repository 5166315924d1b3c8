package gatescope.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes a cell down, operation by operation, in reading order. A value is named by its name, a state at the timestep before
 * by {@link #previous}.
 *
 * <pre>{@code
 * cell("lstm").states("h", "c")
 *     .gate("f", SIGMOID)
 *     .multiply("keep", "f", previous("c"))
 *     …
 * }</pre>
 */
public final class CellBuilder {
    /** The mark of a value at the timestep before, as in c′. */
    public static final String PRIME = "′";

    private static final String INPUT = "x";

    /** A part of a pre-activation. */
    public sealed interface Term {}

    private record ProductTerm(String matrix, String source) implements Term {}

    private record BiasTerm(String name) implements Term {}

    private record AddendTerm(String source) implements Term {}

    private record Step(String name, @Nullable String gate, boolean visible, NodeMaker maker) {}

    private interface NodeMaker {
        Node make(Map<String, Integer> indices);
    }

    private final String name;
    private final Map<String, String> settings = new LinkedHashMap<>();
    private final List<String> states = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();
    private String preActivationPrefix = "z_";

    private CellBuilder(String name) {
        this.name = name;
    }

    /** Begins a cell with this name. */
    public static CellBuilder cell(String name) {
        return new CellBuilder(name);
    }

    /** The name of a state's value at the timestep before: c′. */
    public static String previous(String state) {
        return state + PRIME;
    }

    /** The term W x. */
    public static Term input() {
        return new ProductTerm("W", INPUT);
    }

    /** The term R v. */
    public static Term recurrent(String source) {
        return new ProductTerm("R", source);
    }

    /** The term b, or another bias vector by its name. */
    public static Term bias(String name) {
        return new BiasTerm(name);
    }

    /** A value added as it is. */
    public static Term plus(String source) {
        return new AddendTerm(source);
    }

    /** Notes a choice under the name that the model file gives it. */
    public CellBuilder setting(String key, String value) {
        settings.put(key, value);
        return this;
    }

    /** Names the states carried from step to step; the first is the hidden state. */
    public CellBuilder states(String... names) {
        states.addAll(List.of(names));
        return this;
    }

    /** Names pre-activations a_r instead of z_r, for cells that have a gate called z. */
    public CellBuilder preActivations(String prefix) {
        preActivationPrefix = prefix;
        return this;
    }

    /** A gate φ(W x + R h′ + b) with parameters of its own. */
    public CellBuilder gate(String gate, Activation activation) {
        return gate(gate, activation, input(), recurrent(previous(states.getFirst())), bias("b"));
    }

    /** A gate φ(terms) with parameters of its own. */
    public CellBuilder gate(String gate, Activation activation, Term... terms) {
        String preActivation = preActivationPrefix + gate;
        steps.add(new Step(preActivation, gate, false, affineMaker(preActivation, gate, terms)));
        steps.add(new Step(
                gate, gate, true, indices -> new Node.Apply(gate, activation, operand(preActivation, indices))));
        return this;
    }

    /** A sum of terms with parameters of a gate, as an operation of its own. */
    public CellBuilder affine(String value, String gate, Term... terms) {
        steps.add(new Step(value, gate, true, affineMaker(value, gate, terms)));
        return this;
    }

    /** The pre-activation W x + R h′ + b of a gate whose activation follows later by {@link #apply}. */
    public CellBuilder preActivation(String gate) {
        return affine(
                preActivationPrefix + gate, gate, input(), recurrent(previous(states.getFirst())), bias("b"));
    }

    /** value = φ(source). */
    public CellBuilder apply(String value, Activation activation, String source) {
        return step(value, indices -> new Node.Apply(value, activation, operand(source, indices)));
    }

    /** value = left ⊙ right. */
    public CellBuilder multiply(String value, String left, String right) {
        return step(
                value, indices -> new Node.Multiply(value, operand(left, indices), operand(right, indices)));
    }

    /** value = left + right. */
    public CellBuilder add(String value, String left, String right) {
        return step(value, indices -> new Node.Add(value, operand(left, indices), operand(right, indices)));
    }

    /** value = 1 − source. */
    public CellBuilder complement(String value, String source) {
        return step(value, indices -> new Node.Complement(value, operand(source, indices)));
    }

    /**
     * The finished graph.
     *
     * @throws IllegalArgumentException if a name is used twice, or read before it is computed, or a state is never computed,
     *     or the input is read without a matrix
     */
    public CellGraph build() {
        Map<String, Integer> all = new LinkedHashMap<>();
        all.put(INPUT, 0);
        for (Step step : steps) {
            if (all.putIfAbsent(step.name(), all.size()) != null) {
                throw new IllegalArgumentException("cell " + name + ": \"" + step.name() + "\" is defined twice");
            }
        }
        for (String state : states) {
            if (!all.containsKey(state)) {
                throw new IllegalArgumentException("cell " + name + ": state \"" + state + "\" is never computed");
            }
        }
        List<Node> nodes = new ArrayList<>();
        List<Operation> operations = new ArrayList<>();
        nodes.add(new Node.Input(INPUT));
        for (Step step : steps) {
            Node node = step.maker().make(all);
            for (Operand operand : node.operands()) {
                if (!operand.previous() && operand.node() >= nodes.size()) {
                    throw new IllegalArgumentException("cell " + name + ": \"" + step.name()
                            + "\" reads a value that is computed after it");
                }
                if (operand.node() == 0 && !readsByMatrix(node, operand)) {
                    throw new IllegalArgumentException("cell " + name + ": \"" + step.name()
                            + "\" is as wide as the hidden state, so it can read \"" + INPUT + "\" only through a matrix");
                }
            }
            if (step.visible()) {
                boolean gate = node instanceof Node.Apply && step.gate() != null;
                operations.add(new Operation(step.name(), nodes.size(), gate ? nodes.size() - 1 : -1, step.gate()));
            }
            nodes.add(node);
        }
        return new CellGraph(name, settings, states, nodes, operations);
    }

    private static boolean readsByMatrix(Node node, Operand operand) {
        return node instanceof Node.Affine affine && !operand.equals(affine.addend());
    }

    private CellBuilder step(String value, NodeMaker maker) {
        steps.add(new Step(value, null, true, maker));
        return this;
    }

    private NodeMaker affineMaker(String value, String gate, Term... terms) {
        return indices -> {
            List<Node.Product> products = new ArrayList<>();
            String biasName = null;
            Operand addend = null;
            for (Term term : terms) {
                switch (term) {
                    case ProductTerm product ->
                        products.add(new Node.Product(product.matrix(), operand(product.source(), indices)));
                    case BiasTerm bias -> biasName = bias.name();
                    case AddendTerm plus -> addend = operand(plus.source(), indices);
                }
            }
            return new Node.Affine(value, gate, Size.HIDDEN, List.copyOf(products), biasName, addend);
        };
    }

    private Operand operand(String reference, Map<String, Integer> indices) {
        boolean previous = reference.endsWith(PRIME);
        String value = previous ? reference.substring(0, reference.length() - PRIME.length()) : reference;
        Integer index = indices.get(value);
        if (index == null || (previous && !states.contains(value))) {
            throw new IllegalArgumentException(
                    "cell " + name + ": there is no " + (previous ? "state" : "value") + " \"" + value + "\"");
        }
        return new Operand(index, previous);
    }
}
