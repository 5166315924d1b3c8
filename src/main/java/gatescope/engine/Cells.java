package gatescope.engine;

import static gatescope.engine.CellBuilder.bias;
import static gatescope.engine.CellBuilder.cell;
import static gatescope.engine.CellBuilder.input;
import static gatescope.engine.CellBuilder.plus;
import static gatescope.engine.CellBuilder.previous;
import static gatescope.engine.CellBuilder.recurrent;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The built-in cells. Each is written down once, here. */
public final class Cells {
    private static final List<String> GATE_ACTIVATIONS = activations(
            Activation.SIGMOID, Activation.HARD_SIGMOID, Activation.HARD_SIGMOID_6, Activation.TANH, Activation.RELU,
            Activation.IDENTITY);
    private static final List<String> STATE_ACTIVATIONS = activations(
            Activation.TANH, Activation.RELU, Activation.IDENTITY, Activation.SIGMOID, Activation.HARD_SIGMOID,
            Activation.HARD_SIGMOID_6);
    private static final List<String> RNN_ACTIVATIONS =
            activations(Activation.TANH, Activation.RELU, Activation.IDENTITY, Activation.SIGMOID);

    private static final Map<String, Map<String, List<String>>> CHOICES = choices();

    private Cells() {}

    /** The names of the built-in cells. */
    public static List<String> names() {
        return List.copyOf(CHOICES.keySet());
    }

    /**
     * What can be chosen for a cell: for every setting its possible values, the default first.
     *
     * @throws IllegalArgumentException if there is no such cell
     */
    public static Map<String, List<String>> choices(String name) {
        Map<String, List<String>> choices = CHOICES.get(name);
        if (choices == null) {
            throw new IllegalArgumentException("unknown cell \"" + name + "\"");
        }
        return Collections.unmodifiableMap(choices);
    }

    /**
     * A built-in cell by the names of the model file. A setting left out has its default.
     *
     * @throws IllegalArgumentException if the cell, a setting or its value is unknown
     */
    public static CellGraph of(String name, Map<String, String> settings) {
        Map<String, String> chosen = new LinkedHashMap<>();
        choices(name).forEach((key, values) -> chosen.put(key, values.getFirst()));
        settings.forEach((key, value) -> {
            if (!choices(name).getOrDefault(key, List.of()).contains(value)) {
                throw new IllegalArgumentException("cell " + name + " has no setting " + key + " = " + value);
            }
            chosen.put(key, value);
        });
        CellBuilder builder = cell(name);
        chosen.forEach(builder::setting);
        return switch (name) {
            case "rnn" -> rnn(builder, activation(chosen, "activation"), choice(chosen, "carry").equals("sum"));
            case "lstm" ->
                lstm(
                        builder,
                        activation(chosen, "gate_activation"),
                        activation(chosen, "candidate_activation"),
                        activation(chosen, "output_activation"));
            default ->
                gru(
                        builder,
                        activation(chosen, "gate_activation"),
                        activation(chosen, "candidate_activation"),
                        choice(chosen, "reset").equals("after"));
        };
    }

    /**
     * The tanh RNN (Elman 1990): z_h = W x + R h′ + b, h = tanh(z_h). A prime is the value at the timestep before.
     *
     * <p>With "carry" "sum" it keeps the running sum s of its pre-activations: s = s′ + z_h, h = tanh(s).
     */
    public static CellGraph rnn() {
        return of("rnn", Map.of());
    }

    /**
     * The LSTM (Hochreiter and Schmidhuber 1997; the forget gate: Gers, Schmidhuber and Cummins 2000), without peepholes. With
     * σ the logistic function, ⊙ unit by unit, and W_k x + R_k h′ + b_k = z_k for each gate k:
     *
     * <pre>
     * f = σ(z_f)    i = σ(z_i)    g = tanh(z_g)    o = σ(z_o)
     * keep = f ⊙ c′    write = i ⊙ g    c = keep + write
     * s = tanh(c)    h = o ⊙ s
     * </pre>
     */
    public static CellGraph lstm() {
        return of("lstm", Map.of());
    }

