package gatescope.lab;

import gatescope.engine.Backpropagation;
import gatescope.engine.Gradients;
import gatescope.engine.Loss;
import gatescope.engine.Model;
import gatescope.engine.Network;
import gatescope.engine.Trace;
import gatescope.engine.Unrolling;

/**
 * A model's run over a scenario's sequence: every number that the window shows comes from here.
 *
 * @param series the sequence
 * @param trace every value
 * @param gradients the derivatives of ½ Σ (y − target)² over all timesteps
 */
public record Run(Series series, Trace trace, Gradients gradients) {
    /** No run has more values than this, so that its trace and its gradients fit into memory: 80 MB each. */
    public static final int VALUES_LIMIT = 10_000_000;

    /** The longest run of a network within {@link #VALUES_LIMIT}, in timesteps. */
    public static int longest(Network network) {
        return VALUES_LIMIT / network.timestepWidth();
    }

    /** Runs a model over a sequence. */
    public static Run of(Series series, Model model) {
        Trace trace = Unrolling.run(model, series.scaledX());
        Gradients gradients = Backpropagation.run(trace, Loss.HALF_SSE_ALL.against(series.scaledTarget()));
        return new Run(series, trace, gradients);
    }

    /** What the network says at a timestep, from 0, as a scaled number. */
    public double scaledPrediction(int timestep) {
        return trace.value(timestep, trace.network().outputNode(), 0);
    }

    /** What the network says at a timestep, from 0, as a plain number. */
    public double prediction(int timestep) {
        return series.scaling().unscale(scaledPrediction(timestep));
    }
}
