package gatescope.train;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Predictions without learning, to stand beside every model. */
public enum Baseline {
    /** The last number × the mean growth in training. */
    MEAN_GROWTH,
    /** Tomorrow is as today: the last number. */
    LAST_VALUE,
    /** Always the mean of what is wanted in training. */
    MEAN_TARGET,
    /** The class that is the most frequent in training; the first of several. */
    MOST_FREQUENT;

    /**
     * Those that make sense: numbers that follow from a series have the first two, other numbers their mean, classes the last. Where
     * every number wanted at the end is one of those that are read last, as with company X, the last one that was read is an answer
     * too.
     */
    public static List<Baseline> of(TrainingData data) {
        Dataset train = data.train().data();
        if (data.classes()) {
            return List.of(MOST_FREQUENT);
        }
        boolean series = train.inputs() == 1
                && train.targetWidth() == 1
                && (data.train().firstTarget() >= 0 || isNextNumber(train));
        if (series) {
            return List.of(MEAN_GROWTH, LAST_VALUE);
        }
        return wantsWhatIsRead(train) ? List.of(LAST_VALUE, MEAN_TARGET) : List.of(MEAN_TARGET);
    }

    private static boolean wantsWhatIsRead(Dataset data) {
        if (data.inputs() != 1 || data.targetRows() != 1 || data.targetWidth() != 1) {
            return false;
        }
        Set<Double> read = new HashSet<>();
        for (int s = 0; s < data.size(); s++) {
            read.add(data.x(s, data.timesteps() - 1, 0));
        }
        return IntStream.range(0, data.size()).allMatch(s -> read.contains(data.target(s, 0, 0)));
    }

    /** Whether at every timestep the number that is read at the next one is wanted. */
    private static boolean isNextNumber(Dataset data) {
        if (data.targetRows() < 2 || data.targetRows() != data.timesteps()) {
            return false;
        }
        for (int s = 0; s < data.size(); s++) {
            for (int t = 1; t < data.timesteps(); t++) {
                if (data.target(s, t - 1, 0) != data.x(s, t, 0)) {
                    return false;
                }
            }
        }
        return true;
    }

    /**
     * What it says to the samples of a part.
     *
     * @param train what it may know
     * @param outputs how many classes there are; 1 for numbers
     */
    public Predictions predict(Part train, Part part, int outputs) {
        Dataset data = part.data();
        int rows = data.targetRows();
        double[] said = new double[data.size() * rows * outputs];
        switch (this) {
            case MEAN_GROWTH -> {
                double growth = meanGrowth(train);
                for (int s = 0; s < said.length; s++) {
                    said[s] = growth * lastValue(part, s / rows, s % rows);
                }
            }
            case LAST_VALUE -> {
                for (int s = 0; s < said.length; s++) {
                    said[s] = lastValue(part, s / rows, s % rows);
                }
            }
            case MEAN_TARGET -> {
                double[] means = meanTargets(train, outputs);
                for (int k = 0; k < said.length; k++) {
                    said[k] = means[k % outputs];
                }
            }
            case MOST_FREQUENT -> {
                int most = mostFrequent(train, outputs);
                for (int s = 0; s < data.size(); s++) {
                    said[s * outputs + most] = 1;
                }
            }
        }
        return new Predictions(Doubles.of(said), Predictions.wanted(part), outputs);
    }

    /** How good it is on a part. */
    public Metrics metrics(Part train, Part part, int outputs) {
        Predictions predictions = predict(train, part, outputs);
        return this == MOST_FREQUENT
                ? new Metrics.OfClasses(Double.NaN, Confusion.of(predictions))
                : new Metrics.OfNumbers(Errors.of(predictions));
    }

    /** The last number that was read when a row of targets is wanted. */
    private static double lastValue(Part part, int sample, int row) {
        Dataset data = part.data();
        return part.plainX(sample, data.timesteps() - data.targetRows() + row, 0);
    }

    private static double[] meanTargets(Part train, int outputs) {
        double[] means = new double[outputs];
        double[] wanted = Predictions.wanted(train).toArray();
        for (int k = 0; k < wanted.length; k++) {
            means[k % outputs] += wanted[k];
        }
        for (int k = 0; k < outputs; k++) {
            means[k] *= (double) outputs / wanted.length;
        }
        return means;
    }

    /** The mean of target / last number over the training samples whose last number is not 0; 1 where there are none. */
    private static double meanGrowth(Part train) {
        double sum = 0;
        int counted = 0;
        for (int s = 0; s < train.data().size(); s++) {
            for (int row = 0; row < train.data().targetRows(); row++) {
                double last = lastValue(train, s, row);
                if (last != 0) {
                    sum += train.plainTarget(s, row, 0) / last;
                    counted++;
                }
            }
        }
        return counted == 0 ? 1 : sum / counted;
    }

    private static int mostFrequent(Part train, int classes) {
        double[] counts = new double[classes];
        for (double wanted : Predictions.wanted(train).toArray()) {
            counts[(int) wanted]++;
        }
        return Confusion.largest(counts, 0, classes);
    }
}
