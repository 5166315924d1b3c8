package gatescope.benchmark;

import gatescope.data.Scaling;
import gatescope.engine.Model;
import gatescope.lab.Action;
import gatescope.lab.CellKind;
import gatescope.lab.Knob;
import gatescope.lab.LabState;
import gatescope.lab.Reducer;
import gatescope.lab.Results;
import gatescope.lab.Scenario;
import gatescope.lab.Series;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/**
 * What one event of a dragged slider costs: a changed weight, then the traces and gradients of an RNN, an LSTM and a GRU on
 * the same sequence. Budget: 100 µs for 30 timesteps × 4 units, 8 ms for 200 × 32. Beside it all that the window computes for such
 * an event of a big knob: the next state, the traces and gradients, and the analysis of gradients of all three cells.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@State(Scope.Benchmark)
public class DragBenchmark {
    /** Timesteps × units. */
    @Param({"30x4", "200x32"})
    public String size;

    private List<Run> runs;
    private double weight;
    private LabState state;
    private Results results;

    /** Builds the three cells. */
    @Setup
    public void build() {
        String[] parts = size.split("x", -1);
        int timesteps = Integer.parseInt(parts[0]);
        int hidden = Integer.parseInt(parts[1]);
        runs = List.of(new Run("rnn", timesteps, hidden), new Run("lstm", timesteps, hidden), new Run("gru", timesteps, hidden));
        SplittableRandom random = new SplittableRandom(1);
        List<Double> x = random.doubles(timesteps, -1, 1).boxed().toList();
        List<Double> target = random.doubles(timesteps, -1, 1).boxed().toList();
        Map<CellKind, Model> models = Map.of(
                CellKind.RNN, runs.get(0).model(), CellKind.LSTM, runs.get(1).model(), CellKind.GRU, runs.get(2).model());
        state = LabState.of(new Scenario("own", new Series(x, target, new Scaling.None()), models));
        results = Results.of(state);
    }

    /** All three cells together. */
    @Benchmark
    public void threeCells(Blackhole blackhole) {
        weight += 1e-6;
        for (Run run : runs) {
            blackhole.consume(run.drag(weight));
        }
    }

    /** A turned knob, and all that the window computes of it. */
    @Benchmark
    public Results threeCellsInTheWindow() {
        weight += 1e-6;
        state = Reducer.reduce(state, new Action.TurnKnob(Knob.RECURRENT_GAIN, 0.8 + weight % 0.1));
        results = Results.of(state, results);
        return results;
    }
}
