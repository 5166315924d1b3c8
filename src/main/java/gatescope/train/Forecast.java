package gatescope.train;

import gatescope.engine.Model;
import gatescope.engine.Sequence;
import gatescope.engine.Trace;
import gatescope.engine.Unrolling;
import java.util.Arrays;

/**
 * A prediction that goes on from its own outputs.
 *
 * @param values plain numbers, one per step
 * @param outsideFrom the first step, from 0, for which the network reads a number, scaled as it reads them, outside the range of
 *     those that it has read in training; as many as values where there is none
 */
public record Forecast(Doubles values, int outsideFrom) {
    private static final double SLACK = 1e-9;

    /**
     * Goes on from the end of a series: each prediction is read as if it were the next number.
     *
     * @param model one input, one output
     * @param data how the model was trained
     * @param dividesByLast whether windows are divided by their last number
     * @param window the last plain numbers, as many as a sample has
     * @param steps how many numbers to predict
     */
    public static Forecast of(Model model, TrainingData data, boolean dividesByLast, double[] window, int steps) {
        double[] present = window.clone();
        double[] values = new double[steps];
        double[] range = read(data.train().data());
        int outside = steps;
        for (int step = 0; step < steps; step++) {
            double last = present[present.length - 1];
            double divisor = dividesByLast && last != 0 ? last : 1;
            double[] scaled = data.train().scaling().scaleAll(divided(present, divisor));
            if (outside == steps && !isWithin(range, scaled)) {
                outside = step;
            }
            Trace trace = Unrolling.run(model, Sequence.ofScalars(scaled));
            double said = trace.value(trace.timesteps() - 1, trace.network().outputNode(), 0);
            values[step] = data.train().scaling().unscale(said) * divisor;
            System.arraycopy(present, 1, present, 0, present.length - 1);
            present[present.length - 1] = values[step];
        }
        return new Forecast(Doubles.of(values), outside);
    }

    /**
     * Goes on from the end of a whole sequence, at every timestep of which the next number is said: each prediction is read as if
     * it were the next number, after all that came before.
     *
     * @param model one input, one output
     * @param train the sequence is its first sample
     * @param steps how many numbers to predict
     */
    public static Forecast ofSequence(Model model, Part train, int steps) {
        int length = train.data().timesteps();
        double[] read = new double[length + steps];
        for (int t = 0; t < length; t++) {
            read[t] = train.plainX(0, t, 0);
        }
        double[] values = new double[steps];
        double[] range = read(train.data());
        int outside = steps;
        for (int step = 0; step < steps; step++) {
            double[] scaled = train.scaling().scaleAll(Arrays.copyOf(read, length + step));
            if (outside == steps && !isWithin(range, scaled)) {
                outside = step;
            }
            Trace trace = Unrolling.run(model, Sequence.ofScalars(scaled));
            double said = trace.value(trace.timesteps() - 1, trace.network().outputNode(), 0);
            values[step] = train.scaling().unscale(said);
            read[length + step] = values[step];
        }
        return new Forecast(Doubles.of(values), outside);
    }

    private static double[] divided(double[] numbers, double divisor) {
        double[] divided = numbers.clone();
        for (int k = 0; k < divided.length; k++) {
            divided[k] /= divisor;
        }
        return divided;
    }

    /** The smallest and the largest number that the network has read in training. */
    private static double[] read(Dataset train) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (int sample = 0; sample < train.size(); sample++) {
            for (int t = 0; t < train.timesteps(); t++) {
                least = Math.min(least, train.x(sample, t, 0));
                most = Math.max(most, train.x(sample, t, 0));
            }
        }
        // What was scaled there and back may have lost its last digits.
        double slack = SLACK * Math.max(most - least, Math.max(Math.abs(least), Math.abs(most)));
        return new double[] {least - slack, most + slack};
    }

    private static boolean isWithin(double[] range, double[] numbers) {
        for (double number : numbers) {
            if (!(number >= range[0] && number <= range[1])) {
                return false;
            }
        }
        return true;
    }
}
