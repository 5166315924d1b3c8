package gatescope.engine;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/** Takes tensors out of traces and gradients, in the layouts of other systems. */
final class Readings {
    /** One number per timestep, sequence, node and unit: that of a trace or of its gradients. */
    interface Reading {
        double at(int timestep, int sequence, int node, int unit);
    }

    private Readings() {}

    /** The values of nodes, side by side, at one timestep: batch × units. */
    static double[] step(Trace trace, Reading reading, int timestep, List<String> nodes) {
        DoubleStream.Builder all = DoubleStream.builder();
        for (int b = 0; b < trace.batch(); b++) {
            add(trace, reading, timestep, b, nodes, all);
        }
        return all.build().toArray();
    }

    /** Timesteps × batch × units. */
    static double[] timeMajor(Trace trace, Reading reading, List<String> nodes) {
        DoubleStream.Builder all = DoubleStream.builder();
        for (int t = 0; t < trace.timesteps(); t++) {
            for (int b = 0; b < trace.batch(); b++) {
                add(trace, reading, t, b, nodes, all);
            }
        }
        return all.build().toArray();
    }

    /** Batch × timesteps × units. */
    static double[] batchMajor(Trace trace, Reading reading, List<String> nodes) {
        DoubleStream.Builder all = DoubleStream.builder();
        for (int b = 0; b < trace.batch(); b++) {
            for (int t = 0; t < trace.timesteps(); t++) {
                add(trace, reading, t, b, nodes, all);
            }
        }
        return all.build().toArray();
    }

    private static void add(
            Trace trace, Reading reading, int t, int b, List<String> nodes, DoubleStream.Builder all) {
        for (String name : nodes) {
            int node = index(trace.network(), name);
            for (int unit = 0; unit < trace.network().units(node); unit++) {
                all.add(reading.at(t, b, node, unit));
            }
        }
    }

    private static int index(Network network, String name) {
        return name.equals(Network.OUTPUT) ? network.outputNode() : network.cell().indexOf(name);
    }

    /** dL/d(initial state): batch × units. */
    static double[] initial(Gradients gradients, String state) {
        Network network = gradients.trace().network();
        DoubleStream.Builder all = DoubleStream.builder();
        for (int b = 0; b < gradients.trace().batch(); b++) {
            for (int unit = 0; unit < network.hidden(); unit++) {
                all.add(gradients.initial(b, network.cell().states().indexOf(state), unit));
            }
        }
        return all.build().toArray();
    }

    /** One block out of a flat vector of parameters or their gradients. */
    static double[] block(Network network, double[] flat, String gate, String kind) {
        ParameterBlock block = network.block(gate, kind);
        return Arrays.copyOfRange(flat, block.offset(), block.offset() + block.length());
    }

    /** Writes one block of a flat vector of parameters. */
    static void put(Network network, double[] flat, String gate, String kind, double[] numbers) {
        ParameterBlock block = network.block(gate, kind);
        if (numbers.length != block.length()) {
            throw new IllegalArgumentException(gate + "." + kind + " takes " + block.length() + " numbers");
        }
        System.arraycopy(numbers, 0, flat, block.offset(), numbers.length);
    }
}
