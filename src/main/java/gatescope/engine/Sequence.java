package gatescope.engine;

/**
 * Numbers per timestep, for one sequence or a batch of sequences of the same length: shape timesteps × batch × width.
 * Immutable.
 */
public final class Sequence {
    private final int timesteps;
    private final int batch;
    private final int width;
    private final double[] values;

    /**
     * @param values timesteps × batch × width numbers, row-major; copied
     * @throws IllegalArgumentException if a size is not positive or the number of values does not fit
     */
    public Sequence(int timesteps, int batch, int width, double[] values) {
        if (timesteps < 1 || batch < 1 || width < 1 || values.length != (long) timesteps * batch * width) {
            throw new IllegalArgumentException(
                    values.length + " values cannot be " + timesteps + " × " + batch + " × " + width);
        }
        this.timesteps = timesteps;
        this.batch = batch;
        this.width = width;
        this.values = values.clone();
    }

    /**
     * A single sequence.
     *
     * @param rows a row of features per timestep
     * @throws IllegalArgumentException if there is no row or the rows differ in length
     */
    public static Sequence of(double[][] rows) {
        if (rows.length == 0) {
            throw new IllegalArgumentException("a sequence needs at least one timestep");
        }
        int width = rows[0].length;
        double[] flat = new double[rows.length * width];
        for (int t = 0; t < rows.length; t++) {
            if (rows[t].length != width) {
                throw new IllegalArgumentException(
                        "timestep " + (t + 1) + " has " + rows[t].length + " features, the first has " + width);
            }
            System.arraycopy(rows[t], 0, flat, t * width, width);
        }
        return new Sequence(rows.length, 1, width, flat);
    }

    /** A single sequence of one feature. */
    public static Sequence ofScalars(double... numbers) {
        return new Sequence(numbers.length, 1, 1, numbers);
    }

    /** How many timesteps. */
    public int timesteps() {
        return timesteps;
    }

    /** How many sequences. */
    public int batch() {
        return batch;
    }

    /** How many features per timestep. */
    public int width() {
        return width;
    }

    /** One number; all indices from 0. */
    public double value(int timestep, int sequence, int feature) {
        return values[(timestep * batch + sequence) * width + feature];
    }

    /** The array itself, for this package's runs, never to be written. */
    double[] values() {
        return values;
    }
}
