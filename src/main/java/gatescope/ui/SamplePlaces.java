package gatescope.ui;

import gatescope.lab.PartKind;
import gatescope.lab.Samples;
import gatescope.lab.Series;
import gatescope.train.Part;
import gatescope.train.TrainingData;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Where the targets of samples stand, from 0: along the series that the samples were cut from; along the one sequence where every
 * timestep has a target; else sample after sample. It depends on the samples alone, not on how many of them are asked for.
 */
record SamplePlaces(TrainingData data) {
    /** Whether the samples are windows of one series. */
    boolean isSeries() {
        return data.train().firstTarget() >= 0;
    }

    /** Whether every timestep of one sequence has a target. */
    boolean isSequence() {
        return data.train().data().targetRows() > 1;
    }

    /** The parts that there are, in order. */
    List<PartKind> kinds() {
        return Arrays.stream(PartKind.values())
                .filter(kind -> kind.of(data).isPresent())
                .toList();
    }

    private Part part(PartKind kind) {
        return kind.of(data).orElseThrow();
    }

    /** At which place the first target of a part stands. */
    int start(PartKind kind) {
        if (isSeries()) {
            return part(kind).firstTarget();
        }
        return kinds().stream()
                .filter(other -> other.compareTo(kind) < 0)
                .mapToInt(this::count)
                .sum();
    }

    /** How many places the targets of a part take. */
    int count(PartKind kind) {
        return isSequence() ? part(kind).data().targetRows() : part(kind).data().size();
    }

    /** How many places all samples need. */
    int total() {
        PartKind last = kinds().getLast();
        return start(last) + count(last);
    }

    /** The sample whose target stands at a place; empty where none does. */
    Optional<Series> sample(int place) {
        return kinds().stream()
                .filter(kind -> place >= start(kind) && place < start(kind) + count(kind))
                .map(kind -> Samples.series(data, part(kind), place - start(kind)))
                .findFirst();
    }

    /** The place of the target of a sample, by what is read; −1 where it is none of them. */
    int find(Series series) {
        // A test's sample is looked at more often than its twin in training.
        for (PartKind kind : kinds().reversed()) {
            int sample = Samples.find(part(kind), series);
            if (sample >= 0) {
                return start(kind) + sample;
            }
        }
        return -1;
    }

    /**
     * The numbers wanted, in plain units; of a series also those that only stand in windows. NaN where there is none.
     *
     * @param length of the result, at least {@link #total}
     */
    double[] actual(int length) {
        double[] values = new double[length];
        Arrays.fill(values, Double.NaN);
        for (PartKind kind : kinds()) {
            Part part = part(kind);
            int from = start(kind);
            for (int k = 0; k < count(kind); k++) {
                values[from + k] = isSequence() ? part.plainTarget(0, k, 0) : part.plainTarget(k, 0, 0);
            }
            int window = part.data().timesteps();
            if (isSeries()) {
                for (int t = 0; t < window && from - window + t >= 0; t++) {
                    values[from - window + t] = part.plainX(0, t, 0);
                }
            }
        }
        return values;
    }
}
