package gatescope.engine;

import java.util.Map;
import java.util.TreeMap;

/** An objective's direct derivatives by the values of a trace's first sequence; an array for each node that has some. */
final class LocalGradients {
    private final Trace trace;
    private final double loss;
    private final Map<Integer, double[]> byNode = new TreeMap<>();

    LocalGradients(Trace trace, Objective objective) {
        this.trace = trace;
        this.loss = objective.evaluate(trace, this::add);
    }

    private void add(int timestep, int sequence, int node, int unit, double derivative) {
        if (sequence != 0) {
            return;
        }
        int units = trace.network().units(node);
        double[] derivatives = byNode.computeIfAbsent(node, index -> new double[trace.timesteps() * units]);
        derivatives[timestep * units + unit] += derivative;
    }

    /** L. */
    double loss() {
        return loss;
    }

    /** Adds the derivatives of a timestep to its nodes' gradients. */
    void addTo(int timestep, ScaledBlocks blocks) {
        for (Integer node : byNode.keySet()) {
            addTo(timestep, node, blocks);
        }
    }

    /** Adds the derivatives by one node. */
    void addTo(int timestep, int node, ScaledBlocks blocks) {
        double[] derivatives = byNode.get(node);
        if (derivatives != null) {
            blocks.add(node, derivatives, timestep * trace.network().units(node), 0);
        }
    }
}
