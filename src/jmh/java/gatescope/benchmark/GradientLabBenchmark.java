package gatescope.benchmark;

import gatescope.engine.GradientLedger;
import gatescope.engine.GradientNorms;
import gatescope.engine.JacobianNorms;
import gatescope.engine.ScaledGradients;
import gatescope.engine.StateUnit;
import gatescope.engine.Trace;
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
 * What the gradient laboratory computes beyond a trace and its gradients, for 200 timesteps: the curve of the norms, which
 * follows a dragged weight, one ledger, and the heat map of all 200 × 200 pairs, which is made in the background.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@State(Scope.Benchmark)
public class GradientLabBenchmark {
    private static final int TIMESTEPS = 200;

    /** The cell. */
    @Param({"rnn", "lstm", "gru"})
    public String cell;

    /** The units. */
    @Param({"1", "4", "32"})
    public int hidden;

    private Trace trace;
    private StateUnit objective;

    /** Unrolls the cell once. */
    @Setup
    public void unroll() {
        trace = new Run(cell, TIMESTEPS, hidden).drag(0.1).trace();
        objective = new StateUnit(0, TIMESTEPS - 1, 0);
    }

    /** ‖dL/dh_t‖ for every t as logarithms. */
    @Benchmark
    public GradientNorms norms() {
        return GradientNorms.of(trace, objective);
    }

    /** The ledger from the last timestep back to the initial state, its gradients included. */
    @Benchmark
    public GradientLedger ledger() {
        return GradientLedger.of(ScaledGradients.of(trace, objective), 0, -1);
    }

    /** ‖∂h_T/∂h_k‖ for every pair. */
    @Benchmark
    public JacobianNorms heatMap() {
        return JacobianNorms.of(trace);
    }
}
