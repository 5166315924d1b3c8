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
 * @param outsideFrom the first step, from 0, that leaves the range of the training's numbers, from where on the model has never
 *     seen what it reads; as many as values where none does
 */
public record Forecast(Doubles values, int outsideFrom) {
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
        double[] range = range(data.train());
        int outside = steps;
        for (int step = 0; step < steps; step++) {
            double last = present[present.length - 1];
            double divisor = dividesByLast && last != 0 ? last : 1;
            double[] scaled = data.train().scaling().scaleAll(divided(present, divisor));
            Trace trace = Unrolling.run(model, Sequence.ofScalars(scaled));
            double said = trace.value(trace.timesteps() - 1, trace.network().outputNode(), 0);
            values[step] = data.train().scaling().unscale(said) * divisor;
            if (outside == steps && !(values[step] >= range[0] && values[step] <= range[1])) {
                outside = step;
            }
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
        double[] range = range(train);
        int outside = steps;
        for (int step = 0; step < steps; step++) {
            double[] scaled = train.scaling().scaleAll(Arrays.copyOf(read, length + step));
            Trace trace = Unrolling.run(model, Sequence.ofScalars(scaled));
            double said = trace.value(trace.timesteps() - 1, trace.network().outputNode(), 0);
            values[step] = train.scaling().unscale(said);
            read[length + step] = values[step];
            if (outside == steps && !(values[step] >= range[0] && values[step] <= range[1])) {
                outside = step;
            }
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

    /** The smallest and the largest plain number that training has seen. */
    private static double[] range(Part train) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (int sample = 0; sample < train.data().size(); sample++) {
            for (int t = 0; t < train.data().timesteps(); t++) {
                least = Math.min(least, train.plainX(sample, t, 0));
                most = Math.max(most, train.plainX(sample, t, 0));
            }
            for (int row = 0; row < train.data().targetRows(); row++) {
                least = Math.min(least, train.plainTarget(sample, row, 0));
                most = Math.max(most, train.plainTarget(sample, row, 0));
            }
        }
        return new double[] {least, most};
    }
}
