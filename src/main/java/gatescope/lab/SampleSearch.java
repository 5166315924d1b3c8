package gatescope.lab;

import gatescope.train.Part;
import gatescope.train.TrainingData;
import java.util.Optional;

/** Which sample of a training a series is. */
public final class SampleSearch {
    private SampleSearch() {}

    /**
     * A sample of a part.
     *
     * @param part the part, as it was searched
     * @param sample its number in the part, from 0
     */
    public record Found(Part part, int sample) {}

    /** Where a series stands among the samples: first looked for in the test, then in validation and training; empty if nowhere. */
    public static Optional<Found> find(TrainingData data, Series series) {
        return data.test().flatMap(part -> find(part, series))
                .or(() -> data.validation().flatMap(part -> find(part, series)))
                .or(() -> find(data.train(), series));
    }

    private static Optional<Found> find(Part part, Series series) {
        int sample = Samples.find(part, series);
        return sample < 0 ? Optional.empty() : Optional.of(new Found(part, sample));
    }
}
