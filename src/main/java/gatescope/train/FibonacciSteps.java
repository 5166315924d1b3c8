package gatescope.train;

import gatescope.data.Fibonacci;
import gatescope.data.Scaling;

/** The first Fibonacci numbers as one sequence, each to be followed by the next one. */
public final class FibonacciSteps {
    /** How many are read. */
    public static final int TIMESTEPS = 12;

    private FibonacciSteps() {}

    /** What is read: 0, 1, 1, 2, …, 89. */
    public static double[] read() {
        return Fibonacci.numbers(0, TIMESTEPS);
    }

    /** What is wanted: 1, 1, 2, 3, …, 144. */
    public static double[] wanted() {
        return Fibonacci.numbers(1, TIMESTEPS);
    }

    /** Logarithms, such that the largest number that is read is 1. */
    public static Scaling scaling() {
        return new Scaling.Log(read()[TIMESTEPS - 1]);
    }
}
