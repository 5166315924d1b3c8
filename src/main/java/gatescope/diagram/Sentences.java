package gatescope.diagram;

import gatescope.engine.CellGraph;
import gatescope.engine.Network;
import gatescope.engine.Node;
import gatescope.engine.Operand;
import gatescope.engine.Operation;
import gatescope.engine.ParameterBlock;
import gatescope.engine.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One plain sentence for an operation, with its numbers: "The forget gate keeps 77 % of the old memory: …". */
public final class Sentences {
    private Sentences() {}

    /**
     * The sentence for one unit.
     *
     * @param operation its index in the cell's operations
     */
    public static String of(Trace trace, int timestep, int operation, int unit, Texts texts) {
        CellGraph cell = trace.network().cell();
        Operation chosen = cell.operations().get(operation);
        double value = trace.value(timestep, chosen.node(), unit);
        if (!Double.isFinite(value)) {
            return diverged(trace, timestep, texts.name(cell, chosen), Numbers.value(value), texts);
        }
        Reader reader = new Reader(trace, timestep, unit);
        String key = "say." + Texts.kind(cell) + "." + chosen.name();
        if (!texts.has(key)) {
            return neutral(reader, chosen, value, texts);
        }
        Optional<Node.Multiply> scaled = scaledState(cell, chosen);
        return texts.text(
                variant(reader, chosen, value, scaled, key, texts),
                Numbers.value(value),
                Numbers.percent(value),
                scaled.map(product -> arithmetic(reader, product, cell.indexOf(product.name())))
                        .orElseGet(() -> arithmetic(reader, cell.nodes().get(chosen.node()), chosen.node())),
                first(reader, chosen),
                Numbers.value(Math.abs(value)),
                Texts.activation(cell, chosen));
    }

    /** What is no number came in with the input, the weights or the initial state; else the numbers have grown. */
    private static String diverged(Trace trace, int timestep, String name, String value, Texts texts) {
        Network network = trace.network();
        for (ParameterBlock block : network.blocks()) {
            for (int k = 0; k < block.length(); k++) {
                double weight = trace.model().parameter(block.offset() + k);
                if (!Double.isFinite(weight)) {
                    String id = ValueId.ofParameter(block, k / block.columns(), k % block.columns());
                    return texts.text("say.bad.weight", name, value, id, Numbers.value(weight));
                }
            }
        }
        for (double initial : trace.model().initialStates()) {
            if (!Double.isFinite(initial)) {
                return texts.text("say.bad.start", name, value, Numbers.value(initial));
            }
        }
        for (int t = 0; t <= timestep; t++) {
            for (int feature = 0; feature < network.inputs(); feature++) {
                double input = trace.value(t, 0, feature);
                if (!Double.isFinite(input)) {
                    return texts.text("say.bad.input", name, value, String.valueOf(t + 1), Numbers.value(input));
                }
            }
        }
        return texts.text("say.diverged", name, value);
    }

    /** The product in which a gate scales an old state; its arithmetic belongs in the gate's sentence. */
    private static Optional<Node.Multiply> scaledState(CellGraph cell, Operation operation) {
        if (!operation.isGate()) {
            return Optional.empty();
        }
        return cell.nodes().stream()
                .filter(Node.Multiply.class::isInstance)
                .map(Node.Multiply.class::cast)
                .filter(product -> product.left().equals(new Operand(operation.node(), false))
                        && product.right().previous())
                .findFirst();
    }

    /** The key of the first variant that there is a text for. */
    private static String variant(
            Reader reader, Operation operation, double value, Optional<Node.Multiply> scaled, String key, Texts texts) {
        Node rule = reader.cell().nodes().get(operation.node());
        List<String> candidates = new ArrayList<>();
        boolean amount = BarScale.isAmount(reader.cell().nodes(), rule);
        if (amount && scaled.isPresent() && reader.read(scaled.get().right()) == 0) {
            candidates.add(key + ".empty");
        }
        if (value == 0) {
            candidates.add(key + ".zero");
        } else if (value < 0) {
            candidates.add(key + ".negative");
        }
        if (!amount) {
            candidates.add(key + ".plain");
        }
        return candidates.stream().filter(texts::has).findFirst().orElse(key);
    }

    /** What the operation reads first, or the state that a sum or a product changes. */
    private static String first(Reader reader, Operation operation) {
        Node rule = reader.cell().nodes().get(operation.node());
        return rule.operands().stream()
                .filter(Operand::previous)
                .findFirst()
                .or(() -> rule.operands().stream().findFirst())
                .map(operand -> Numbers.value(reader.read(operand)))
                .orElse("");
    }

    private static String neutral(Reader reader, Operation operation, double value, Texts texts) {
        CellGraph cell = reader.cell();
        Node rule = cell.nodes().get(operation.node());
        String number = Numbers.value(value);
        if (operation.isGate()) {
            return texts.text("say.gate", operation.name(), number);
        }
        String key =
                switch (rule) {
                    case Node.Multiply _ -> "say.multiply";
                    case Node.Add _ -> "say.add";
                    case Node.Complement _ -> "say.complement";
                    case Node.Apply _ -> "say.apply";
                    case Node.Affine _, Node.Input _ -> "say.value";
                };
        Operand left = rule.operands().isEmpty() ? new Operand(operation.node(), false) : rule.operands().getFirst();
        Operand right = rule.operands().isEmpty() ? left : rule.operands().getLast();
        return texts.text(
                key,
                operation.name(),
                number,
                Symbols.operand(cell, left),
                Symbols.operand(cell, right),
                arithmetic(reader, rule, operation.node()),
                Texts.activation(cell, operation));
    }

    private static String arithmetic(Reader reader, Node rule, int node) {
        double result = reader.value(node);
        return switch (rule) {
            case Node.Multiply product ->
                Arithmetic.product(reader.read(product.left()), reader.read(product.right()), result);
            case Node.Add sum -> Arithmetic.sum(reader.read(sum.left()), reader.read(sum.right()), result);
            case Node.Complement complement -> Arithmetic.complement(reader.read(complement.source()), result);
            case Node.Apply _, Node.Affine _, Node.Input _ -> Numbers.value(result);
        };
    }

    private record Reader(Trace trace, int timestep, int unit) {
        CellGraph cell() {
            return trace.network().cell();
        }

        double read(Operand operand) {
            return trace.read(timestep, operand, unit);
        }

        double value(int node) {
            return trace.value(timestep, node, unit);
        }
    }
}
