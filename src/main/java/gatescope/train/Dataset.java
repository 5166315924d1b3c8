package gatescope.train;

import gatescope.engine.Sequence;
import java.util.Arrays;

/**
 * Samples of one shape: what the network reads, and what it should say at the last timestep, at every one, or the class.
 * Immutable.
 */
public final class Dataset {
    private final int timesteps;
    private final int inputs;
    private final int targetRows;
    private final int targetWidth;
    private final double[] x;
    private final double[] target;

    /**
     * A set of samples.
     *
     * @param timesteps of every sample
     * @param inputs features per timestep
     * @param targetRows 1, or as many as timesteps for a loss over all of them
     * @param targetWidth outputs; 1 for a class
     * @param x samples × timesteps × inputs; owned from now on
     * @param target samples × targetRows × targetWidth; owned from now on
     * @throws IllegalArgumentException if there is no sample or the lengths do not fit
     */
    public Dataset(int timesteps, int inputs, int targetRows, int targetWidth, double[] x, double[] target) {
        int sample = timesteps * inputs;
        int wanted = targetRows * targetWidth;
        if (sample < 1 || wanted < 1 || x.length == 0 || x.length % sample != 0
                || target.length % wanted != 0 || target.length / wanted != x.length / sample) {
            throw new IllegalArgumentException(x.length + " numbers and " + target.length + " targets are no samples of "
                    + timesteps + " × " + inputs + " and " + targetRows + " × " + targetWidth);
        }
        this.timesteps = timesteps;
        this.inputs = inputs;
        this.targetRows = targetRows;
        this.targetWidth = targetWidth;
        this.x = x;
        this.target = target;
    }

    /** How much memory the numbers take. */
    long bytes() {
        return 8L * (x.length + target.length);
    }

    /** How many samples, at least one. */
    public int size() {
        return x.length / (timesteps * inputs);
    }

    /** How many timesteps every sample has. */
    public int timesteps() {
        return timesteps;
    }

    /** How many features a timestep has. */
    public int inputs() {
        return inputs;
    }

    /** How many rows of targets a sample has: one, or one per timestep. */
    public int targetRows() {
        return targetRows;
    }

    /** How many numbers a row of targets has. */
    public int targetWidth() {
        return targetWidth;
    }

    /** One number of what the network reads; all indices from 0. */
    public double x(int sample, int timestep, int input) {
        return x[(sample * timesteps + timestep) * inputs + input];
    }

    /** One number of the target; all indices from 0. */
    public double target(int sample, int row, int output) {
        return target[(sample * targetRows + row) * targetWidth + output];
    }

    /** The samples from one to before another, in order. */
    public Dataset slice(int from, int to) {
        int sample = timesteps * inputs;
        int wanted = targetRows * targetWidth;
        return new Dataset(
                timesteps, inputs, targetRows, targetWidth,
                Arrays.copyOfRange(x, from * sample, to * sample),
                Arrays.copyOfRange(target, from * wanted, to * wanted));
    }

    /** Some samples, by their numbers from 0; at least one. */
    public Dataset pick(int[] samples) {
        int sample = timesteps * inputs;
        int wanted = targetRows * targetWidth;
        double[] read = new double[samples.length * sample];
        double[] asked = new double[samples.length * wanted];
        for (int k = 0; k < samples.length; k++) {
            System.arraycopy(x, samples[k] * sample, read, k * sample, sample);
            System.arraycopy(target, samples[k] * wanted, asked, k * wanted, wanted);
        }
        return new Dataset(timesteps, inputs, targetRows, targetWidth, read, asked);
    }

    /** The samples from one to before another, in order, side by side. */
    public Batch batch(int from, int to) {
        int[] order = new int[to];
        Arrays.setAll(order, k -> k);
        return batch(order, from, to);
    }

    /**
     * Samples side by side.
     *
     * @param order numbers of samples
     * @param from the first position in order
     * @param to the position after the last one
     */
    public Batch batch(int[] order, int from, int to) {
        return new Batch(
                sideBySide(x, timesteps, inputs, order, from, to),
                sideBySide(target, targetRows, targetWidth, order, from, to));
    }

    private static Sequence sideBySide(double[] samples, int rows, int width, int[] order, int from, int to) {
        int batch = to - from;
        double[] values = new double[rows * batch * width];
        for (int b = 0; b < batch; b++) {
            int sample = order[from + b] * rows * width;
            for (int row = 0; row < rows; row++) {
                System.arraycopy(samples, sample + row * width, values, (row * batch + b) * width, width);
            }
        }
        return new Sequence(rows, batch, width, values);
    }
}
