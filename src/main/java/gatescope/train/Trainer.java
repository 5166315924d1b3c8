package gatescope.train;

import gatescope.engine.Backpropagation;
import gatescope.engine.Gradients;
import gatescope.engine.Model;
import gatescope.engine.Objective;
import gatescope.engine.Sequence;
import gatescope.engine.Unrolling;

/** Trains a model on one sequence with Adam: an epoch is one update. The same model and settings give the same result. */
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
     * @param x what the model reads
     * @param objective what is made small
     * @param learningRate Adam's step
     */
    public Trainer(Model start, Sequence x, Objective objective, double learningRate) {
        this.model = start;
        this.x = x;
        this.objective = objective;
        this.learningRate = learningRate;
        this.adam = new Adam(start.network().parameterCount(), EPSILON);
    }

    /** Trains for some epochs, the learning rate falling along half a cosine from its full value to 0. */
    public void run(int epochs) {
        for (int epoch = 0; epoch < epochs; epoch++) {
            Gradients gradients = Backpropagation.run(Unrolling.run(model, x), objective);
            loss = gradients.loss();
            double[] weights = model.parameters();
            double rate = learningRate * 0.5 * (1 + Math.cos(Math.PI * epoch / epochs));
            adam.update(weights, gradients.parameters(), rate);
            model = model.withParameters(weights);
        }
    }

    /** The model as it is now. */
    public Model model() {
        return model;
    }

    /** The loss of the last epoch, taken before its update; NaN before the first. */
    public double loss() {
        return loss;
    }
}
