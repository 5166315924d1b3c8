package gatescope.lab;

import gatescope.data.Scaling;
import gatescope.engine.Activation;
import gatescope.engine.CellGraph;
import gatescope.engine.Cells;
import gatescope.engine.Model;
import gatescope.engine.Network;
import gatescope.engine.ParameterBlock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * One impulse and a long silence through cells of one unit, with a loss at the end: how much of the gradient comes back to the
 * impulse? The recurrent gain is the knob to turn.
 *
 * <p>With relu and identity the RNN's slope is 1, so that its recurrent weight R alone decides: the gradient changes by exactly
 * R a step, below 1 it vanishes, at 1 it stays, above 1 it explodes. With tanh that holds while the signal is small; a larger
 * weight lets the state grow until it saturates, and then the slope decides.
 *
 * <p>The RNN's bias is there for relu: without it a small R lets the state shrink until it is exactly 0, where the slope is 0.
 * It is so small that tanh does not feel it.
 */
final class GradientScenario {
    /** The scenario's name. */
    static final String NAME = "gradients";

    /** The RNN's activation and the number of timesteps. */
    static final List<ScenarioOption> OPTIONS = List.of(
            ScenarioOption.OneOf.of(
                    "activation",
                    Activation.RELU.fileName(),
                    Activation.TANH.fileName(),
                    Activation.IDENTITY.fileName()),
            new ScenarioOption.Whole("length", 10, 200, 30));

    private static final double SMALL_SIGNAL = 0.001;
    private static final double SMALLER_BIAS = 0.0001;

    private GradientScenario() {}

    /** @param options a value for each of {@link #OPTIONS} */
    static Scenario of(Map<String, String> options) {
        int timesteps = Integer.parseInt(options.getOrDefault("length", ""));
        List<Double> x = new ArrayList<>(Collections.nCopies(timesteps, 0.0));
        x.set(0, 1.0);
        Series series = new Series(x, Collections.nCopies(timesteps, 1.0), new Scaling.None());
        CellGraph rnn = Cells.of("rnn", Map.of("activation", options.getOrDefault("activation", "")));
        Model plain = model(rnn, SMALL_SIGNAL, 1, 0);
        return new Scenario(
                NAME,
                series,
                Map.of(
                        CellKind.RNN, plain.with(plain.network().block("h", "b").offset(), SMALLER_BIAS),
                        CellKind.LSTM, model(Cells.lstm(), 0.5, 0.5, 4),
                        CellKind.GRU, model(Cells.gru(), 0.5, 0.5, 4)),
                null,
                options);
    }

    /** All input weights, all recurrent weights, and the bias of the gate that keeps; the head passes h on. */
    private static Model model(CellGraph cell, double input, double recurrent, double keepingBias) {
        Network network = new Network(cell, 1, 1, 1);
        double[] values = new double[network.parameterCount()];
        for (ParameterBlock block : network.blocks()) {
            boolean keeps = block.gate().equals("f") || block.gate().equals("z");
            values[block.offset()] = switch (block.kind()) {
                case "W" -> block.gate().equals(Network.HEAD) ? 1 : input;
                case "R" -> recurrent;
                case "b" -> keeps ? keepingBias : 0;
                default -> 0;
            };
        }
        return new Model(network, values, new double[network.initialWidth()]);
    }
}
