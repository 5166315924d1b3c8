package gatescope.lab;

import gatescope.data.Scaling;
import gatescope.train.Part;
import gatescope.train.TrainingData;
import java.util.ArrayList;
import java.util.List;

/** Samples of a training as sequences to look at. */
public final class Samples {
    private Samples() {}

    /**
     * A sample as a series.
     *
     * @param data all samples
     * @param part the part that it belongs to, one of data's
     * @param sample its number in the part, from 0
     */
    public static Series series(TrainingData data, Part part, int sample) {
        List<List<Double>> rows = new ArrayList<>();
        for (int t = 0; t < part.data().timesteps(); t++) {
            List<Double> row = new ArrayList<>();
            for (int k = 0; k < part.data().inputs(); k++) {
                row.add(part.plainX(sample, t, k));
            }
            rows.add(row);
        }
        return new Series(rows, wanted(data, part, sample), scaling(part, sample));
    }

    /** Which sample of a part a series is, by what is read; the first of several, −1 where it is none. */
    public static int find(Part part, Series series) {
        if (series.timesteps() != part.data().timesteps() || series.features() != part.data().inputs()) {
            return -1;
        }
        for (int sample = 0; sample < part.data().size(); sample++) {
            if (isOf(part, sample, series)) {
                return sample;
            }
        }
        return -1;
    }

    private static boolean isOf(Part part, int sample, Series series) {
        for (int t = 0; t < series.timesteps(); t++) {
            for (int k = 0; k < series.features(); k++) {
                if (part.plainX(sample, t, k) != series.rows().get(t).get(k)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static Wanted wanted(TrainingData data, Part part, int sample) {
        if (data.classes()) {
            return new Wanted.ClassAtEnd((int) part.data().target(sample, 0, 0), data.outputs());
        }
        if (part.data().targetRows() == 1) {
            return new Wanted.AtEnd(part.plainTarget(sample, 0, 0));
        }
        List<Double> numbers = new ArrayList<>();
        for (int row = 0; row < part.data().targetRows(); row++) {
            numbers.add(part.plainTarget(sample, row, 0));
        }
        return new Wanted.EachStep(numbers);
    }

    private static Scaling scaling(Part part, int sample) {
        return part.divisors().size() == 0 || part.divisors().get(sample) == 1
                ? part.scaling()
                : new Scaling.Ratio(part.divisors().get(sample), part.scaling());
    }
}
