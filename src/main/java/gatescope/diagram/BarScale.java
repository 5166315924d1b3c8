package gatescope.diagram;

import gatescope.engine.Gradients;
import gatescope.engine.Network;
import gatescope.engine.Node;
import gatescope.engine.Operand;
import gatescope.engine.Trace;
import java.util.Arrays;
import java.util.List;

/**
 * How long the bar of a value is. A gate's bar goes from 0 to 1. Any other value grows from the middle line; a full bar is
 * 1, or the largest amount that the value has anywhere in the trace when that is more, so that nothing jumps from timestep to
 * timestep. Values that are added have one scale together, so that their bars can be added by eye. Immutable.
 */
public final class BarScale {
    private static final double DECADES = 6;
    private static final double SLIVER = 0.03;

    private final double[] limits;
    private final boolean[] amount;
    private final boolean logarithmic;

    private BarScale(double[] limits, boolean[] amount, boolean logarithmic) {
        this.limits = limits;
        this.amount = amount;
        this.logarithmic = logarithmic;
    }

    /** The scale for all values of a trace; reads the whole trace once. */
    public static BarScale of(Trace trace) {
        Network network = trace.network();
        int count = network.nodes().size();
        int[] group = groups(network);
        double[] largest = new double[count];
        Arrays.fill(largest, 1);
        boolean[] amount = new boolean[count];
        for (int node = 0; node < count; node++) {
            amount[node] = isAmount(network.nodes(), network.nodes().get(node));
            largest[group[node]] = Math.max(largest[group[node]], largestOf(trace, node));
        }
        double[] limits = new double[count];
        for (int node = 0; node < count; node++) {
            limits[node] = largest[group[node]];
        }
        return new BarScale(limits, amount, false);
    }

    /**
     * The scale for all gradients of a run: one for all values, so that what vanishes is seen to vanish. A full bar is the
     * largest amount in the run, and each tenth of it is a sixth shorter; what is less than a millionth of the largest, but
     * not 0, is a sliver.
     */
    public static BarScale of(Gradients gradients) {
        Network network = gradients.trace().network();
        double largest = 0;
        for (int node = 0; node < network.nodes().size(); node++) {
            for (int t = 0; t < gradients.trace().timesteps(); t++) {
                for (int unit = 0; unit < network.units(node); unit++) {
                    double magnitude = Math.abs(gradients.value(t, node, unit));
                    if (magnitude > largest && magnitude < Double.POSITIVE_INFINITY) {
                        largest = magnitude;
                    }
                }
            }
        }
        double[] limits = new double[network.nodes().size()];
        Arrays.fill(limits, largest > 0 ? largest : 1);
        return new BarScale(limits, new boolean[limits.length], true);
    }

    /** The scale on which the bars of both have room: of a run and its baseline, whose bars can then be compared. */
    public BarScale with(BarScale other) {
        double[] larger = limits.clone();
        for (int node = 0; node < larger.length; node++) {
            larger[node] = Math.max(larger[node], other.limits[node]);
        }
        return new BarScale(larger, amount, logarithmic);
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

    /** Whether a value lies between 0 and 1 by its making, so that a bar can fill and per cent make sense. */
    static boolean isAmount(List<Node> nodes, Node rule) {
        return switch (rule) {
            case Node.Apply apply -> apply.activation().isGateLike();
            case Node.Complement complement -> isAmount(nodes, nodes.get(complement.source().node()));
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

    /** The amount of a full bar: 1 or more; of gradients, the largest. */
    public double limit(int node) {
        return limits[node];
    }

    /** Where the bars of a node begin, as a part of the height from below. */
    double from(int node) {
        return amount[node] ? 0 : 0.5;
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
        if (amount[node]) {
            return grown * Math.clamp(value, 0.0, 1.0);
        }
        double part = Math.clamp(value / limits[node], -1.0, 1.0);
        return 0.5 + 0.5 * grown * (logarithmic ? logarithm(part) : part);
    }

    /** Signed: 1 for 1, 1/6 less for each power of ten below it. */
    private static double logarithm(double part) {
        if (part == 0) {
            return 0;
        }
        double length = Math.max(SLIVER, 1 + Math.log10(Math.abs(part)) / DECADES);
        return Math.copySign(length, part);
    }
}
