package gatescope.train;

import gatescope.engine.Loss;
import gatescope.engine.Model;

/**
 * What was said to every sample of a part, beside what should have been said. Immutable.
 *
 * @param predicted samples × rows × outputs, in plain units; for classes the outputs as they are
 * @param wanted samples × rows × outputs, in plain units; for classes a class per sample
 * @param outputs how many numbers are said at once
 */
public record Predictions(Doubles predicted, Doubles wanted, int outputs) {
    /** How many numbers were said. */
    public int size() {
        return predicted.size();
    }

    /** Whether the same was said every time. */
    public boolean areAlike() {
        for (int k = outputs; k < predicted.size(); k++) {
            if (predicted.get(k) != predicted.get(k - outputs)) {
                return false;
            }
        }
        return true;
    }

    /** What a model says to the samples of a part. */
    public static Predictions of(Model model, Part part, Workers workers) {
        Dataset data = part.data();
        // The loss plays no role in what the network says.
        double[] all = new ChunkedRuns(model, data, Loss.HALF_SSE_LAST, workers).outputs(model.parameters());
        int perSample = all.length / data.size();
        int outputs = perSample / data.targetRows();
        for (int k = 0; k < all.length; k++) {
            all[k] = part.unscale(k / perSample, all[k]);
        }
        return new Predictions(Doubles.of(all), wanted(part), outputs);
    }

    /** What should be said to the samples of a part. */
    static Doubles wanted(Part part) {
        Dataset data = part.data();
        double[] wanted = new double[data.size() * data.targetRows() * data.targetWidth()];
        int at = 0;
        for (int sample = 0; sample < data.size(); sample++) {
            for (int row = 0; row < data.targetRows(); row++) {
                for (int k = 0; k < data.targetWidth(); k++) {
                    wanted[at++] = part.plainTarget(sample, row, k);
                }
            }
        }
        return Doubles.of(wanted);
    }
}
