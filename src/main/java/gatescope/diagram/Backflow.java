package gatescope.diagram;

import gatescope.engine.Gradients;
import gatescope.engine.Network;
import gatescope.engine.Node;
import gatescope.engine.Operand;
import gatescope.engine.ParameterBlock;
import gatescope.engine.Trace;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the gradient of a value comes from: one way back for every node that reads it, at its own timestep or, where it is a
 * state, at the next one. The total derivative is the sum over these ways, each the local derivative times the gradient of the
 * node that reads, plus what L takes from the value directly.
 */
final class Backflow {
    /** Below this part of the terms' size, what they leave of the total is rounding. */
    private static final double ROUNDING = 1e-12;

    private final Gradients gradients;
    private final Trace trace;
    private final Network network;

    Backflow(Gradients gradients) {
        this.gradients = gradients;
        this.trace = gradients.trace();
        this.network = trace.network();
    }

    /** A way back from a node that reads the value. */
    sealed interface Way {
        /** The node that reads. */
        int node();

        /** Whether it reads at the next timestep. */
        boolean later();
    }

    /** Through a matrix: ∂v += Mᵀ ∂out. */
    record Through(int node, boolean later, Node.Affine affine, Node.Product product) implements Way {}

    /** Through a sum: ∂v += ∂out. */
    record Pass(int node, boolean later) implements Way {}

    /** Through 1 − v: ∂v −= ∂out. */
    record Minus(int node, boolean later) implements Way {}

    /** Through a product with another value: ∂v += other ⊙ ∂out. */
    record Times(int node, boolean later, Operand other) implements Way {}

    /** Through a function: ∂v += φ′ ⊙ ∂out. */
    record Slope(int node, boolean later, Node.Apply apply) implements Way {}

    Gradients gradients() {
        return gradients;
    }

    /** All ways back to a node's value, those of its own timestep first. */
    static List<Way> ways(Network network, int node) {
        List<Way> ways = new ArrayList<>();
        for (boolean later : new boolean[] {false, true}) {
            Operand operand = new Operand(node, later);
            for (int reader = 0; reader < network.nodes().size(); reader++) {
                ways.addAll(ways(network.nodes().get(reader), reader, operand));
            }
        }
        return ways;
    }

    private static List<Way> ways(Node rule, int reader, Operand operand) {
        List<Way> ways = new ArrayList<>();
        boolean later = operand.previous();
        switch (rule) {
            case Node.Input _ -> {}
            case Node.Affine affine -> {
                for (Node.Product product : affine.products()) {
                    if (product.source().equals(operand)) {
                        ways.add(new Through(reader, later, affine, product));
                    }
                }
                if (operand.equals(affine.addend())) {
                    ways.add(new Pass(reader, later));
                }
            }
            case Node.Apply apply -> {
                if (apply.source().equals(operand)) {
                    ways.add(new Slope(reader, later, apply));
                }
            }
            case Node.Complement complement -> {
                if (complement.source().equals(operand)) {
                    ways.add(new Minus(reader, later));
                }
            }
            case Node.Multiply multiply -> {
                if (multiply.left().equals(operand)) {
                    ways.add(new Times(reader, later, multiply.right()));
                }
                if (multiply.right().equals(operand)) {
                    ways.add(new Times(reader, later, multiply.left()));
                }
            }
            case Node.Add add -> {
                for (Operand read : add.operands()) {
                    if (read.equals(operand)) {
                        ways.add(new Pass(reader, later));
                    }
                }
            }
        }
        return ways;
    }

    /** The timestep at which a way reads a value of this timestep. */
    static int readAt(Way way, int timestep) {
        return way.later() ? timestep + 1 : timestep;
    }

    /** Whether the run has that timestep. */
    boolean exists(Way way, int timestep) {
        int at = readAt(way, timestep);
        return at >= 0 && at < trace.timesteps();
    }

