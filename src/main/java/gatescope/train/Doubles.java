package gatescope.train;

import java.util.Arrays;
import java.util.Objects;

/** Some numbers in order. Immutable. */
public final class Doubles {
    /** No numbers. */
    public static final Doubles NONE = new Doubles(new double[0], 0, 0);

    private final double[] values;
    private final int from;
    private final int size;

    private Doubles(double[] values, int from, int size) {
        this.values = values;
        this.from = from;
        this.size = size;
    }

    /** Numbers; copied. */
    public static Doubles of(double... values) {
        return new Doubles(values.clone(), 0, values.length);
    }

    /** A part of an array that is never written there again; not copied. */
    static Doubles sharing(double[] values, int from, int to) {
        Objects.checkFromToIndex(from, to, values.length);
        return new Doubles(values, from, to - from);
    }

    /** How many. */
    public int size() {
        return size;
    }

    /**
     * One of them, from 0.
     *
     * @throws IndexOutOfBoundsException if there is no such number
     */
    public double get(int index) {
        return values[from + Objects.checkIndex(index, size)];
    }

    /** Those after the first few; not copied. */
    public Doubles after(int count) {
        return new Doubles(values, from + Objects.checkIndex(count, size + 1), size - count);
    }

    /** A copy of all. */
    public double[] toArray() {
        return Arrays.copyOfRange(values, from, from + size);
    }

    @Override
    public boolean equals(Object other) {
        // Many are long, and are asked about in every frame.
        if (this == other) {
            return true;
        }
        return other instanceof Doubles doubles
                && Arrays.equals(
                        values, from, from + size, doubles.values, doubles.from, doubles.from + doubles.size);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(toArray());
    }

    @Override
    public String toString() {
        return Arrays.toString(toArray());
    }
}
