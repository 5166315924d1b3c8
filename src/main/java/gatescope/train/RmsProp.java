package gatescope.train;

/** RMSprop: v ← α v + (1 − α) g², w −= lr · g / (√v + ε) (Tieleman and Hinton 2012). */
final class RmsProp implements Optimiser {
    private final double decay;
    private final double epsilon;
    private final double[] square;

    /** @param decay α */
    RmsProp(int parameters, double decay, double epsilon) {
        this.decay = decay;
        this.epsilon = epsilon;
        this.square = new double[parameters];
    }

    @Override
    public void update(double[] weights, double[] gradient, double learningRate) {
        for (int k = 0; k < weights.length; k++) {
            square[k] = decay * square[k] + (1 - decay) * gradient[k] * gradient[k];
            weights[k] -= learningRate * gradient[k] / (Math.sqrt(square[k]) + epsilon);
        }
    }
}