    /** What a way adds to the gradient of a unit; 0 beyond the run. */
    double contribution(Way way, int timestep, int unit) {
        if (!exists(way, timestep)) {
            return 0;
        }
        int at = readAt(way, timestep);
        return switch (way) {
            case Through through -> product(block(through), at, unit);
            case Pass pass -> gradients.value(at, pass.node(), unit);
            case Minus minus -> -gradients.value(at, minus.node(), unit);
            case Times times -> trace.read(at, times.other(), unit) * gradients.value(at, times.node(), unit);
            case Slope slope ->
                NumberReader.slope(trace, slope.apply(), slope.node(), at, unit)
                        * gradients.value(at, slope.node(), unit);
        };
    }

    ParameterBlock block(Through way) {
        return network.block(way.affine().gate(), way.product().matrix());
    }

    /** One column of a matrix times the gradient of the sum that it belongs to, at the timestep of that sum. */
    double product(ParameterBlock block, int timestep, int column) {
        int node = nodeOf(block);
        double sum = 0;
        for (int row = 0; row < block.rows(); row++) {
            sum += trace.model().parameter(block.index(row, column)) * gradients.value(timestep, node, row);
        }
        return sum;
    }

    /** What comes back to a unit through all products of the cell that read an operand at a timestep. */
    double products(Operand source, int timestep, int unit) {
        double sum = 0;
        for (Way way : ways(network, source.node())) {
            if (way instanceof Through through
                    && way.later() == source.previous()
                    && way.node() < network.cell().nodes().size()) {
                sum += product(block(through), timestep, unit);
            }
        }
        return sum;
    }

    private int nodeOf(ParameterBlock block) {
        for (int node = 0; node < network.nodes().size(); node++) {
            if (network.nodes().get(node) instanceof Node.Affine affine
                    && affine.gate().equals(block.gate())
                    && affine.products().stream().anyMatch(product -> product.matrix().equals(block.kind()))) {
                return node;
            }
        }
        throw new IllegalArgumentException("nothing uses " + block);
    }

    /** dL/d(value); timestep −1 is the initial state. */
    double total(int timestep, int node, int unit) {
        if (timestep < 0) {
            String state = network.nodes().get(node).name();
            return gradients.initial(0, network.cell().states().indexOf(state), unit);
        }
        return gradients.value(timestep, node, unit);
    }

    /** What L takes from the value directly: what the ways leave of the total; 0 where that is only rounding. */
    double direct(int timestep, int node, int unit) {
        double rest = total(timestep, node, unit);
        double size = 0;
        for (Way way : ways(network, node)) {
            double part = contribution(way, timestep, unit);
            rest -= part;
            size += Math.abs(part);
        }
        return Double.isFinite(rest) && Math.abs(rest) > ROUNDING * size ? rest : 0;
    }

    /** What comes back to the state of the timestep before through this timestep alone. */
    double back(int timestep, int state, int unit) {
        double sum = 0;
        for (Way way : ways(network, state)) {
            if (way.later()) {
                sum += contribution(way, timestep - 1, unit);
            }
        }
        return sum;
    }

    /** Whether anything reaches the value from outside its timestep: from L, from the head or from the next timestep. */
    boolean comesIn(int timestep, int node, int unit) {
        double inside = 0;
        double size = 0;
        for (Way way : ways(network, node)) {
            if (!way.later() && way.node() < network.cell().nodes().size()) {
                double part = contribution(way, timestep, unit);
                inside += part;
                size += Math.abs(part);
            }
        }
        return Math.abs(total(timestep, node, unit) - inside) > ROUNDING * size;
    }

    /** Whether any gradient reaches a timestep: through a state, or through the head. */
    boolean reaches(int timestep) {
        if (timestep >= trace.timesteps()) {
            return false;
        }
        for (String state : network.cell().states()) {
            if (reachesNode(timestep, network.cell().indexOf(state))) {
                return true;
            }
        }
        return reachesNode(timestep, network.outputNode());
    }

    /** Whether any unit of a node has a gradient there. */
    boolean reachesNode(int timestep, int node) {
        for (int unit = 0; unit < network.units(node); unit++) {
            if (gradients.value(timestep, node, unit) != 0) {
                return true;
            }
        }
        return false;
    }
}
