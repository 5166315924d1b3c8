package gatescope.engine;

/**
 * Every value of one run, at every timestep: one contiguous array, 8 bytes a value. Immutable once {@link Unrolling} has
 * made it.
 *
 * <p>Layout: the initial states (state by state, batch × hidden each), then a block per timestep, in it node by node
 * batch × units.
 */
public final class Trace {
    private final Model model;
    private final int timesteps;
    private final int batch;
    private final double[] values;

    /** @param values laid out as above; owned by this trace from now on */
    Trace(Model model, int timesteps, int batch, double[] values) {
        this.model = model;
        this.timesteps = timesteps;
        this.batch = batch;
        this.values = values;
    }

    /** The model that ran. */
    public Model model() {
        return model;
    }

    /** The model's network. */
    public Network network() {
        return model.network();
    }

    /** How many timesteps. */
    public int timesteps() {
        return timesteps;
    }

    /** How many sequences ran side by side. */
    public int batch() {
        return batch;
    }

    /** The array itself, for this package, never to be written after the run. */
    double[] values() {
        return values;
    }

    /**
     * A value of the first sequence.
     *
     * @param timestep from 0, below {@link #timesteps}
     * @param node the value's number in {@link Network#nodes}, from 0; 0 is the input x
     * @param unit from 0, below {@link Network#units} of the node
     * @return without a unit: the units of a sigmoid are from 0 to 1, those of tanh from −1 to 1; not finite after a divergence
     * @throws IndexOutOfBoundsException if the node does not exist, or the indices lead outside the trace; a timestep or unit
     *     that is out of its own range but leads to another value is not noticed
     */
    public double value(int timestep, int node, int unit) {
        return values[index(timestep, 0, node, unit)];
    }

    /**
     * A value of one sequence of the batch.
     *
     * @param sequence from 0, below {@link #batch}
     * @throws IndexOutOfBoundsException as {@link #value(int, int, int)} does
     */
    public double value(int timestep, int sequence, int node, int unit) {
        return values[index(timestep, sequence, node, unit)];
    }

    /** What an operand reads at a timestep of the first sequence: a node's value there, or a state's at the step before. */
    public double read(int timestep, Operand operand, int unit) {
        if (!operand.previous()) {
            return value(timestep, operand.node(), unit);
        }
        if (timestep > 0) {
            return value(timestep - 1, operand.node(), unit);
        }
        String state = network().nodes().get(operand.node()).name();
        return values[initialIndex(0, network().cell().states().indexOf(state), unit)];
    }

    /** Whether all values are numbers, and if not, where the first one that is none arose. */
    public Outcome outcome() {
        return Outcome.ofForward(this);
    }

    /** How many numbers the trace holds. */
    public int length() {
        return values.length;
    }

    int index(int timestep, int sequence, int node, int unit) {
        Network network = network();
        int block = (network.initialWidth() + timestep * network.timestepWidth()) * batch;
        return block + network.nodeOffset(node) * batch + sequence * network.units(node) + unit;
    }

    int initialIndex(int sequence, int state, int unit) {
        int hidden = network().hidden();
        return state * hidden * batch + sequence * hidden + unit;
    }
}
