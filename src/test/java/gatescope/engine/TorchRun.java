package gatescope.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;

/**
 * A libtorch case run by the engine, and its results in libtorch's names and layouts: rows of all gates in one matrix, two
 * biases of which only the sum matters, except in the GRU's n.
 */
final class TorchRun {
    private final Reference reference;
    private final List<String> gates;
    private final Network network;
    private final Trace trace;

    TorchRun(Reference reference) {
        this.reference = reference;
        this.gates = reference.texts("gate_order");
        String cell = reference.text("cell");
        this.network = new Network(
                switch (cell) {
                    case "lstm" -> Cells.lstm();
                    case "gru" -> Cells.gru();
                    default -> Cells.of("rnn", Map.of("activation", cell.substring("rnn_".length())));
                },
                reference.integer("input_size"),
                reference.integer("hidden_size"),
                reference.integer("output_size"));
        Reference inputs = reference.at("inputs");
        double[] initial = network.cell().states().stream()
                .flatMapToDouble(state -> Arrays.stream(inputs.numbers(state + "0")))
                .toArray();
        Model model = new Model(network, parameters(), new double[network.initialWidth()]);
        this.trace = Unrolling.run(model, sequence(inputs.numbers("x"), network.inputs()), initial);
    }

    private double[] parameters() {
        Reference weights = reference.at("weights");
        double[] flat = new double[network.parameterCount()];
        for (int gate = 0; gate < gates.size(); gate++) {
            String name = gates.get(gate);
            Readings.put(network, flat, name, "W", rows(weights.numbers("W_ih"), gate));
            Readings.put(network, flat, name, "R", rows(weights.numbers("W_hh"), gate));
            if (!weights.has("b_ih")) {
                continue;
            }
            double[] b = rows(weights.numbers("b_ih"), gate);
            double[] second = rows(weights.numbers("b_hh"), gate);
            if (hasOwnRecurrentBias(name)) {
                Readings.put(network, flat, name, "rb", second);
            } else {
                Arrays.setAll(b, k -> b[k] + second[k]);
            }
            Readings.put(network, flat, name, "b", b);
        }
        Readings.put(network, flat, Network.HEAD, "W", weights.numbers("W_out"));
        Readings.put(network, flat, Network.HEAD, "b", weights.numbers("b_out"));
        return flat;
    }

    private boolean hasOwnRecurrentBias(String gate) {
        return network.cell().name().equals("gru") && gate.equals("n");
    }

    private double[] rows(double[] stacked, int gate) {
        int length = stacked.length / gates.size();
        return Arrays.copyOfRange(stacked, gate * length, (gate + 1) * length);
    }

    private Sequence sequence(double[] numbers, int width) {
        int batch = reference.integer("batch");
        return new Sequence(numbers.length / (batch * width), batch, width, numbers);
    }

    Trace trace() {
        return trace;
    }

    /** Our names for one of theirs; "a" is the pre-activations of all gates, side by side. */
    List<String> nodes(String theirs) {
        return switch (theirs) {
            case "a" -> gates.stream().map(gate -> "z_" + gate).toList();
            case "tanh_c" -> List.of("s");
            default -> List.of(theirs);
        };
    }

    /** Differentiates one of the case's losses. */
    Gradients backward(String lossName) {
        return Backpropagation.run(trace, objective(reference.at("losses").at(lossName), lossName));
    }

    private Objective objective(Reference loss, String name) {
        int outputs = network.outputs();
        return switch (name) {
            case "vjp" -> cotangents(loss);
            case "ce_last" -> Loss.CROSS_ENTROPY_LAST.against(sequence(loss.numbers("class"), 1));
            case "half_sse_all" -> Loss.HALF_SSE_ALL.against(sequence(loss.numbers("target_all"), outputs));
            default -> Loss.ofFileName(name).against(sequence(loss.numbers("target"), outputs));
        };
    }

    /** Σ_t ⟨cot_h[t], h_t⟩ + ⟨cot_c_T, c_T⟩. */
    private Objective cotangents(Reference loss) {
        Sequence byHidden = sequence(loss.numbers("cot_h"), network.hidden());
        return (run, gradient) -> {
            double sum = 0;
            for (int t = 0; t < run.timesteps(); t++) {
                sum += pair(run, gradient, t, "h", byHidden, t);
            }
            if (loss.has("cot_c_T")) {
                Sequence byCell = sequence(loss.numbers("cot_c_T"), network.hidden());
                sum += pair(run, gradient, run.timesteps() - 1, "c", byCell, 0);
            }
            return sum;
        };
    }

    private double pair(
            Trace run, Objective.LocalGradient gradient, int t, String name, Sequence cotangents, int row) {
        int node = network.cell().indexOf(name);
        double sum = 0;
        for (int b = 0; b < run.batch(); b++) {
            for (int unit = 0; unit < network.hidden(); unit++) {
                double factor = cotangents.value(row, b, unit);
                sum += factor * run.value(t, b, node, unit);
                gradient.add(t, b, node, unit, factor);
            }
        }
        return sum;
    }

    /** The gradient by one of their tensors: W_ih, b_hh, x, h0, W_out, … */
    double[] gradient(Gradients gradients, String theirs) {
        return switch (theirs) {
            case "W_ih" -> stacked(gradients, "W", false);
            case "W_hh" -> stacked(gradients, "R", false);
            case "b_ih" -> stacked(gradients, "b", false);
            case "b_hh" -> stacked(gradients, "b", true);
            case "W_out" -> Readings.block(network, gradients.parameters(), Network.HEAD, "W");
            case "b_out" -> Readings.block(network, gradients.parameters(), Network.HEAD, "b");
            case "x" -> Readings.timeMajor(trace, gradients::value, List.of("x"));
            case "h0", "c0" -> Readings.initial(gradients, theirs.substring(0, 1));
            default -> throw new IllegalArgumentException("unknown gradient " + theirs);
        };
    }

    private double[] stacked(Gradients gradients, String kind, boolean recurrent) {
        double[] flat = gradients.parameters();
        return gates.stream()
                .flatMapToDouble(gate -> Arrays.stream(Readings.block(
                        network, flat, gate, recurrent && hasOwnRecurrentBias(gate) ? "rb" : kind)))
                .toArray();
    }

    /** ‖dL/d(state)‖ over batch and units, at every timestep. */
    double[] norms(Gradients gradients, String state) {
        double[] norms = new double[trace.timesteps()];
        Arrays.setAll(norms, t -> {
            double[] step = Readings.step(trace, gradients::value, t, List.of(state));
            return Math.sqrt(DoubleStream.of(step).map(d -> d * d).sum());
        });
        return norms;
    }
}
