package gatescope.train;

import java.util.Arrays;

/** Some numbers in order. Immutable. */
public final class Doubles {
    /** No numbers. */
    public static final Doubles NONE = new Doubles(new double[0]);

    private final double[] values;

    private Doubles(double[] values) {
        this.values = values;
    }

    /** Numbers; copied. */
    public static Doubles of(double... values) {
        return new Doubles(values.clone());
    }

    /** How many. */
    public int size() {
        return values.length;
    }

    /** One of them, from 0. */
    public double get(int index) {
        return values[index];
    }

    /** A copy of all. */
    public double[] toArray() {
        return values.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Doubles doubles && Arrays.equals(values, doubles.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return Arrays.toString(values);
    }
}
