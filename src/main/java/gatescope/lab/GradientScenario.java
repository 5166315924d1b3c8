package gatescope.lab;

import gatescope.data.Scaling;
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
 * impulse? The RNN is one of relu, whose slope is 1 here, so that its recurrent weight alone decides: below 1 the gradient
 * vanishes, at 1 it stays, above 1 it explodes. (With tanh a large weight saturates, and then the slope decides.) The recurrent
 * gain is the knob to turn.
 */
final class GradientScenario {
    private static final int TIMESTEPS = 30;
    private static final double SMALL_SIGNAL = 0.001;

    private GradientScenario() {}

    static Scenario named(String name) {
        List<Double> x = new ArrayList<>(Collections.nCopies(TIMESTEPS, 0.0));
        x.set(0, 1.0);
        Series series = new Series(x, Collections.nCopies(TIMESTEPS, 1.0), new Scaling.None());
        return new Scenario(
                name,
                series,
                Map.of(
                        CellKind.RNN, model(Cells.of("rnn", Map.of("activation", "relu")), SMALL_SIGNAL, 1, 0),
                        CellKind.LSTM, model(Cells.lstm(), 0.5, 0.5, 4),
                        CellKind.GRU, model(Cells.gru(), 0.5, 0.5, 4)));
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
