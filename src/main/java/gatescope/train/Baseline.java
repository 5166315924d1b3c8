package gatescope.train;

import java.util.List;

/** Predictions without learning, to stand beside every model. */
public enum Baseline {
    /** The last number × the mean growth in training. */
    MEAN_GROWTH,
    /** Tomorrow is as today: the last number. */
    LAST_VALUE,
    /** The class that is the most frequent in training; the first of several. */
    MOST_FREQUENT;

    /** Those that make sense: numbers that follow from a series have the first two, classes the third, other numbers none. */
    public static List<Baseline> of(TrainingData data) {
        Dataset train = data.train().data();
        if (data.classes()) {
            return List.of(MOST_FREQUENT);
        }
        boolean series = train.inputs() == 1 && train.targetWidth() == 1 && data.train().firstTarget() >= 0;
        return series ? List.of(MEAN_GROWTH, LAST_VALUE) : List.of();
    }

    /**
     * What it says to the samples of a part.
     *
     * @param train what it may know
     * @param outputs how many classes there are; 1 for numbers
     */
    public Predictions predict(Part train, Part part, int outputs) {
        Dataset data = part.data();
        double[] said = new double[data.size() * outputs];
        switch (this) {
            case MEAN_GROWTH -> {
                double growth = meanGrowth(train);
                for (int s = 0; s < said.length; s++) {
                    said[s] = growth * lastValue(part, s);
                }
            }
            case LAST_VALUE -> {
                for (int s = 0; s < said.length; s++) {
                    said[s] = lastValue(part, s);
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

    private static double lastValue(Part part, int sample) {
        return part.plainX(sample, part.data().timesteps() - 1, 0);
    }

    /** The mean of target / last number over the training samples whose last number is not 0; 1 where there are none. */
    private static double meanGrowth(Part train) {
        double sum = 0;
        int counted = 0;
        for (int s = 0; s < train.data().size(); s++) {
            double last = lastValue(train, s);
            if (last != 0) {
                sum += train.plainTarget(s, 0, 0) / last;
                counted++;
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
