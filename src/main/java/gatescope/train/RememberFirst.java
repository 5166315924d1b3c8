package gatescope.train;

import java.util.SplittableRandom;

/**
 * To recall the first input after a delay: −1 or 1 comes first, then as many small distractions as the delay is long, and at the
 * end the network says which of the two it was: class 0 for −1, class 1 for 1.
 */
final class RememberFirst {
    /** Distractions lie between minus this and this. */
    private static final double DISTRACTION = 1;

    private static final int TRAIN = 400;
    private static final int TEST = 200;
    private static final long SEED = 20_26;

    private RememberFirst() {}

    /** The samples for a delay, always the same ones. */
    static TrainingData data(int delay) {
        SplittableRandom random = new SplittableRandom(SEED);
        return TrainingData.of(samples(TRAIN, delay, random), samples(TEST, delay, random), 2, true);
    }

    private static Dataset samples(int count, int delay, SplittableRandom random) {
        int timesteps = delay + 1;
        double[] x = new double[count * timesteps];
        double[] target = new double[count];
        for (int s = 0; s < count; s++) {
            target[s] = s % 2;
            x[s * timesteps] = 2 * target[s] - 1;
            for (int t = 1; t < timesteps; t++) {
                x[s * timesteps + t] = random.nextDouble(-DISTRACTION, DISTRACTION);
            }
        }
        return new Dataset(timesteps, 1, 1, 1, x, target);
    }
}
