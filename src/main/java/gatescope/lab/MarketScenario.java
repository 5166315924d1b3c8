package gatescope.lab;

import gatescope.data.Scaling;
import gatescope.engine.Activation;
import gatescope.engine.Cells;
import gatescope.engine.Model;
import gatescope.engine.Network;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Shares of company X: two days up, then the third goes up; two down, then down; two flat, then flat. With 1 for up, 0 for flat
 * and −1 for down, x = (v, v) is to be followed by y₂ = v, through cells of one unit.
 *
 * <p>The RNN has an input weight W, a recurrent weight R, a bias of 0, and an output y = V h + b. In its standard form
 * h_t = φ(W x_t + R h_{t−1}); in the other it carries a running sum, s_t = s_{t−1} + W x_t + R h_{t−1} and h_t = φ(s_t).
 *
 * <p>With the parameters "given" W = 1, R = 2, V = 2 and b = 2. Then flat days give h = 0 and y = 2: the output's bias alone
 * breaks the rule, and the other two answers are lifted by it as well. With the parameters "solved" b = 0, for an odd φ makes
 * the answers odd in v exactly when there is no bias; W = 1; and
 *
 * <ul>
 *   <li>in the standard form R = 1: the recurrent weight 1 carries the sum of the days along, h₂ = φ(1 + φ(1)) for v = 1;
 *   <li>in the form with the running sum R = 0, for the sum is carried without it: h₂ = φ(2).
 * </ul>
 *
 * <p>V = 1 / h₂ then makes y₂ = 1; with φ the identity both forms say y₂ = (x₁ + x₂) / 2.
 *
 * <p>The same sum is what an LSTM keeps in its memory: with f = i = o = 1 (a bias of 40, where σ is 1 in double precision) and
 * an identity as candidate, c_t = c_{t−1} + x_t. A GRU, which can only mix its old state with a candidate, does it with r = 1,
 * z = ½ and n = 2 x + h′: h = ½ h′ + ½ (2 x + h′) = h′ + x. Both have V = ½ where the rule holds.
 */
final class MarketScenario {
    /** The scenario's name. */
    static final String NAME = "market-rule";

    /** The days, the form and the activation of the RNN, and whose parameters. */
    static final List<ScenarioOption> OPTIONS = List.of(
            ScenarioOption.OneOf.of("course", "up", "flat", "down"),
            ScenarioOption.OneOf.of("form", "none", "sum"),
            ScenarioOption.OneOf.of("parameters", "given", "solved"),
            ScenarioOption.OneOf.of("activation", Activation.TANH.fileName(), Activation.IDENTITY.fileName()));

    private static final int DAYS = 2;
    private static final double OPEN = 40;

    private MarketScenario() {}

    /** The setting of a recipe that an option is the same choice as; empty for the others. */
    static Optional<String> setting(String option) {
        return switch (option) {
            case "form" -> Optional.of("carry");
            case "activation" -> Optional.of("activation");
            default -> Optional.empty();
        };
    }

    /** @param options a value for each of {@link #OPTIONS} */
    static Scenario of(Map<String, String> options) {
        double course =
                switch (options.getOrDefault("course", "")) {
                    case "up" -> 1;
                    case "down" -> -1;
                    default -> 0;
                };
        List<List<Double>> days = Collections.nCopies(DAYS, List.of(course));
        boolean solved = options.getOrDefault("parameters", "").equals("solved");
        return new Scenario(
                NAME,
                new Series(days, new Wanted.AtEnd(course), new Scaling.None()),
                Map.of(
                        CellKind.RNN,
                                rnn(options.getOrDefault("activation", ""), options.getOrDefault("form", ""), solved),
                        CellKind.LSTM, lstm(solved),
                        CellKind.GRU, gru(solved)),
                null,
                options);
    }

    private static Model rnn(String activation, String form, boolean solved) {
        boolean sum = form.equals("sum");
        double recurrent = sum ? 0 : 1;
        Activation phi = Activation.ofFileName(activation);
        double afterOne = phi.value(1);
        double afterTwo = phi.value(sum ? 2 : 1 + afterOne);
        Model zeros = zeros("rnn", Map.of("activation", activation, "carry", form));
        Model cell = with(with(zeros, "h", "W", 1), "h", "R", solved ? recurrent : 2);
        return withOutput(cell, solved, 1 / afterTwo);
    }

    private static Model lstm(boolean solved) {
        Model model = zeros("lstm", Map.of("candidate_activation", "identity", "output_activation", "identity"));
        for (String gate : List.of("f", "i", "o")) {
            model = with(model, gate, "b", OPEN);
        }
        return withOutput(with(model, "g", "W", 1), solved, 1.0 / DAYS);
    }

    private static Model gru(boolean solved) {
        Model zeros = zeros("gru", Map.of("candidate_activation", "identity"));
        Model model = with(with(with(zeros, "r", "b", OPEN), "n", "W", 2), "n", "R", 1);
        return withOutput(model, solved, 1.0 / DAYS);
    }

    private static Model withOutput(Model model, boolean solved, double weight) {
        return with(with(model, Network.HEAD, "W", solved ? weight : 2), Network.HEAD, "b", solved ? 0 : 2);
    }

    private static Model zeros(String cell, Map<String, String> settings) {
        return Model.zeros(new Network(Cells.of(cell, settings), 1, 1, 1));
    }

    private static Model with(Model model, String gate, String kind, double value) {
        return model.with(model.network().block(gate, kind).offset(), value);
    }
}