    /**
     * The GRU (Cho et al. 2014), with the reset after the product, as in PyTorch, cuDNN and Keras (reset_after):
     *
     * <pre>
     * r = σ(W_r x + R_r h′ + b_r)    z = σ(W_z x + R_z h′ + b_z)
     * reset = r ⊙ (R_n h′ + rb_n)    n = tanh(W_n x + reset + b_n)
     * keep = z ⊙ h′    write = (1 − z) ⊙ n    h = keep + write
     * </pre>
     *
     * <p>With "reset" "before", as in the first version of the paper, n = tanh(W_n x + R_n (r ⊙ h′) + b_n). z keeps the old state
     * here; the paper's text has z and 1 − z the other way round in its first version.
     */
    public static CellGraph gru() {
        return of("gru", Map.of());
    }

    private static CellGraph rnn(CellBuilder cell, Activation activation, boolean carrySum) {
        // Its sum and its activation are two operations: with one, there would be nothing to step through.
        if (carrySum) {
            return cell.states("h", "s")
                    .preActivation("h")
                    .add("s", previous("s"), "z_h")
                    .apply("h", activation, "s")
                    .build();
        }
        return cell.states("h").preActivation("h").apply("h", activation, "z_h").build();
    }

    private static CellGraph lstm(CellBuilder cell, Activation gate, Activation candidate, Activation output) {
        return cell.states("h", "c")
                .gate("f", gate)
                .multiply("keep", "f", previous("c"))
                .gate("i", gate)
                .gate("g", candidate)
                .multiply("write", "i", "g")
                .add("c", "keep", "write")
                .gate("o", gate)
                .apply("s", output, "c")
                .multiply("h", "o", "s")
                .build();
    }

    private static CellGraph gru(CellBuilder cell, Activation gate, Activation candidate, boolean resetAfter) {
        cell.states("h").preActivations("a_").gate("r", gate);
        if (resetAfter) {
            cell.affine("hn", "n", recurrent(previous("h")), bias("rb"))
                    .multiply("reset", "r", "hn")
                    .gate("n", candidate, input(), plus("reset"), bias("b"));
        } else {
            cell.multiply("reset", "r", previous("h"))
                    .gate("n", candidate, input(), recurrent("reset"), bias("b"));
        }
        return cell.gate("z", gate)
                .multiply("keep", "z", previous("h"))
                .complement("renew", "z")
                .multiply("write", "renew", "n")
                .add("h", "keep", "write")
                .build();
    }

    private static Map<String, Map<String, List<String>>> choices() {
        Map<String, Map<String, List<String>>> all = new LinkedHashMap<>();
        all.put("rnn", ordered("activation", RNN_ACTIVATIONS, "carry", List.of("none", "sum")));
        Map<String, List<String>> lstm =
                ordered("gate_activation", GATE_ACTIVATIONS, "candidate_activation", STATE_ACTIVATIONS);
        lstm.put("output_activation", STATE_ACTIVATIONS);
        all.put("lstm", lstm);
        Map<String, List<String>> gru = ordered("reset", List.of("after", "before"), "gate_activation", GATE_ACTIVATIONS);
        gru.put("candidate_activation", STATE_ACTIVATIONS);
        all.put("gru", gru);
        return all;
    }

    private static Map<String, List<String>> ordered(
            String first, List<String> firstChoices, String second, List<String> secondChoices) {
        Map<String, List<String>> map = new LinkedHashMap<>();
        map.put(first, firstChoices);
        map.put(second, secondChoices);
        return map;
    }

    private static List<String> activations(Activation... activations) {
        return Arrays.stream(activations).map(Activation::fileName).toList();
    }

    private static Activation activation(Map<String, String> chosen, String key) {
        return Activation.ofFileName(choice(chosen, key));
    }

    private static String choice(Map<String, String> chosen, String key) {
        String value = chosen.get(key);
        if (value == null) {
            throw new IllegalArgumentException("no choice for " + key);
        }
        return value;
    }
}
