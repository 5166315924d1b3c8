package gatescope.benchmark;

import gatescope.engine.Backpropagation;
import gatescope.engine.Cells;
import gatescope.engine.Gradients;
import gatescope.engine.Loss;
import gatescope.engine.Model;
import gatescope.engine.Network;
import gatescope.engine.Objective;
import gatescope.engine.Sequence;
import gatescope.engine.Unrolling;
import java.util.Map;
import java.util.SplittableRandom;

/** One cell with a head of one output on one sequence, judged at every timestep. */
final class Run {
    private final Model model;
    private final Sequence x;
    private final Objective objective;

    Run(String cell, int timesteps, int hidden) {
        SplittableRandom random = new SplittableRandom(1);
        Network network = new Network(Cells.of(cell, Map.of()), 1, hidden, 1);
        double scale = 1 / Math.sqrt(hidden);
        this.model = new Model(
                network,
                random.doubles(network.parameterCount(), -scale, scale).toArray(),
                new double[network.initialWidth()]);
        this.x = Sequence.ofScalars(random.doubles(timesteps, -1, 1).toArray());
        this.objective = Loss.HALF_SSE_ALL.against(
                Sequence.ofScalars(random.doubles(timesteps, -1, 1).toArray()));
    }

    Model model() {
        return model;
    }

    /** What a slider's event asks for. */
    Gradients drag(double weight) {
        return Backpropagation.run(Unrolling.run(model.with(0, weight), x), objective);
    }
}
