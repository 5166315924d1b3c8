package gatescope.engine;

/** How a run ended: with numbers throughout, or with a NaN or an infinity that began somewhere. */
public sealed interface Outcome {
    /** All values are finite. */
    record Finite() implements Outcome {}

    /**
     * A value is not finite.
     *
     * @param timestep the timestep where it began, from 0 (in a backward pass: the latest one)
     * @param node the index of the node where it began
     * @param name the node's name
     * @param sequence which sequence of the batch, from 0
     * @param unit which unit, from 0
     * @param value NaN or an infinity
     */
    record Diverged(int timestep, int node, String name, int sequence, int unit, double value) implements Outcome {}

    /** The first value of a forward run, in the order of computation, that is not finite. */
    static Outcome ofForward(Trace trace) {
        for (int t = 0; t < trace.timesteps(); t++) {
            for (int node = 0; node < trace.network().nodes().size(); node++) {
                Outcome outcome = inspect(trace, trace.values(), t, node);
                if (outcome instanceof Diverged) {
                    return outcome;
                }
            }
        }
        return new Finite();
    }

    /** The first gradient of a backward run, in the order of its computation, that is not finite. */
    static Outcome ofBackward(Trace trace, double[] gradients) {
        for (int t = trace.timesteps() - 1; t >= 0; t--) {
            for (int node = trace.network().nodes().size() - 1; node >= 0; node--) {
                Outcome outcome = inspect(trace, gradients, t, node);
                if (outcome instanceof Diverged) {
                    return outcome;
                }
            }
        }
        return new Finite();
    }

    private static Outcome inspect(Trace trace, double[] numbers, int t, int node) {
        int units = trace.network().units(node);
        for (int b = 0; b < trace.batch(); b++) {
            for (int unit = 0; unit < units; unit++) {
                double value = numbers[trace.index(t, b, node, unit)];
                if (!Double.isFinite(value)) {
                    return new Diverged(t, node, trace.network().nodes().get(node).name(), b, unit, value);
                }
            }
        }
        return new Finite();
    }
}
