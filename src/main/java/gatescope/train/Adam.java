package gatescope.train;

/**
 * Adam: w −= lr · m̂ / (√v̂ + ε), with m and v the running means of the gradient and its square, m̂ and v̂ freed of their bias
 * towards zero (Kingma and Ba 2015).
 */
public final class Adam {
    private static final double BETA_1 = 0.9;
    private static final double BETA_2 = 0.999;

    private final double epsilon;
    private final double[] mean;
    private final double[] square;
    private int updates;

    /**
     * @param parameters how many parameters there are
     * @param epsilon ε, added to the root
     */
    public Adam(int parameters, double epsilon) {
        this.epsilon = epsilon;
        this.mean = new double[parameters];
        this.square = new double[parameters];
    }

    /**
     * One update.
     *
     * @param weights modified
     * @param gradient not modified
     * @param learningRate lr
     */
    public void update(double[] weights, double[] gradient, double learningRate) {
        updates++;
        double correction1 = 1 - Math.pow(BETA_1, updates);
        double correction2 = 1 - Math.pow(BETA_2, updates);
        for (int k = 0; k < weights.length; k++) {
            mean[k] = BETA_1 * mean[k] + (1 - BETA_1) * gradient[k];
            square[k] = BETA_2 * square[k] + (1 - BETA_2) * gradient[k] * gradient[k];
            weights[k] -= learningRate * (mean[k] / correction1) / (Math.sqrt(square[k] / correction2) + epsilon);
        }
    }
}
