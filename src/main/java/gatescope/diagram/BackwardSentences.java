package gatescope.diagram;

import gatescope.engine.CellGraph;
import gatescope.engine.Gradients;
import gatescope.engine.Network;
import gatescope.engine.Node;
import gatescope.engine.Operand;
import gatescope.engine.Operation;
import gatescope.engine.Trace;
import java.util.List;
import java.util.Optional;

/** One plain sentence for an operation backwards, with its numbers: where its gradient comes from and where it goes. */
public final class BackwardSentences {
    private BackwardSentences() {}

    /**
     * The sentence for one unit.
     *
     * @param gradients of the trace
     * @param operation its index in the cell's operations
     */
    public static String of(Trace trace, Gradients gradients, int timestep, int operation, int unit, Texts texts) {
        Network network = trace.network();
        CellGraph cell = network.cell();
        Operation chosen = cell.operations().get(operation);
        String name = texts.name(cell, chosen);
        double total = gradients.value(timestep, chosen.node(), unit);
        if (!Double.isFinite(total)) {
            return texts.text("back.diverged", name, Numbers.value(total));
        }
        Backflow flow = new Backflow(gradients);
        if (!flow.reaches(timestep)) {
            return texts.text("back.nothing", name);
        }
        Node rule = cell.nodes().get(chosen.node());
        double value = trace.value(timestep, chosen.node(), unit);
        Optional<Backflow.Way> scaled = scaledState(network, chosen);
        String before = chosen.isGate() ? Numbers.value(gradients.value(timestep, chosen.preActivation(), unit)) : "";
        return texts.text(
                key(flow, network, chosen, timestep, BarScale.isAmount(cell.nodes(), factor(cell, rule)), texts),
                Numbers.value(total),
                single(flow, chosen.node(), timestep, unit, total),
                before,
                Numbers.value(value),
                percent(trace, cell, rule, timestep, unit, value),
                scaled.map(way -> share(flow, way, value, timestep, unit)).orElse(handedOn(flow, rule, timestep, unit, total)),
                Texts.activation(cell, chosen),
                chosen.name());
    }

    /** The key of the first variant that there is a text for. */
    private static String key(
            Backflow flow, Network network, Operation chosen, int timestep, boolean amount, Texts texts) {
        String key = "back." + Texts.kind(network.cell()) + "." + chosen.name();
        if (!texts.has(key)) {
            return chosen.isGate() ? "back.gate" : "back.value";
        }
        if (!flow.reaches(timestep + 1) && texts.has(key + ".last")) {
            return key + ".last";
        }
        if (!isAsked(flow, network, chosen.node(), timestep) && texts.has(key + ".later")) {
            return key + ".later";
        }
        return !amount && texts.has(key + ".plain") ? key + ".plain" : key;
    }

    /** Whether L depends on the value at this timestep otherwise than through the next one: directly or through the head. */
    private static boolean isAsked(Backflow flow, Network network, int node, int timestep) {
        for (int unit = 0; unit < network.units(node); unit++) {
            if (flow.direct(timestep, node, unit) != 0) {
                return true;
            }
        }
        return network.outputs() > 0 && flow.reachesNode(timestep, network.outputNode());
    }

    /** The rule whose value may be spoken of in per cent: a gate's own, or that of the gate that scales a product. */
    private static Node factor(CellGraph cell, Node rule) {
        return rule instanceof Node.Multiply product ? cell.node(product.left()) : rule;
    }

    private static String percent(Trace trace, CellGraph cell, Node rule, int timestep, int unit, double value) {
        double factor = rule instanceof Node.Multiply product ? trace.read(timestep, product.left(), unit) : value;
        return BarScale.isAmount(cell.nodes(), factor(cell, rule)) ? Numbers.percent(factor) : Numbers.value(factor);
    }

    /** The product in which a gate scales an old state. */
    private static Optional<Backflow.Way> scaledState(Network network, Operation operation) {
        return Backflow.ways(network, operation.node()).stream()
                .filter(way -> operation.isGate() && way instanceof Backflow.Times times && times.other().previous())
                .findFirst();
    }

    /** What flows back to the old state through the product: 0.570 × 0.0123 = 0.00701. */
    private static String share(Backflow flow, Backflow.Way way, double gate, int timestep, int unit) {
        double gradient = flow.gradients().value(timestep, way.node(), unit);
        return Arithmetic.product(gate, gradient, gate * gradient);
    }

    /** What a product hands on to its second factor; else the gradient itself. */
    private static String handedOn(Backflow flow, Node rule, int timestep, int unit, double total) {
        if (rule instanceof Node.Multiply product) {
            double factor = flow.gradients().trace().read(timestep, product.left(), unit);
            return Arithmetic.product(factor, total, factor * total);
        }
        return Numbers.value(total);
    }

    /** The arithmetic of a gradient that comes back on one way, a product; else the number alone. */
    private static String single(Backflow flow, int node, int timestep, int unit, double total) {
        Trace trace = flow.gradients().trace();
        List<Backflow.Way> ways = Backflow.ways(trace.network(), node);
        if (ways.size() != 1) {
            return Numbers.value(total);
        }
        return switch (ways.getFirst()) {
            case Backflow.Times(int reader, boolean later, Operand other) when !later ->
                Arithmetic.product(
                        trace.read(timestep, other, unit), flow.gradients().value(timestep, reader, unit), total);
            case Backflow.Slope(int reader, boolean later, Node.Apply apply) when !later ->
                Arithmetic.product(
                        NumberReader.slope(trace, apply, reader, timestep, unit),
                        flow.gradients().value(timestep, reader, unit),
                        total);
            default -> Numbers.value(total);
        };
    }
}
