package gatescope;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import gatescope.engine.Backpropagation;
import gatescope.engine.Cells;
import gatescope.engine.Loss;
import gatescope.engine.Model;
import gatescope.engine.Network;
import gatescope.engine.Objective;
import gatescope.engine.Sequence;
import gatescope.engine.Trace;
import gatescope.engine.Unrolling;
import gatescope.train.Initialisers;
import java.lang.management.ManagementFactory;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A run has no object per timestep: twice the timesteps cost the longer arrays and nothing else. */
class AllocationTest {
    private static final int TIMESTEPS = 1000;
    private static final int RUNS = 30;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @ParameterizedTest
    @ValueSource(strings = {"rnn", "lstm", "gru"})
    void twiceTheTimestepsAllocateOnlyTheLongerArrays(String cell) {
        Network network = new Network(Cells.of(cell, Map.of()), 1, 4, 1);
        Model model = Initialisers.glorot(network, 1);
        long arrays = 2L * Double.BYTES * TIMESTEPS * network.timestepWidth();

        long once = allocated(model, TIMESTEPS);
        long twice = allocated(model, 2 * TIMESTEPS);

        // The array of the values and that of their gradients, each up to the next multiple of 8 bytes.
        assertThat(twice - once).isBetween(arrays - 16, arrays + 16);
    }

    /** The bytes that trace and gradients of some timesteps allocate, warmed up: the fewest of some runs. */
    private static long allocated(Model model, int timesteps) {
        Sequence x = Sequence.ofScalars(new double[timesteps]);
        Objective objective = Loss.HALF_SSE_ALL.against(x);
        long fewest = Long.MAX_VALUE;
        for (int run = 0; run < RUNS; run++) {
            long before = THREADS.getCurrentThreadAllocatedBytes();
            Trace trace = Unrolling.run(model, x);
            double loss = Backpropagation.run(trace, objective).loss();
            fewest = Math.min(fewest, THREADS.getCurrentThreadAllocatedBytes() - before);
            assertThat(loss).isFinite();
        }
        return fewest;
    }
}
