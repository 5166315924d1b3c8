package gatescope.diagram;

import gatescope.engine.CellGraph;
import gatescope.engine.Network;
import gatescope.engine.Operand;
import gatescope.engine.ParameterBlock;
import java.util.ArrayList;
import java.util.List;

/** Writes the numbers of a backward equation, each with its id. */
final class GradientNumbers {
    private static final String NEXT = "₊";

    private final EquationWriter out;
    private final Backflow flow;
    private final Network network;

    GradientNumbers(EquationWriter out, Backflow flow) {
        this.out = out;
        this.flow = flow;
        this.network = out.trace().network();
    }

    EquationWriter out() {
        return out;
    }

    Backflow flow() {
        return flow;
    }

    CellGraph cell() {
        return network.cell();
    }

    String name(int node) {
        return network.nodes().get(node).name();
    }

    Role role(int node) {
        return Roles.of(network.cell(), node);
    }

    /** ∂L/∂c, ∂L/∂keep₊. */
    static String symbol(String name, boolean later) {
        return "∂L/∂" + name + (later ? NEXT : "");
    }

    /** The symbol of what a way reads beside the value: c′ at this timestep, f₊ at the next, where c′ is c of this one. */
    String symbol(Operand operand, boolean later) {
        return later ? name(operand.node()) + (operand.previous() ? "" : NEXT) : Symbols.operand(cell(), operand);
    }

    void gradientSymbol(int node, boolean later) {
        int at = out.timestep() + (later ? 1 : 0);
        out.run(symbol(name(node), later), role(node), false, ValueId.ofGradient(name(node), at, out.unit()));
    }

    double gradient(int node, int timestep, int unit) {
        return flow.gradients().value(timestep, node, unit);
    }

    /** The gradient of a node's unit as a number. */
    void gradient(String text, int node, int timestep, int unit) {
        out.run(text, role(node), true, ValueId.ofGradient(name(node), timestep, unit));
    }

    /** What comes back through one product to the unit, as a sum of weight times gradient. */
    double product(Backflow.Through way) {
        return flow.product(flow.block(way), Backflow.readAt(way, out.timestep()), out.unit());
    }

    String productId(Backflow.Through way) {
        int at = Backflow.readAt(way, out.timestep());
        return ValueId.ofBackProduct(way.product().matrix(), way.affine().gate(), at, out.unit());
    }

    /** Writes one weight times one gradient. */
    double[] factors(Backflow.Through way, int row, boolean first) {
        ParameterBlock block = flow.block(way);
        int at = Backflow.readAt(way, out.timestep());
        double weight = out.parameter(block, row, out.unit());
        double gradient = gradient(way.node(), at, row);
        out.term(weight, first, text -> out.weight(text, block, row, out.unit()));
        out.plain("·");
        gradient(Arithmetic.inBrackets(gradient), way.node(), at, row);
        return new double[] {weight, gradient};
    }

    /** A line for a product of several rows: Rᵀ·∂L/∂z_f₊ = 0.106·1.23e−4 + … = 0.00123. */
    void detail(Backflow.Through way) {
        int rows = flow.block(way).rows();
        if (rows == 1) {
            return;
        }
        out.newLine();
        out.plain(way.product().matrix() + "ᵀ·" + symbol(name(way.node()), way.later()) + " = ");
        List<double[]> terms = new ArrayList<>();
        for (int row = 0; row < Math.min(rows, AffineWriter.WRITTEN_OUT); row++) {
            terms.add(factors(way, row, row == 0));
        }
        double total = product(way);
        boolean whole = rows <= AffineWriter.WRITTEN_OUT;
        out.plain(whole ? "" : " + …");
        out.relation(whole ? Arithmetic.ofSum(terms, total) : "=").partial(Numbers.value(total), productId(way));
    }
}
