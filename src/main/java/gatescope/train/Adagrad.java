package gatescope.train;

/** Adagrad: s ← s + g², w −= lr · g / (√s + ε) (Duchi, Hazan and Singer 2011). */
final class Adagrad implements Optimiser {
    private final double epsilon;
    private final double[] sum;

    Adagrad(int parameters, double epsilon) {
        this.epsilon = epsilon;
        this.sum = new double[parameters];
    }

    @Override
    public void update(double[] weights, double[] gradient, double learningRate) {
        for (int k = 0; k < weights.length; k++) {
            sum[k] += gradient[k] * gradient[k];
            weights[k] -= learningRate * gradient[k] / (Math.sqrt(sum[k]) + epsilon);
        }
    }
}
