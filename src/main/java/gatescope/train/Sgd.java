package gatescope.train;

/**
 * Stochastic gradient descent: w −= lr · g; with momentum μ: v ← μ v + g and w −= lr · v, or by Nesterov w −= lr · (g + μ v), as in
 * PyTorch (Sutskever et al. 2013).
 */
final class Sgd implements Optimiser {
    private final double momentum;
    private final boolean nesterov;
    private final double[] velocity;

    Sgd(int parameters, double momentum, boolean nesterov) {
        this.momentum = momentum;
        this.nesterov = nesterov;
        this.velocity = new double[parameters];
    }

    @Override
    public void update(double[] weights, double[] gradient, double learningRate) {
        for (int k = 0; k < weights.length; k++) {
            velocity[k] = momentum * velocity[k] + gradient[k];
            double step = nesterov ? gradient[k] + momentum * velocity[k] : velocity[k];
            weights[k] -= learningRate * step;
        }
    }
}
