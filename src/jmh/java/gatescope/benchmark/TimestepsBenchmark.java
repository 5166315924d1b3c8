package gatescope.benchmark;

import gatescope.engine.Gradients;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * The cost of trace and gradients must be linear in the timesteps, and with -prof gc the memory too: 8 bytes for every value
 * of the trace, 8 for its gradient, and nothing else per timestep. A timestep of 4 units, one input and one output has 10
 * values in an RNN, 54 in an LSTM, 50 in a GRU: 160, 864 and 800 bytes.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@State(Scope.Benchmark)
public class TimestepsBenchmark {
    /** The length of the sequence. */
    @Param({"50", "100", "200", "400"})
    public int timesteps;

    /** The cell. */
    @Param({"rnn", "lstm", "gru"})
    public String cell;

    private Run run;
    private double weight;

    /** Builds the cell. */
    @Setup
    public void build() {
        run = new Run(cell, timesteps, 4);
    }

    /** One cell of 4 units. */
    @Benchmark
    public Gradients traceAndGradients() {
        weight += 1e-6;
        return run.drag(weight);
    }
}
