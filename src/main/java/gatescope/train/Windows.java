package gatescope.train;

import gatescope.data.Phrase;
import gatescope.data.Scaling;
import java.util.Arrays;
import java.util.Optional;

/**
 * Cuts a series of numbers into samples: a window of numbers, and the next one as the target. Windows lie inside training,
 * validation or test, never across their borders, and scaling is fitted on the training part alone.
 */
public final class Windows {
    /** The windows of all samples hold no more numbers than this: 256 MB. */
    private static final int MOST_NUMBERS = 32_000_000;

    private final double[] series;
    private final DataPlan plan;

    private Windows(double[] series, DataPlan plan) {
        this.series = series;
        this.plan = plan;
    }

    /**
     * Samples of a series.
     *
     * @param series plain numbers in the order of time; not modified
     * @throws BadSettingException if the training part is too short for one window and its target, or the scaling leaves the
     *     finite numbers
     */
    public static TrainingData of(double[] series, DataPlan plan) throws BadSettingException {
        return new Windows(series, plan).cut();
    }

    private TrainingData cut() throws BadSettingException {
        int validation = plan.split().validationFrom(series.length);
        int test = plan.split().testFrom(series.length);
        if (validation <= plan.window()) {
            throw new BadSettingException(
                    "window",
                    Phrase.of("setting.window", plan.window(), validation));
        }
        if ((long) series.length * plan.window() > MOST_NUMBERS) {
            throw new BadSettingException("window", Phrase.of("setting.windows", plan.window(), series.length, MOST_NUMBERS));
        }
        Scaling scaling = plan.scaling().fit(fittedOn(validation), plan.low(), plan.high());
        Part train = part(0, validation, scaling).orElseThrow();
        for (int s = 0; s < train.data().size(); s++) {
            requireFinite(train, s);
        }
        return new TrainingData(
                train, part(validation, test, scaling), part(test, series.length, scaling), 1, false);
    }

    private void requireFinite(Part train, int sample) throws BadSettingException {
        for (int t = 0; t < plan.window(); t++) {
            if (!Double.isFinite(train.data().x(sample, t, 0))) {
                throw new BadSettingException(
                        "scaling", Phrase.of("setting.scaling", plan.scaling().fileName(), series[sample + t]));
            }
        }
    }

    /** The numbers that the scaling is fitted on: those of the training part, or all ratios of its windows. */
    private double[] fittedOn(int to) {
        if (!plan.scaling().dividesByLast()) {
            return Arrays.copyOf(series, to);
        }
        int width = plan.window() + 1;
        double[] ratios = new double[(to - plan.window()) * width];
        for (int k = 0; k < ratios.length; k++) {
            int sample = k / width;
            ratios[k] = series[sample + k % width] / divisor(sample);
        }
        return ratios;
    }

    /** The last number of the window that begins here; 1 where that is 0. */
    private double divisor(int first) {
        double last = series[first + plan.window() - 1];
        return plan.scaling().dividesByLast() && last != 0 ? last : 1;
    }

    private Optional<Part> part(int from, int to, Scaling scaling) {
        int window = plan.window();
        int samples = to - from - window;
        if (samples < 1) {
            return Optional.empty();
        }
        double[] x = new double[samples * window];
        double[] target = new double[samples];
        double[] divisors = new double[plan.scaling().dividesByLast() ? samples : 0];
        for (int s = 0; s < samples; s++) {
            double divisor = divisor(from + s);
            for (int t = 0; t < window; t++) {
                x[s * window + t] = scaling.scale(series[from + s + t] / divisor);
            }
            target[s] = scaling.scale(series[from + s + window] / divisor);
            if (divisors.length > 0) {
                divisors[s] = divisor;
            }
        }
        return Optional.of(new Part(new Dataset(window, 1, 1, 1, x, target), scaling, Doubles.of(divisors), from + window));
    }
}
