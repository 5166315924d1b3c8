package gatescope.train;

import gatescope.data.Scaling;
import java.util.Arrays;

/**
 * The samples of training, validation or test, and the way back from their scaled numbers to plain ones. Immutable.
 *
 * @param data scaled, as the network reads and is asked for them
 * @param scaling of x and target
 * @param divisors by what each sample was divided before it was scaled; empty where none was
 * @param firstTarget the place of the first sample's target in the series it was cut from, from 0; −1 where there is none
 */
public record Part(Dataset data, Scaling scaling, Doubles divisors, int firstTarget) {
    /** Checks that there is a divisor per sample, or none at all. */
    public Part {
        if (divisors.size() != 0 && divisors.size() != data.size()) {
            throw new IllegalArgumentException(divisors.size() + " divisors for " + data.size() + " samples");
        }
    }

    /** Samples as they are. */
    public static Part plain(Dataset data) {
        return new Part(data, new Scaling.None(), Doubles.NONE, -1);
    }

    long bytes() {
        return data.bytes() + 8L * divisors.size();
    }

    /** A scaled number of a sample as a plain one. */
    public double unscale(int sample, double scaled) {
        double plain = scaling.unscale(scaled);
        return divisors.size() == 0 ? plain : plain * divisors.get(sample);
    }

    /** A plain number of what a sample reads; all indices from 0. */
    public double plainX(int sample, int timestep, int input) {
        return unscale(sample, data.x(sample, timestep, input));
    }

    /** A plain number of a sample's target. */
    public double plainTarget(int sample, int row, int output) {
        return unscale(sample, data.target(sample, row, output));
    }

    /** So many samples, evenly spaced from the first one on, see {@link #spread(int, int, int)}; all where there are not more. */
    public Part spread(int samples) {
        if (samples >= data.size()) {
            return this;
        }
        int[] picked = new int[samples];
        Arrays.setAll(picked, k -> spread(k, samples, data.size()));
        double[] kept = new double[divisors.size() == 0 ? 0 : samples];
        Arrays.setAll(kept, k -> divisors.get(picked[k]));
        return new Part(data.pick(picked), scaling, Doubles.of(kept), firstTarget);
    }

    /**
     * Which of all samples the k-th of some is that are evenly spaced.
     *
     * @param k from 0, less than some
     * @param some at least 1, at most all
     * @return from 0; the distance from one to the next is all / some, rounded up or down
     */
    public static int spread(int k, int some, int all) {
        return (int) ((long) k * all / some);
    }
}
