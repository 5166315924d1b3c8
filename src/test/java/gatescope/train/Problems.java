package gatescope.train;

import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** Small trainings for the tests. */
final class Problems {
    private Problems() {}

    /** Random samples: one number per timestep, and the mean of the sequence wanted. */
    static TrainingData means(int samples, int timesteps) {
        SplittableRandom random = new SplittableRandom(5);
        return TrainingData.of(means(samples, timesteps, random), means(samples / 2, timesteps, random), 1, false);
    }

    private static Dataset means(int samples, int timesteps, SplittableRandom random) {
        double[] x = random.doubles((long) samples * timesteps, -1, 1).toArray();
        double[] target = new double[samples];
        for (int k = 0; k < x.length; k++) {
            target[k / timesteps] += x[k] / timesteps;
        }
        return new Dataset(timesteps, 1, 1, 1, x, target);
    }

    /** Does something with so many threads, the caller included. */
    static <T> T withThreads(int threads, Function<Workers, T> work) {
        if (threads == 1) {
            return work.apply(Workers.caller());
        }
        try (ExecutorService helpers = Executors.newFixedThreadPool(threads - 1)) {
            return work.apply(Workers.of(helpers));
        }
    }
}
