package gatescope.data;

/** The Fibonacci numbers 0, 1, 1, 2, 3, 5, … */
public final class Fibonacci {
    /** The index of the last one that a double holds exactly. */
    private static final int LAST_EXACT = 78;

    private Fibonacci() {}

    /**
     * Some of the numbers in order.
     *
     * @param first the index of the first one; F(0) = 0
     * @param count how many
     * @throws IllegalArgumentException if one of them is not exact in double precision
     */
    public static double[] numbers(int first, int count) {
        if (first < 0 || count < 1 || first + count - 1 > LAST_EXACT) {
            throw new IllegalArgumentException("Fibonacci numbers are exact from F(0) to F(" + LAST_EXACT + "), asked for "
                    + count + " from F(" + first + ")");
        }
        double[] numbers = new double[count];
        double present = 0;
        double next = 1;
        for (int index = 0; index < first + count; index++) {
            if (index >= first) {
                numbers[index - first] = present;
            }
            double sum = present + next;
            present = next;
            next = sum;
        }
        return numbers;
    }
}
