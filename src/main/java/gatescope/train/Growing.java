package gatescope.train;

import java.util.Arrays;

/** Numbers that only ever become more. What was given away of them stays as it is. Not for two threads at once. */
final class Growing {
    private double[] values = new double[64];
    private int size;

    /** Adds one behind the others. */
    void add(double value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, 2 * size);
        }
        values[size++] = value;
    }

    int size() {
        return size;
    }

    /** How much memory they take. */
    long bytes() {
        return 8L * values.length;
    }

    double get(int index) {
        return values[index];
    }

    /** Those from one place to before another one; not copied. */
    Doubles part(int from, int to) {
        return Doubles.sharing(values, from, to);
    }

    /** Those that there are by now, from one place on; not copied. */
    Doubles from(int first) {
        return part(first, size);
    }
}
