package gatescope.train;

import gatescope.engine.Model;

/** How good predictions are. */
public sealed interface Metrics {
    /**
     * Of numbers.
     *
     * @param errors in plain units
     */
    record OfNumbers(Errors errors) implements Metrics {}

    /**
     * Of classes.
     *
     * @param crossEntropy mean −log softmax(y)[class]; NaN where no probabilities were said
     * @param confusion which class was taken for which
     */
    record OfClasses(double crossEntropy, Confusion confusion) implements Metrics {}

    /** The metrics of a model on a part. */
    static Metrics of(Model model, Part part, boolean classes, Workers workers) {
        return of(Predictions.of(model, part, workers), classes);
    }

    /** The metrics of what a model said. */
    static Metrics of(Predictions predictions, boolean classes) {
        return classes
                ? new OfClasses(crossEntropy(predictions), Confusion.of(predictions))
                : new OfNumbers(Errors.of(predictions));
    }

    private static double crossEntropy(Predictions predictions) {
        double[] said = predictions.predicted().toArray();
        double[] wanted = predictions.wanted().toArray();
        int classes = predictions.outputs();
        double sum = 0;
        for (int sample = 0; sample < wanted.length; sample++) {
            int from = sample * classes;
            double largest = said[from + Confusion.largest(said, from, classes)];
            double normaliser = 0;
            for (int k = 0; k < classes; k++) {
                normaliser += Math.exp(said[from + k] - largest);
            }
            sum += Math.log(normaliser) + largest - said[from + (int) wanted[sample]];
        }
        return sum / wanted.length;
    }
}
