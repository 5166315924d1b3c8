package gatescope.engine;

/**
 * Backpropagation through time whose gradients neither underflow nor overflow; see {@link ScaledStep}. The derivatives are
 * those of {@link Backpropagation} for a trace's first sequence, without those by the parameters.
 */
final class ScaledBackpropagation {
    private ScaledBackpropagation() {}

    /** Takes the gradients of a timestep, complete by now; after timestep 0 also those of the initial states. */
    @FunctionalInterface
    interface Visitor {
        /** The blocks are the nodes' gradients, then those left for the states at the timestep before. */
        void visit(int timestep, ScaledBlocks blocks);
    }

    static void run(Trace trace, LocalGradients local, Visitor visitor) {
        ScaledStep step = new ScaledStep(trace);
        for (int t = trace.timesteps() - 1; t >= 0; t--) {
            step.load(t);
            step.carryOver();
            local.addTo(t, step.blocks());
            step.run();
            visitor.visit(t, step.blocks());
        }
    }
}
