package gatescope.train;

import java.util.SplittableRandom;

/**
 * To recall the first input after a delay: a number from −1 to 1 comes first, then as many others as the delay is long, which mean
 * nothing, and at the end the first one is wanted. One of two values could be held by a saturated unit; any number cannot.
 */
final class RememberFirst {
    /** What comes in between lies between minus this and this. */
    private static final double DISTRACTION = 0.5;

    private static final int TRAIN = 400;
    private static final int TEST = 200;
    private static final long SEED = 20_26;

    private RememberFirst() {}

    /** The samples for a delay, always the same ones. */
    static TrainingData data(int delay) {
        SplittableRandom random = new SplittableRandom(SEED);
        return TrainingData.of(samples(TRAIN, delay, random), samples(TEST, delay, random), 1, false);
    }

    private static Dataset samples(int count, int delay, SplittableRandom random) {
        int timesteps = delay + 1;
        double[] x = new double[count * timesteps];
        double[] target = new double[count];
        for (int s = 0; s < count; s++) {
            target[s] = random.nextDouble(-1, 1);
            x[s * timesteps] = target[s];
            for (int t = 1; t < timesteps; t++) {
                x[s * timesteps + t] = random.nextDouble(-DISTRACTION, DISTRACTION);
            }
        }
        return new Dataset(timesteps, 1, 1, 1, x, target);
    }
}
