package gatescope.engine;

import java.util.ArrayList;
import java.util.List;

/**
 * A cell with its sizes and, where there are outputs, the linear head y = W h + b that is read at every timestep. Says where
 * each parameter stands in a model's flat vector and each value in a trace. Immutable.
 */
public final class Network {
    /** The head's name where a gate's name stands. */
    public static final String HEAD = "head";

    /** The name of the head's value. */
    public static final String OUTPUT = "y";

    private static final List<String> KINDS = List.of("W", "R", "b", "rb");

    private final CellGraph cell;
    private final int inputs;
    private final int hidden;
    private final int outputs;
    private final List<Node> nodes;
    private final int[] nodeOffsets;
    private final int timestepWidth;
    private final List<ParameterBlock> blocks;
    private final int parameterCount;
    private final Kernel[] kernels;

    /**
     * @param outputs the number of outputs of the head, or 0 for no head
     * @throws IllegalArgumentException if a size is not positive, or there are more parameters than one array can hold
     */
    public Network(CellGraph cell, int inputs, int hidden, int outputs) {
        if (inputs < 1 || hidden < 1 || outputs < 0) {
            throw new IllegalArgumentException("a network needs at least 1 input and 1 hidden unit, and no fewer than 0 "
                    + "outputs; asked for " + inputs + ", " + hidden + ", " + outputs);
        }
        this.cell = cell;
        this.inputs = inputs;
        this.hidden = hidden;
        this.outputs = outputs;
        this.nodes = nodes(cell, outputs > 0);
        this.nodeOffsets = new int[nodes.size()];
        int width = 0;
        for (int node = 0; node < nodes.size(); node++) {
            nodeOffsets[node] = width;
            width += units(node);
        }
        this.timestepWidth = width;
        this.blocks = layOutBlocks();
        ParameterBlock last = blocks.getLast();
        this.parameterCount = last.offset() + last.length();
        this.kernels = Kernels.compile(this);
    }

    private static List<Node> nodes(CellGraph cell, boolean head) {
        List<Node> nodes = new ArrayList<>(cell.nodes());
        if (head) {
            Operand hiddenState = new Operand(cell.indexOf(cell.states().getFirst()), false);
            nodes.add(new Node.Affine(
                    OUTPUT, HEAD, Size.OUTPUTS, List.of(new Node.Product("W", hiddenState)), "b", null));
        }
        return List.copyOf(nodes);
    }

    private List<ParameterBlock> layOutBlocks() {
        List<String> gates = new ArrayList<>(cell.gateNames());
        if (outputs > 0) {
            gates.add(HEAD);
        }
        List<ParameterBlock> found = new ArrayList<>();
        long offset = 0;
        for (String gate : gates) {
            for (String kind : KINDS) {
                for (Node node : nodes) {
                    if (node instanceof Node.Affine affine && affine.gate().equals(gate)) {
                        int columns = columns(affine, kind);
                        if (columns > 0) {
                            int rows = units(affine.size());
                            found.add(new ParameterBlock(gate, kind, rows, columns, (int) offset));
                            offset += (long) rows * columns;
                        }
                    }
                }
            }
        }
        if (offset > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException(offset + " parameters are more than one array can hold");
        }
        return List.copyOf(found);
    }

    private int columns(Node.Affine affine, String kind) {
        for (Node.Product product : affine.products()) {
            if (product.matrix().equals(kind)) {
                return units(product.source().node());
            }
        }
        return kind.equals(affine.bias()) ? 1 : 0;
    }

    /** The cell. */
    public CellGraph cell() {
        return cell;
    }

    /** The number of input features per timestep. */
    public int inputs() {
        return inputs;
    }

    /** The number of hidden units. */
    public int hidden() {
        return hidden;
    }

    /** The number of outputs of the head, 0 when there is none. */
    public int outputs() {
        return outputs;
    }

    /** The recorded values of a timestep in order: those of the cell, then the head's y where there is one. */
    public List<Node> nodes() {
        return nodes;
    }

    /** How many units a node has. */
    public int units(int node) {
        return units(nodes.get(node).size());
    }

    private int units(Size size) {
        return switch (size) {
            case INPUTS -> inputs;
            case HIDDEN -> hidden;
            case OUTPUTS -> outputs;
        };
    }

    /** The first position of a node among the values of one timestep of one sequence. */
    int nodeOffset(int node) {
        return nodeOffsets[node];
    }

    /** How many values a timestep of one sequence has. */
    public int timestepWidth() {
        return timestepWidth;
    }

    /** How many numbers the initial states of one sequence are: hidden for each state, in the order of the states. */
    public int initialWidth() {
        return cell.states().size() * hidden;
    }

    /** The node whose value a loss compares with the target: y, or h when there is no head. */
    public int outputNode() {
        return outputs > 0 ? nodes.size() - 1 : cell.indexOf(cell.states().getFirst());
    }

    /** The matrices and vectors of parameters, in the order of the flat vector: gate by gate, the head last. */
    public List<ParameterBlock> blocks() {
        return blocks;
    }

    /** How many parameters there are, the head's included and initial states left out. */
    public int parameterCount() {
        return parameterCount;
    }

    /**
     * One block by gate and kind.
     *
     * @throws IllegalArgumentException if the cell has none of this name
     */
    public ParameterBlock block(String gate, String kind) {
        for (ParameterBlock block : blocks) {
            if (block.gate().equals(gate) && block.kind().equals(kind)) {
                return block;
            }
        }
        throw new IllegalArgumentException("cell " + cell.name() + " has no parameters " + gate + "." + kind);
    }

    /** The node whose rule uses a block of parameters. */
    int nodeOf(ParameterBlock block) {
        for (int node = 0; node < nodes.size(); node++) {
            if (nodes.get(node) instanceof Node.Affine affine
                    && affine.gate().equals(block.gate())
                    && columns(affine, block.kind()) > 0) {
                return node;
            }
        }
        throw new IllegalArgumentException("no value of cell " + cell.name() + " uses " + block);
    }

    /** Whether the cell, its settings and all sizes are those of the other; then parameters of one fit the other. */
    public boolean isLike(Network other) {
        return blocks.equals(other.blocks)
                && cell.name().equals(other.cell.name())
                && cell.settings().equals(other.cell.settings());
    }

    Kernel[] kernels() {
        return kernels;
    }
}
