package gatescope.train;

import gatescope.engine.Backpropagation;
import gatescope.engine.Gradients;
import gatescope.engine.Model;
import gatescope.engine.Objective;
import gatescope.engine.Sequence;
import gatescope.engine.Unrolling;
import java.util.Arrays;

/**
 * Trains a model on one sequence with Adam ({@link Adam}): an epoch is one run over the whole sequence and one update. The
 * same model and settings give the same result.
 */
public final class Trainer {
    private static final double EPSILON = 1e-8;

    private final Sequence x;
    private final Objective objective;
    private final double learningRate;
    private final Adam adam;
    private Model model;
    private double loss = Double.NaN;

    /**
     * @param start the first weights
     * @param x what the model reads: timesteps × batch × inputs
     * @param objective what is made small; called once per epoch
     * @param learningRate Adam's step in the first epoch
     */
    public Trainer(Model start, Sequence x, Objective objective, double learningRate) {
        this.model = start;
        this.x = x;
        this.objective = objective;
        this.learningRate = learningRate;
        this.adam = new Adam(start.network().parameterCount(), EPSILON);
    }

    /**
     * Trains for some epochs, the learning rate falling along half a cosine from its full value to 0: lr · ½ (1 + cos(π e / n))
     * in epoch e of n, counted from 0 (Loshchilov and Hutter 2017, without restarts). Ends at the first epoch whose loss or
     * whose updated weights are not finite, and leaves the model as it was before that epoch.
     *
     * @param epochs n
     * @return how many epochs were done: n, or fewer if the next one diverged
     * @throws IllegalArgumentException if x does not fit the network, or the objective the run
     */
    public int run(int epochs) {
        for (int epoch = 0; epoch < epochs; epoch++) {
            Gradients gradients = Backpropagation.run(Unrolling.run(model, x), objective);
            loss = gradients.loss();
            double[] weights = model.parameters();
            double rate = learningRate * 0.5 * (1 + Math.cos(Math.PI * epoch / epochs));
            adam.update(weights, gradients.parameters(), rate);
            if (!Double.isFinite(loss) || !Arrays.stream(weights).allMatch(Double::isFinite)) {
                return epoch;
            }
            model = model.withParameters(weights);
        }
        return epochs;
    }

    /** The model as the last finite epoch left it. */
    public Model model() {
        return model;
    }

    /** The loss of the last epoch, the one that diverged included, taken before its update; NaN before the first. */
    public double loss() {
        return loss;
    }
}
