package gatescope.engine;

/** How a run ended: with numbers throughout, or with a NaN or an infinity that began somewhere. */
public sealed interface Outcome {
    /** All values are finite. */
    record Finite() implements Outcome {}

    /**
     * A value is not finite.
     *
     * @param timestep the timestep where it began, from 0 (in a backward pass: the latest one; what is complete only after
     *     the first timestep, an initial state's gradient or a parameter's, counts to that one, 0)
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
    static Outcome ofBackward(Trace trace, double[] gradients, double[] parameterGradients) {
        for (int t = trace.timesteps() - 1; t >= 0; t--) {
            for (int node = trace.network().nodes().size() - 1; node >= 0; node--) {
                Outcome outcome = inspect(trace, gradients, t, node);
                if (outcome instanceof Diverged) {
                    return outcome;
                }
            }
        }
        Outcome outcome = inspectInitial(trace, gradients);
        return outcome instanceof Diverged ? outcome : inspectParameters(trace.network(), parameterGradients);
    }

    private static Outcome inspectInitial(Trace trace, double[] gradients) {
        CellGraph cell = trace.network().cell();
        for (int state = 0; state < cell.states().size(); state++) {
            for (int b = 0; b < trace.batch(); b++) {
                for (int unit = 0; unit < trace.network().hidden(); unit++) {
                    double value = gradients[trace.initialIndex(b, state, unit)];
                    if (!Double.isFinite(value)) {
                        String name = cell.states().get(state);
                        return new Diverged(0, cell.indexOf(name), name, b, unit, value);
                    }
                }
            }
        }
        return new Finite();
    }

    private static Outcome inspectParameters(Network network, double[] gradients) {
        for (ParameterBlock block : network.blocks()) {
            for (int k = 0; k < block.length(); k++) {
                double value = gradients[block.offset() + k];
                if (!Double.isFinite(value)) {
                    int node = network.nodeOf(block);
                    return new Diverged(0, node, network.nodes().get(node).name(), 0, k / block.columns(), value);
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
