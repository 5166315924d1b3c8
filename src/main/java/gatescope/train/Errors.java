package gatescope.train;

/**
 * How far predictions are from what was wanted, in plain units.
 *
 * @param mae mean |p − t|
 * @param mse mean (p − t)²
 * @param rmse its root
 * @param relative mean |p − t| / |t| over the targets that are not 0; NaN where all are
 */
public record Errors(double mae, double mse, double rmse, double relative) {
    /** The errors of predictions of numbers. */
    public static Errors of(Predictions predictions) {
        double[] predicted = predictions.predicted().toArray();
        double[] wanted = predictions.wanted().toArray();
        double absolute = 0;
        double square = 0;
        double relative = 0;
        int counted = 0;
        for (int k = 0; k < predicted.length; k++) {
            double difference = Math.abs(predicted[k] - wanted[k]);
            absolute += difference;
            square += difference * difference;
            if (wanted[k] != 0) {
                relative += difference / Math.abs(wanted[k]);
                counted++;
            }
        }
        double mse = square / predicted.length;
        return new Errors(absolute / predicted.length, mse, Math.sqrt(mse), counted == 0 ? Double.NaN : relative / counted);
    }
}
