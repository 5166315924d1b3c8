package gatescope.cli;

import gatescope.data.JsonOut;
import gatescope.engine.Gradients;
import gatescope.engine.Network;
import gatescope.engine.Node;
import gatescope.engine.Objective;
import gatescope.engine.ParameterBlock;
import gatescope.engine.Trace;
import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Writes gatescope.trace/1: every value of a run by name, and the total derivatives of the loss by them.
 *
 * <p>A step has t from 1, x, the values of the cell, y where the model has a head, and gradients by all of these, x and y
 * included. After the steps come the loss and its gradients by the parameters, gate by gate, and by the initial states, and
 * what a {@link TraceAnalysis} says about the gradients of the steps. For a sequence without a target there is no loss, and the
 * fields "gradients", "loss" and "analysis" are left out everywhere.
 */
final class TraceJson {
    private final JsonOut out;
    private final TraceRun run;
    private final Trace trace;
    private final Network network;

    private TraceJson(JsonOut out, TraceRun run) {
        this.out = out;
        this.run = run;
        this.trace = run.trace();
        this.network = trace.network();
    }

    /** Writes a run whose numbers are all finite; the writer is flushed, not closed. */
    static void write(TraceRun run, Writer writer) throws IOException {
        JsonOut.object(writer, out -> new TraceJson(out, run).write());
    }

    private void write() throws IOException {
        out.text("format", "gatescope.trace/1");
        out.text("cell", network.cell().name());
        out.list("steps", () -> {
            for (int t = 0; t < trace.timesteps(); t++) {
                writeStep(t);
            }
        });
        Gradients gradients = run.gradients();
        if (gradients != null) {
            out.number("loss", gradients.loss());
            out.object("gradients", () -> writeGradients(gradients));
        }
        Objective objective = run.objective();
        if (objective != null) {
            TraceAnalysis analysis = TraceAnalysis.of(trace, objective);
            out.object("analysis", () -> analysis.write(out));
        }
    }

    private void writeStep(int t) throws IOException {
        Gradients gradients = run.gradients();
        List<Node> nodes = network.nodes();
        out.object(() -> {
            out.whole("t", t + 1);
            writeNode(0, unit -> trace.value(t, 0, unit));
            out.object("values", () -> {
                for (int node = 1; node < network.cell().nodes().size(); node++) {
                    int index = node;
                    writeNode(node, unit -> trace.value(t, index, unit));
                }
            });
            if (network.outputs() > 0) {
                writeNode(network.outputNode(), unit -> trace.value(t, network.outputNode(), unit));
            }
            if (gradients != null) {
                out.object("gradients", () -> {
                    for (int node = 0; node < nodes.size(); node++) {
                        int index = node;
                        writeNode(node, unit -> gradients.value(t, index, unit));
                    }
                });
            }
        });
    }

    private void writeNode(int node, IntToDoubleFunction value) throws IOException {
        out.vector(network.nodes().get(node).name(), vector(network.units(node), value));
    }

    private void writeGradients(Gradients gradients) throws IOException {
        List<String> gates =
                network.blocks().stream().map(ParameterBlock::gate).distinct().toList();
        double[] parameters = gradients.parameters();
        for (String gate : gates) {
            out.object(gate, () -> {
                for (ParameterBlock block : network.blocks()) {
                    if (block.gate().equals(gate)) {
                        writeBlock(
                                block,
                                Arrays.copyOfRange(parameters, block.offset(), block.offset() + block.length()));
                    }
                }
            });
        }
        out.object("initial", () -> {
            List<String> states = network.cell().states();
            for (int state = 0; state < states.size(); state++) {
                int index = state;
                out.vector(states.get(state), vector(network.hidden(), unit -> gradients.initial(0, index, unit)));
            }
        });
    }

    private void writeBlock(ParameterBlock block, double[] numbers) throws IOException {
        if (block.isVector()) {
            out.vector(block.kind(), numbers);
        } else {
            out.matrix(block.kind(), block.columns(), numbers);
        }
    }

    private static double[] vector(int units, IntToDoubleFunction value) {
        return IntStream.range(0, units).mapToDouble(value).toArray();
    }
}
