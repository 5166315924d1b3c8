package gatescope.engine;

/**
 * Backpropagation through time: goes through the trace's nodes in reverse order, each adding its gradient times its local
 * derivatives to what it read, this timestep's values and the states of the one before (Werbos 1990).
 */
public final class Backpropagation {
    private Backpropagation() {}

    /** The derivatives of an objective by every value, initial state and parameter of a run. */
    public static Gradients run(Trace trace, Objective objective) {
        double[] values = new double[trace.length()];
        double[] parameters = new double[trace.network().parameterCount()];
        double loss = objective.evaluate(
                trace, (t, b, node, unit, derivative) -> values[trace.index(t, b, node, unit)] += derivative);
        Pass pass = new Pass(trace, values, parameters);
        Kernel[] kernels = trace.network().kernels();
        for (int t = trace.timesteps() - 1; t >= 0; t--) {
            pass.moveTo(t);
            for (int k = kernels.length - 1; k >= 0; k--) {
                kernels[k].backward(pass);
            }
        }
        return new Gradients(trace, loss, values, parameters);
    }
}
