package gatescope.engine;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/**
 * A size at every timestep and of the initial state, as log₁₀: −∞ where it is exactly zero. Kept as logarithms, so that
 * 1e-400 and 1e+400 are points of the curve. Immutable.
 */
public final class LogCurve {
    /** The number of the initial state where a timestep's number, from 0, stands. */
    public static final int INITIAL = -1;

    private final double[] log10;

    private LogCurve(double[] log10) {
        this.log10 = log10;
    }

    /** @param log10 gives the number of each timestep from {@link #INITIAL} on */
    static LogCurve of(int timesteps, IntToDoubleFunction log10) {
        double[] numbers = new double[timesteps + 1];
        Arrays.setAll(numbers, k -> log10.applyAsDouble(k - 1));
        return new LogCurve(numbers);
    }

    /** How many timesteps it has, the initial state left out. */
    public int timesteps() {
        return log10.length - 1;
    }

    /** log₁₀ at a timestep, from 0, or at {@link #INITIAL}; −∞ for an exact zero. */
    public double at(int timestep) {
        return log10[timestep + 1];
    }

    /** The numbers of all timesteps, without the initial state. */
    public double[] timestepValues() {
        return Arrays.copyOfRange(log10, 1, log10.length);
    }
}
