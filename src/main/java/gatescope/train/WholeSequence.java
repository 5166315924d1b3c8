package gatescope.train;

import gatescope.data.Scaling;
import java.util.Optional;

/** One sequence as a whole: a number read at every timestep, and a number wanted at every timestep. */
public final class WholeSequence {
    private WholeSequence() {}

    /**
     * One sample to train on, for a loss over all timesteps.
     *
     * @param x plain numbers
     * @param target plain numbers, as many
     */
    public static TrainingData of(double[] x, double[] target, Scaling scaling) {
        Dataset data = new Dataset(x.length, 1, x.length, 1, scaling.scaleAll(x), scaling.scaleAll(target));
        return new TrainingData(
                new Part(data, scaling, Doubles.NONE, -1), Optional.empty(), Optional.empty(), 1, false);
    }
}
