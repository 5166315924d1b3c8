package gatescope.train;

/** An optimiser at work: its settings and what it remembers of the gradients so far. Nothing is allocated by an update. */
public sealed interface Optimiser permits Sgd, Adam, RmsProp, Adagrad {
    /**
     * One update.
     *
     * @param weights modified
     * @param gradient not modified
     * @param learningRate lr
     */
    void update(double[] weights, double[] gradient, double learningRate);
}
