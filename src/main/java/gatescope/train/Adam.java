package gatescope.train;

/**
 * Adam: w −= lr · m̂ / (√v̂ + ε), with m and v the running means of the gradient and its square, m̂ and v̂ freed of their bias
 * towards zero (Kingma and Ba 2015). With a weight decay λ it is AdamW: before each update w ← (1 − lr λ) w (Loshchilov and
 * Hutter 2019).
 */
final class Adam implements Optimiser {
    private final double beta1;
    private final double beta2;
    private final double epsilon;
    private final double weightDecay;
    private final double[] mean;
    private final double[] square;
    private int updates;

    /**
     * @param parameters how many parameters there are
     * @param epsilon ε, added to the root
     * @param weightDecay λ; 0 for Adam
     */
    Adam(int parameters, double beta1, double beta2, double epsilon, double weightDecay) {
        this.beta1 = beta1;
        this.beta2 = beta2;
        this.epsilon = epsilon;
        this.weightDecay = weightDecay;
        this.mean = new double[parameters];
        this.square = new double[parameters];
    }

    @Override
    public void update(double[] weights, double[] gradient, double learningRate) {
        updates++;
        double correction1 = 1 - Math.pow(beta1, updates);
        double correction2 = 1 - Math.pow(beta2, updates);
        double keep = 1 - learningRate * weightDecay;
        for (int k = 0; k < weights.length; k++) {
            mean[k] = beta1 * mean[k] + (1 - beta1) * gradient[k];
            square[k] = beta2 * square[k] + (1 - beta2) * gradient[k] * gradient[k];
            weights[k] = keep * weights[k]
                    - learningRate * (mean[k] / correction1) / (Math.sqrt(square[k] / correction2) + epsilon);
        }
    }
}
