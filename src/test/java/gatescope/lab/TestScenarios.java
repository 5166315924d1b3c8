package gatescope.lab;

import gatescope.data.Fibonacci;
import gatescope.data.Scaling;
import gatescope.engine.Cells;
import gatescope.engine.Network;
import gatescope.train.Initialisers;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Small scenarios for tests. */
final class TestScenarios {
    private TestScenarios() {}

    /** Fibonacci over some timesteps with untrained cells of some units. */
    static Scenario fibonacci(int timesteps, int units) {
        Series series = new Series(
                list(Fibonacci.numbers(0, timesteps)), list(Fibonacci.numbers(1, timesteps)), new Scaling.Log(89));
        return new Scenario(
                "test",
                series,
                Map.of(
                        CellKind.RNN, Initialisers.glorot(new Network(Cells.rnn(), 1, units, 1), 1),
                        CellKind.LSTM, Initialisers.glorot(new Network(Cells.lstm(), 1, units, 1), 2),
                        CellKind.GRU, Initialisers.glorot(new Network(Cells.gru(), 1, units, 1), 3)));
    }

    private static List<Double> list(double[] numbers) {
        return Arrays.stream(numbers).boxed().toList();
    }
}
