package gatescope.data;

import java.util.Arrays;

/** Numbers whose count is not known beforehand, in arrays. */
final class Growing {
    private static final int FIRST = 64;

    /** Doubles. */
    static final class Doubles {
        private double[] values = new double[FIRST];
        private int count;

        void add(double value) {
            if (count == values.length) {
                values = Arrays.copyOf(values, count + (count >> 1));
            }
            values[count++] = value;
        }

        int count() {
            return count;
        }

        /** All of them, in an array of their length. */
        double[] toArray() {
            return Arrays.copyOf(values, count);
        }
    }

    /** Whole numbers. */
    static final class Ints {
        private int[] values = new int[FIRST];
        private int count;

        void add(int value) {
            if (count == values.length) {
                values = Arrays.copyOf(values, count + (count >> 1));
            }
            values[count++] = value;
        }

        int[] toArray() {
            return Arrays.copyOf(values, count);
        }
    }

    private Growing() {}
}
