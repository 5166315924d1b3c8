package gatescope.engine;

import java.util.Arrays;
import java.util.stream.Stream;

/**
 * One timestep of backpropagation without underflow or overflow: every node's gradient is a vector m · 2^e, and the graph's
 * own kernels carry it on, one node at a time, with mantissas near 1. It works on a window of one timestep of a trace's first
 * sequence; the states at the timestep before are blocks of their own, behind those of the nodes.
 */
final class ScaledStep {
    private final Trace trace;
    private final Network network;
    private final Pass pass;
    private final ScaledBlocks blocks;
    private final Operand[][] operands;

    ScaledStep(Trace trace) {
        this.trace = trace;
        this.network = trace.network();
        int window = network.initialWidth() + network.timestepWidth();
        Trace one = new Trace(trace.model(), 1, 1, new double[window]);
        this.pass = Pass.ofValues(one, new double[window]);
        pass.moveTo(0);
        int nodes = network.nodes().size();
        int states = network.cell().states().size();
        int[] starts = new int[nodes + states];
        int[] lengths = new int[nodes + states];
        for (int node = 0; node < nodes; node++) {
            starts[node] = network.initialWidth() + network.nodeOffset(node);
            lengths[node] = network.units(node);
        }
        for (int state = 0; state < states; state++) {
            starts[nodes + state] = state * network.hidden();
            lengths[nodes + state] = network.hidden();
        }
        this.blocks = new ScaledBlocks(starts, lengths);
        this.operands = network.nodes().stream()
                .map(node -> node.operands().stream().distinct().toArray(Operand[]::new))
                .toArray(Operand[][]::new);
    }

    /** The gradients, by {@link #blockOf} and {@link #previous}. */
    ScaledBlocks blocks() {
        return blocks;
    }

    /** The block of what an operand reads. */
    int blockOf(Operand operand) {
        return operand.previous() ? previous(stateOf(network, operand.node())) : operand.node();
    }

    /** The block of a state at the timestep before. */
    int previous(int state) {
        return network.nodes().size() + state;
    }

    /** The node that holds a state. */
    static int nodeOf(Network network, int state) {
        return network.cell().indexOf(network.cell().states().get(state));
    }

    /** The number of the state that a node holds, or −1. */
    static int stateOf(Network network, int node) {
        return network.cell().states().indexOf(network.nodes().get(node).name());
    }

    /** Takes the values of a timestep, from 0, into the window. */
    void load(int timestep) {
        for (int node = 0; node < network.nodes().size(); node++) {
            System.arraycopy(
                    trace.values(),
                    trace.index(timestep, 0, node, 0),
                    pass.values,
                    blocks.start(node),
                    blocks.length(node));
        }
        for (int state = 0; state < network.cell().states().size(); state++) {
            int from = timestep == 0
                    ? trace.initialIndex(0, state, 0)
                    : trace.index(timestep - 1, 0, nodeOf(network, state), 0);
            System.arraycopy(trace.values(), from, pass.values, state * network.hidden(), network.hidden());
        }
    }

    /** All gradients zero, but those of the states, which are what a later timestep left for the one before it. */
    void carryOver() {
        for (int node = 0; node < network.nodes().size(); node++) {
            int state = stateOf(network, node);
            if (state < 0) {
                blocks.clear(node);
            } else {
                blocks.copy(previous(state), node);
                blocks.clear(previous(state));
            }
        }
    }

    /** Carries all gradients on, from the last node to the first. */
    void run() {
        for (int node = network.nodes().size() - 1; node > 0; node--) {
            push(node);
        }
    }

    /** Adds a node's gradient times its local derivatives to all that it reads. */
    void push(int node) {
        if (!blocks.normalise(node)) {
            return;
        }
        System.arraycopy(
                blocks.mantissas(), blocks.start(node), pass.gradients, blocks.start(node), blocks.length(node));
        for (Operand operand : operands[node]) {
            int at = blocks.start(blockOf(operand));
            Arrays.fill(pass.gradients, at, at + blocks.length(blockOf(operand)), 0);
        }
        long exponent = blocks.exponent(node) + local(node);
        for (Operand operand : operands[node]) {
            int block = blockOf(operand);
            blocks.add(block, pass.gradients, blocks.start(block), exponent);
        }
    }

    /** The local derivatives: by the kernel, or for an activation in deep saturation in scaled form; the exponent to add. */
    private long local(int node) {
        if (network.nodes().get(node) instanceof Node.Apply apply) {
            int at = blocks.start(blockOf(apply.source()));
            if (DeepSaturation.isDeep(apply.activation(), pass.values, at, blocks.length(node))) {
                return saturated(apply.activation(), at, blocks.start(node), blocks.length(node));
            }
        }
        network.kernels()[node - 1].backward(pass);
        return 0;
    }

    private long saturated(Activation activation, int a, int y, int length) {
        Scaled[] products = new Scaled[length];
        Arrays.setAll(products, k -> DeepSaturation.derivative(activation, pass.values[a + k], pass.values[y + k])
                .times(Scaled.of(pass.gradients[y + k])));
        long top = Stream.of(products)
                .filter(product -> !product.isZero())
                .mapToLong(Scaled::exponent)
                .max()
                .orElse(0);
        for (int k = 0; k < length; k++) {
            pass.gradients[a + k] = Scaled.scale(products[k].mantissa(), products[k].exponent() - top);
        }
        return top;
    }
}
