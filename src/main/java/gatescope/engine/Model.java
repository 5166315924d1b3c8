package gatescope.engine;

import java.util.Arrays;

/**
 * A network with numbers: all parameters in one flat vector, and the initial states. Immutable: what comes in is copied, and
 * a change gives a new model.
 */
public final class Model {
    private final Network network;
    private final double[] values;
    private final double[] initial;

    /**
     * @param values the parameters in the order of {@link Network#blocks()}; copied
     * @param initial the initial states, hidden numbers for each, in the order of {@link CellGraph#states()}; copied
     * @throws IllegalArgumentException if a length does not fit the network
     */
    public Model(Network network, double[] values, double[] initial) {
        this(values.clone(), initial.clone(), network);
    }

    /** @param values owned, as initial is */
    private Model(double[] values, double[] initial, Network network) {
        if (values.length != network.parameterCount() || initial.length != network.initialWidth()) {
            throw new IllegalArgumentException("the network has " + network.parameterCount() + " parameters and "
                    + network.initialWidth() + " initial values; given " + values.length + " and " + initial.length);
        }
        this.network = network;
        this.values = values;
        this.initial = initial;
    }

    /**
     * A model over an array of parameters that its owner goes on writing: for {@link LossGradient} alone, whose runs never leave
     * it with the model.
     */
    static Model sharing(Model start, double[] values) {
        return new Model(values, start.initial, start.network);
    }

    /** A model of zeros. */
    public static Model zeros(Network network) {
        return new Model(network, new double[network.parameterCount()], new double[network.initialWidth()]);
    }

    /** The network. */
    public Network network() {
        return network;
    }

    /** All parameters; the array itself, for this package's runs, never to be written. */
    double[] values() {
        return values;
    }

    /** The initial states; the array itself, for this package's runs, never to be written. */
    double[] initial() {
        return initial;
    }

    /** A copy of all parameters. */
    public double[] parameters() {
        return values.clone();
    }

    /**
     * Copies all parameters.
     *
     * @param into modified, from {@code offset} on
     */
    public void copyParameters(double[] into, int offset) {
        System.arraycopy(values, 0, into, offset, values.length);
    }

    /** A copy of the initial states, state by state. */
    public double[] initialStates() {
        return initial.clone();
    }

    /** One parameter by its index in the flat vector. */
    public double parameter(int index) {
        return values[index];
    }

    /** A copy of one block, row-major. */
    public double[] parameters(ParameterBlock block) {
        return Arrays.copyOfRange(values, block.offset(), block.offset() + block.length());
    }

    /**
     * The same model with one parameter changed.
     *
     * @param index in the flat vector, from 0, see {@link ParameterBlock#index}
     * @param value any number; one that is not finite makes a run diverge
     * @throws IndexOutOfBoundsException if there is no such parameter
     */
    public Model with(int index, double value) {
        double[] changed = values.clone();
        changed[index] = value;
        return new Model(network, changed, initial);
    }

    /**
     * The same network and initial states with other parameters.
     *
     * @param parameters in the order of {@link Network#blocks()}; copied
     * @throws IllegalArgumentException if there are more or fewer than the network has
     */
    public Model withParameters(double[] parameters) {
        return new Model(network, parameters, initial);
    }

    /** Whether it has the same numbers in a network that {@linkplain Network#isLike is like} this one. */
    public boolean isLike(Model other) {
        return network.isLike(other.network)
                && Arrays.equals(values, other.values)
                && Arrays.equals(initial, other.initial);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Model model
                && network == model.network
                && Arrays.equals(values, model.values)
                && Arrays.equals(initial, model.initial);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(values) + Arrays.hashCode(initial);
    }
}
