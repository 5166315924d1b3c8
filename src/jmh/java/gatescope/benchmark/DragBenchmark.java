package gatescope.benchmark;

import java.util.List;
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
 * the same sequence. Budget: 100 µs for 30 timesteps × 4 units, 8 ms for 200 × 32.
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

    /** Builds the three cells. */
    @Setup
    public void build() {
        String[] parts = size.split("x", -1);
        int timesteps = Integer.parseInt(parts[0]);
        int hidden = Integer.parseInt(parts[1]);
        runs = List.of(new Run("rnn", timesteps, hidden), new Run("lstm", timesteps, hidden), new Run("gru", timesteps, hidden));
    }

    /** All three cells together. */
    @Benchmark
    public void threeCells(Blackhole blackhole) {
        weight += 1e-6;
        for (Run run : runs) {
            blackhole.consume(run.drag(weight));
        }
    }
}
