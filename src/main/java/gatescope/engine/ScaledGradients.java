package gatescope.engine;

import java.util.Arrays;

/**
 * The total derivatives of L by every value of a trace's first sequence, as those of {@link Gradients} but in numbers that
 * neither underflow nor overflow: what is 1e-400 is 1e-400. An exact zero is a gradient that is zero by the equations: a
 * closed relu, a value without influence.
 *
 * <p>Limits: within the vector of one node at one timestep, an entry 1e-307 times smaller than the largest is lost; what the
 * forward run rounded to 0 or 1, such as a gate's value, enters as it is in the trace. Immutable.
 */
public final class ScaledGradients {
    private final Trace trace;
    private final LocalGradients local;
    private final double[] mantissas;
    private final long[] exponents;

    private ScaledGradients(Trace trace, LocalGradients local) {
        this.trace = trace;
        this.local = local;
        Network network = trace.network();
        this.mantissas = new double[network.initialWidth() + trace.timesteps() * network.timestepWidth()];
        this.exponents = new long[network.cell().states().size()
                + trace.timesteps() * network.nodes().size()];
    }

    /** The derivatives of an objective. */
    public static ScaledGradients of(Trace trace, Objective objective) {
        ScaledGradients gradients = new ScaledGradients(trace, new LocalGradients(trace, objective));
        ScaledBackpropagation.run(trace, gradients.local, gradients::store);
        return gradients;
    }

    private void store(int timestep, ScaledBlocks blocks) {
        Network network = trace.network();
        int nodes = network.nodes().size();
        for (int node = 0; node < nodes; node++) {
            System.arraycopy(
                    blocks.mantissas(), blocks.start(node), mantissas, index(timestep, node), blocks.length(node));
            exponents[block(timestep, node)] = blocks.exponent(node);
        }
        if (timestep == 0) {
            for (int state = 0; state < network.cell().states().size(); state++) {
                int from = blocks.start(nodes + state);
                System.arraycopy(
                        blocks.mantissas(), from, mantissas, state * network.hidden(), network.hidden());
                exponents[state] = blocks.exponent(nodes + state);
            }
        }
    }

    private int index(int timestep, int node) {
        Network network = trace.network();
        return network.initialWidth() + timestep * network.timestepWidth() + network.nodeOffset(node);
    }

    private int block(int timestep, int node) {
        return trace.network().cell().states().size()
                + timestep * trace.network().nodes().size()
                + node;
    }

    /** The run that was differentiated. */
    public Trace trace() {
        return trace;
    }

    /** L. */
    public double loss() {
        return local.loss();
    }

    /** dL/d(value at a timestep); all indices from 0. */
    public Scaled value(int timestep, int node, int unit) {
        return new Scaled(mantissas[index(timestep, node) + unit], exponents[block(timestep, node)]);
    }

    /** dL/d(all units of a node at a timestep); all indices from 0. */
    public ScaledVector vector(int timestep, int node) {
        int from = index(timestep, node);
        return new ScaledVector(
                Arrays.copyOfRange(mantissas, from, from + trace.network().units(node)),
                exponents[block(timestep, node)]);
    }

    /**
     * dL/d(state).
     *
     * @param state its number in the order of the cell, from 0
     * @param timestep from 0, or {@link LogCurve#INITIAL}
     */
    public ScaledVector state(int state, int timestep) {
        if (timestep == LogCurve.INITIAL) {
            int hidden = trace.network().hidden();
            return new ScaledVector(
                    Arrays.copyOfRange(mantissas, state * hidden, (state + 1) * hidden), exponents[state]);
        }
        return vector(timestep, ScaledStep.nodeOf(trace.network(), state));
    }

    /** log₁₀ ‖dL/d(state)‖ at every timestep and of the initial state. */
    public LogCurve norms(int state) {
        return LogCurve.of(trace.timesteps(), t -> state(state, t).norm().log10());
    }

    LocalGradients local() {
        return local;
    }
}
