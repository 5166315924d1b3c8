package gatescope.diagram;

import gatescope.engine.Network;
import gatescope.engine.Node;
import gatescope.engine.Operand;
import gatescope.engine.Trace;
import java.util.Arrays;

/**
 * How long the bar of a value is. A gate's bar goes from 0 to 1. Any other value grows from the middle line; a full bar is
 * 1, or the largest amount that the value has anywhere in the trace when that is more, so that nothing jumps from timestep to
 * timestep. Values that are added have one scale together, so that their bars can be added by eye. Immutable.
 */
public final class BarScale {
    private final double[] limits;
    private final boolean[] gateLike;

    private BarScale(double[] limits, boolean[] gateLike) {
        this.limits = limits;
        this.gateLike = gateLike;
    }

    /** The scale for all values of a trace; reads the whole trace once. */
    public static BarScale of(Trace trace) {
        Network network = trace.network();
        int count = network.nodes().size();
        int[] group = groups(network);
        double[] largest = new double[count];
        Arrays.fill(largest, 1);
        boolean[] gateLike = new boolean[count];
        for (int node = 0; node < count; node++) {
            gateLike[node] = isGateLike(network, node);
            largest[group[node]] = Math.max(largest[group[node]], largestOf(trace, node));
        }
        double[] limits = new double[count];
        for (int node = 0; node < count; node++) {
            limits[node] = largest[group[node]];
        }
        return new BarScale(limits, gateLike);
    }

    private static int[] groups(Network network) {
        int[] group = new int[network.nodes().size()];
        Arrays.setAll(group, node -> node);
        for (int node = 0; node < group.length; node++) {
            if (network.nodes().get(node) instanceof Node.Add sum) {
                for (Operand operand : sum.operands()) {
                    int from = group[operand.node()];
                    int to = group[node];
                    for (int other = 0; other < group.length; other++) {
                        group[other] = group[other] == from ? to : group[other];
                    }
                }
            }
        }
        return group;
    }

    private static boolean isGateLike(Network network, int node) {
        return switch (network.nodes().get(node)) {
            case Node.Apply apply -> apply.activation().isGateLike();
            case Node.Complement complement -> isGateLike(network, complement.source().node());
            default -> false;
        };
    }

    private static double largestOf(Trace trace, int node) {
        double largest = 0;
        int units = trace.network().units(node);
        for (int t = 0; t < trace.timesteps(); t++) {
            for (int unit = 0; unit < units; unit++) {
                double magnitude = Math.abs(trace.value(t, node, unit));
                if (magnitude > largest && magnitude < Double.POSITIVE_INFINITY) {
                    largest = magnitude;
                }
            }
        }
        return largest;
    }

    /** Whether a node's bars fill from the bottom, 0 to 1. */
    public boolean isGateLike(int node) {
        return gateLike[node];
    }

    /** The amount of a full bar: 1 or more. */
    public double limit(int node) {
        return limits[node];
    }

    /** Where the bars of a node begin, as a part of the height from below. */
    double from(int node) {
        return gateLike[node] ? 0 : 0.5;
    }

    /**
     * Where the bar of a value ends, as a part of the height from below.
     *
     * @param grown how far it has grown, 0 to 1
     */
    double to(int node, double value, double grown) {
        if (Double.isNaN(value)) {
            return from(node);
        }
        if (gateLike[node]) {
            return grown * Math.clamp(value, 0.0, 1.0);
        }
        return 0.5 + 0.5 * grown * Math.clamp(value / limits[node], -1.0, 1.0);
    }
}
