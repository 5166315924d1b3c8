package gatescope.engine;

import java.util.Arrays;

/**
 * The gradient of a loss by the parameters, and nothing else of a run, computed again and again on the same buffers: what
 * training needs. Same numbers as {@link Backpropagation}, but the gradients of two timesteps only are kept, and the input has
 * none. Not for two threads at once.
 */
public final class LossGradient {
    private final Network network;
    private final double[] parameters;
    private final double[] gradient;
    private final Trace trace;
    private final Pass pass;
    private final double[] seeds;

    /**
     * Buffers for runs of one shape.
     *
     * @param start the network, and the initial states of every run
     * @param timesteps how many timesteps every sequence has
     * @param batch how many sequences run side by side
     * @throws IllegalArgumentException if a trace of this shape is more than one array can hold
     */
    public LossGradient(Model start, int timesteps, int batch) {
        this.network = start.network();
        this.parameters = new double[network.parameterCount()];
        this.gradient = new double[network.parameterCount()];
        double[] values = new double[Unrolling.length(network, timesteps, batch)];
        this.trace = new Trace(Model.sharing(start, parameters), timesteps, batch, values);
        Unrolling.repeatInitial(start, batch, values);
        this.pass = Pass.rolling(trace, gradient);
        this.seeds = new double[timesteps * batch * network.units(network.outputNode())];
    }

    /**
     * Runs forward and backward.
     *
     * @param weights the parameters; not modified
     * @param x timesteps × batch × inputs
     * @param objective gives direct derivatives by the output only, as every {@link Loss} does
     * @return L
     * @throws IllegalArgumentException if x or the objective does not fit, or the objective asks for more
     */
    public double compute(double[] weights, Sequence x, Objective objective) {
        forward(weights, x);
        Arrays.fill(gradient, 0);
        pass.matrices.clearGradients();
        Arrays.fill(pass.gradients, 0);
        Arrays.fill(seeds, 0);
        double loss = objective.evaluate(trace, this::seed);
        Kernel[] kernels = network.kernels();
        for (int t = trace.timesteps() - 1; t >= 0; t--) {
            pass.moveTo(t);
            if (t > 0) {
                Arrays.fill(pass.gradients, pass.gradientBefore, pass.gradientBefore + pass.stride, 0);
            }
            addSeeds(t);
            for (int k = kernels.length - 1; k >= 0; k--) {
                kernels[k].backward(pass);
            }
        }
        pass.matrices.collectGradients(gradient);
        return loss;
    }

    /**
     * Runs forward only.
     *
     * @return the run; its numbers last until the next one
     * @throws IllegalArgumentException if x does not fit
     */
    public Trace forward(double[] weights, Sequence x) {
        if (x.timesteps() != trace.timesteps() || x.batch() != trace.batch() || x.width() != network.inputs()) {
            throw new IllegalArgumentException("expected " + trace.timesteps() + " × " + trace.batch() + " × "
                    + network.inputs() + " inputs, given " + x.timesteps() + " × " + x.batch() + " × " + x.width());
        }
        System.arraycopy(weights, 0, parameters, 0, parameters.length);
        pass.matrices.load(parameters);
        Unrolling.forward(pass, trace, x);
        return trace;
    }

    /** Adds a share of the gradient of the last {@link #compute} to a sum. */
    public void addTo(double[] sum, double share) {
        for (int k = 0; k < sum.length; k++) {
            sum[k] += share * gradient[k];
        }
    }

    private int outputs() {
        return network.units(network.outputNode());
    }

    private void seed(int t, int sequence, int node, int unit, double derivative) {
        if (node != network.outputNode()) {
            throw new IllegalArgumentException("the loss of a training depends on the output only");
        }
        seeds[(t * trace.batch() + sequence) * outputs() + unit] += derivative;
    }

    private void addSeeds(int t) {
        int length = trace.batch() * outputs();
        int to = pass.gradientBlock + network.nodeOffset(network.outputNode()) * trace.batch();
        for (int k = 0; k < length; k++) {
            pass.gradients[to + k] += seeds[t * length + k];
        }
    }
}
