package gatescope.engine;

/**
 * Backpropagation through time: goes through the trace's nodes in reverse order, each adding its gradient times its local
 * derivatives to what it read, this timestep's values and the states of the one before (Werbos 1990).
 */
public final class Backpropagation {
    private Backpropagation() {}

    /**
     * The derivatives of an objective by every value, initial state and parameter of a run: dL/dv = ∂L/∂v + Σ dL/du · ∂u/∂v over
     * all values u that read v, in the same timestep or, for a state, in the next (Werbos 1990, "Backpropagation through time:
     * what it does and how to do it"). The whole run is gone through; nothing is truncated.
     *
     * @param trace timesteps × batch × the units of each value; not modified
     * @param objective called once; the direct derivatives ∂L/∂v that it gives are where the gradients begin
     * @return by every value a number of the trace's shape, by every initial state batch × hidden, and by every parameter one
     *     number, the sum over timesteps and batch; not finite where the run or the gradient diverged, see
     *     {@link Gradients#outcome}
     * @throws IllegalArgumentException if the objective does not fit the run, as {@link Loss#against} says
     */
    public static Gradients run(Trace trace, Objective objective) {
        double[] values = new double[trace.length()];
        double[] parameters = new double[trace.network().parameterCount()];
        double loss = objective.evaluate(
                trace, (t, b, node, unit, derivative) -> values[trace.index(t, b, node, unit)] += derivative);
        Pass pass = Pass.backward(trace, values, parameters);
        Kernel[] kernels = trace.network().kernels();
        for (int t = trace.timesteps() - 1; t >= 0; t--) {
            pass.moveTo(t);
            for (int k = kernels.length - 1; k >= 0; k--) {
                kernels[k].backward(pass);
            }
        }
        pass.matrices.collectGradients(parameters);
        return new Gradients(trace, loss, values, parameters);
    }
}
