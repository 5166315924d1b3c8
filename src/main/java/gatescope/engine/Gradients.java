package gatescope.engine;

/**
 * The derivatives of L by everything in a trace. By a value at t it is the total derivative, through that value's own
 * timestep and all later ones. Immutable once {@link Backpropagation} has made it.
 */
public final class Gradients {
    private final Trace trace;
    private final double loss;
    private final double[] values;
    private final double[] parameters;

    /**
     * @param values laid out as the trace; owned from now on
     * @param parameters laid out as the model's parameters; owned from now on
     */
    Gradients(Trace trace, double loss, double[] values, double[] parameters) {
        this.trace = trace;
        this.loss = loss;
        this.values = values;
        this.parameters = parameters;
    }

    /** The run that was differentiated. */
    public Trace trace() {
        return trace;
    }

    /** L. */
    public double loss() {
        return loss;
    }

    /** dL/d(value) of the first sequence; all indices from 0. */
    public double value(int timestep, int node, int unit) {
        return values[trace.index(timestep, 0, node, unit)];
    }

    /** dL/d(value); all indices from 0. */
    public double value(int timestep, int sequence, int node, int unit) {
        return values[trace.index(timestep, sequence, node, unit)];
    }

    /** dL/d(initial state); all indices from 0, states in the order of the cell. */
    public double initial(int sequence, int state, int unit) {
        return values[trace.initialIndex(sequence, state, unit)];
    }

    /** dL/d(parameter) by its index in the flat vector, summed over timesteps and batch. */
    public double parameter(int index) {
        return parameters[index];
    }

    /** A copy of all parameter gradients. */
    public double[] parameters() {
        return parameters.clone();
    }

    /** Whether all gradients are numbers, and if not, where the first one that is none arose, going backwards. */
    public Outcome outcome() {
        return Outcome.ofBackward(trace, values, parameters);
    }
}
