package gatescope.diagram;

import gatescope.engine.Activation;
import gatescope.engine.CellBuilder;
import gatescope.engine.CellGraph;
import gatescope.engine.Cells;
import gatescope.engine.Model;
import gatescope.engine.Network;
import gatescope.engine.Sequence;
import gatescope.engine.Trace;
import gatescope.engine.Unrolling;
import java.util.Locale;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Seeded runs of all cells, for tests. */
final class Runs {
    static final Texts ENGLISH = Texts.of(Locale.ENGLISH);
    static final List<String> CELLS = List.of("rnn", "rnn-sum", "lstm", "gru-after", "gru-before");

    private Runs() {}

    static CellGraph cell(String name) {
        return switch (name) {
            case "rnn" -> Cells.rnn();
            case "rnn-sum" -> Cells.of("rnn", Map.of("carry", "sum"));
            case "lstm" -> Cells.lstm();
            case "lstm-hard" ->
                Cells.of(
                        "lstm",
                        Map.of(
                                "gate_activation", "hard_sigmoid_6",
                                "candidate_activation", "relu",
                                "output_activation", "relu"));
            case "lstm-tanh" -> Cells.of("lstm", Map.of("gate_activation", "tanh"));
            case "lstm-relu" -> Cells.of("lstm", Map.of("gate_activation", "relu"));
            case "gru-after" -> Cells.gru();
            case "gru-before" -> Cells.of("gru", Map.of("reset", "before"));
            case "gru-tanh" -> Cells.of("gru", Map.of("gate_activation", "tanh"));
            case "own" ->
                CellBuilder.cell("lstm")
                        .states("h", "c")
                        .gate("f", Activation.SIGMOID)
                        .multiply("keep", "f", CellBuilder.previous("c"))
                        .gate("u", Activation.TANH)
                        .complement("free", "f")
                        .multiply("write", "free", "u")
                        .add("c", "keep", "write")
                        .apply("h", Activation.TANH, "c")
                        .build();
            default -> throw new IllegalArgumentException(name);
        };
    }

    /** A run of random weights, as large as the gain. */
    static Trace run(CellGraph cell, int inputs, int hidden, int timesteps, long seed, double gain) {
        Network network = new Network(cell, inputs, hidden, 1);
        Random random = new Random(seed);
        double[] parameters =
                random.doubles(network.parameterCount(), -gain, gain).toArray();
        Model model = new Model(network, parameters, new double[network.initialWidth()]);
        double[] x = random.doubles((long) timesteps * inputs, -1, 1).toArray();
        return Unrolling.run(model, new Sequence(timesteps, 1, inputs, x));
    }
}
