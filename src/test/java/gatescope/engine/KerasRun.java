package gatescope.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;

/**
 * A Keras layer with a dense one on top, run by the engine, and its results in Keras' names and layouts: batch first, the
 * columns of all gates in one kernel, one bias.
 */
final class KerasRun {
    private final Reference reference;
    /** Our names of the gates in Keras' order. */
    private final List<String> gates;

    private final Network network;
    private final Trace trace;

    KerasRun(Reference reference) {
        this.reference = reference;
        CellGraph cell = cell(reference);
        this.gates = switch (cell.name()) {
            case "lstm" -> List.of("i", "f", "g", "o");
            case "gru" -> List.of("z", "r", "n");
            default -> List.of("h");
        };
        this.network = new Network(
                cell,
                reference.integer("input_size"),
                reference.integer("hidden_size"),
                reference.integer("output_size"));
        Reference inputs = reference.at("inputs");
        double[] initial = cell.states().stream()
                .flatMapToDouble(state -> Arrays.stream(inputs.numbers(state + "0")))
                .toArray();
        Model model = new Model(network, parameters(), new double[network.initialWidth()]);
        this.trace = Unrolling.run(model, timeMajor(inputs.numbers("x")), initial);
    }

    private static CellGraph cell(Reference reference) {
        String activation = activation(reference.text("activation"));
        String gate = activation(reference.text("recurrent_activation"));
        return switch (reference.text("cell")) {
            case "lstm" ->
                Cells.of("lstm", Map.of(
                        "gate_activation", gate, "candidate_activation", activation, "output_activation", activation));
            case "gru" ->
                Cells.of("gru", Map.of(
                        "reset", "before", "gate_activation", gate, "candidate_activation", activation));
            default -> Cells.of("rnn", Map.of("activation", activation));
        };
    }

    private static String activation(String theirs) {
        return switch (theirs) {
            case "linear" -> "identity";
            case "hardSigmoid" -> "hard_sigmoid";
            default -> theirs;
        };
    }

    private double[] parameters() {
        Reference weights = reference.at("weights");
        double[] flat = new double[network.parameterCount()];
        for (int gate = 0; gate < gates.size(); gate++) {
            String name = gates.get(gate);
            Readings.put(network, flat, name, "W", fromColumns(weights.numbers("kernel"), gate));
            Readings.put(network, flat, name, "R", fromColumns(weights.numbers("recurrent_kernel"), gate));
            Readings.put(network, flat, name, "b", fromColumns(weights.numbers("bias"), gate));
        }
        Readings.put(network, flat, Network.HEAD, "W", transposed(weights.numbers("dense_kernel"), network.outputs()));
        Readings.put(network, flat, Network.HEAD, "b", weights.numbers("dense_bias"));
        return flat;
    }

    /** The matrix of one gate, units × sources, out of a kernel, sources × (gates · units). */
    private double[] fromColumns(double[] kernel, int gate) {
        int width = gates.size() * network.hidden();
        double[] all = transposed(kernel, width);
        int length = all.length / gates.size();
        return Arrays.copyOfRange(all, gate * length, (gate + 1) * length);
    }

    private static double[] transposed(double[] matrix, int columns) {
        int rows = matrix.length / columns;
        double[] result = new double[matrix.length];
        Arrays.setAll(result, k -> matrix[(k % rows) * columns + k / rows]);
        return result;
    }

    private Sequence timeMajor(double[] batchMajor) {
        int timesteps = reference.integer("seq_len");
        int batch = reference.integer("batch");
        int width = network.inputs();
        double[] values = new double[batchMajor.length];
        for (int t = 0; t < timesteps; t++) {
            for (int b = 0; b < batch; b++) {
                System.arraycopy(batchMajor, (b * timesteps + t) * width, values, (t * batch + b) * width, width);
            }
        }
        return new Sequence(timesteps, batch, width, values);
    }

    Trace trace() {
        return trace;
    }

    /** Our names for one of theirs, side by side. */
    List<String> nodes(String theirs) {
        boolean gru = network.cell().name().equals("gru");
        return switch (theirs) {
            case "a" -> List.of("z_h");
            case "z" -> gru ? List.of("z") : gates.stream().map(gate -> "z_" + gate).toList();
            case "act_c" -> List.of("s");
            case "a_zr" -> List.of("a_z", "a_r");
            case "a_h" -> List.of("a_n");
            case "rh" -> List.of("reset");
            case "hh" -> List.of("n");
            default -> List.of(theirs);
        };
    }

    /** Differentiates one of the case's losses. */
    Gradients backward(String lossName) {
        double[] y = reference.at("inputs").numbers("y");
        boolean everyStep = lossName.equals("half_sse_all");
        int rows = everyStep ? trace.timesteps() : 1;
        double[] repeated = DoubleStream.iterate(0, k -> k + 1)
                .limit((long) rows * y.length)
                .map(k -> y[(int) k % y.length])
                .toArray();
        Loss loss = everyStep ? Loss.HALF_SSE_ALL : Loss.ofFileName(lossName + "_last");
        return Backpropagation.run(
                trace, loss.against(new Sequence(rows, trace.batch(), network.outputs(), repeated)));
    }

    /** The gradient by one of their tensors: kernel, bias, x, h0, dense_kernel, … */
    double[] gradient(Gradients gradients, String theirs) {
        double[] flat = gradients.parameters();
        return switch (theirs) {
            case "kernel" -> columns(flat, "W");
            case "recurrent_kernel" -> columns(flat, "R");
            case "bias" -> columns(flat, "b");
            case "dense_kernel" ->
                transposed(Readings.block(network, flat, Network.HEAD, "W"), network.hidden());
            case "dense_bias" -> Readings.block(network, flat, Network.HEAD, "b");
            case "x" -> Readings.batchMajor(trace, gradients::value, List.of("x"));
            case "h0", "c0" -> Readings.initial(gradients, theirs.substring(0, 1));
            default -> throw new IllegalArgumentException("unknown gradient " + theirs);
        };
    }

    private double[] columns(double[] flat, String kind) {
        double[] stacked = gates.stream()
                .flatMapToDouble(gate -> Arrays.stream(Readings.block(network, flat, gate, kind)))
                .toArray();
        return transposed(stacked, stacked.length / (gates.size() * network.hidden()));
    }
}
