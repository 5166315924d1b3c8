package gatescope.chart;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/** Numbers along the horizontal axis of a chart; NaN leaves a gap. Immutable. */
public final class Samples {
    private final double[] values;

    private Samples(double[] values) {
        this.values = values;
    }

    /** As many numbers as wanted, by their position from 0. */
    public static Samples of(int count, IntToDoubleFunction value) {
        double[] values = new double[count];
        Arrays.setAll(values, value);
        return new Samples(values);
    }

    /** These numbers. */
    public static Samples of(double... values) {
        return new Samples(values.clone());
    }

    /** These numbers. */
    public static Samples of(List<Double> values) {
        return of(values.size(), values::get);
    }

    /** The timesteps 1, 2, … */
    public static Samples timesteps(int count) {
        return of(count, t -> t + 1);
    }

    /** How many. */
    public int length() {
        return values.length;
    }

    /** A number, by its position from 0. */
    public double at(int position) {
        return values[position];
    }

    /** The first one. */
    public double first() {
        return values[0];
    }

    /** The last one. */
    public double last() {
        return values[values.length - 1];
    }

    /** The position, from 0, of the number that is nearest to another, among numbers that grow. */
    public int nearest(double wanted) {
        int after = Arrays.binarySearch(values, wanted);
        if (after >= 0) {
            return after;
        }
        after = -after - 1;
        if (after == 0 || after == values.length) {
            return Math.min(after, values.length - 1);
        }
        return wanted - values[after - 1] <= values[after] - wanted ? after - 1 : after;
    }
}
