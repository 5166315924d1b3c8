package gatescope.lab;

import static org.assertj.core.api.Assertions.assertThat;

import gatescope.data.Scaling;
import gatescope.train.Dataset;
import gatescope.train.Doubles;
import gatescope.train.Part;
import gatescope.train.TrainingData;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SampleSearchTest {
    private static final TrainingData DATA =
            new TrainingData(part(1, 2, 3, 4, 5, 6), Optional.of(part(3, 4, 7, 8)), Optional.of(part(9, 9, 1, 2)), 1, false);

    /** Pairs of numbers, each followed by a 0. */
    private static Part part(double... x) {
        return Part.plain(new Dataset(2, 1, 1, 1, x, new double[x.length / 2]));
    }

    private static Series series(double... x) {
        return new Series(
                Arrays.stream(x).mapToObj(List::of).toList(), new Wanted.AtEnd(0), new Scaling.None());
    }

    private static Optional<SampleSearch.Found> find(double... x) {
        return SampleSearch.find(DATA, series(x));
    }

    @Test
    void looksInTheTestFirstThenInValidationThenInTraining() {
        assertThat(find(1, 2)).contains(new SampleSearch.Found(DATA.test().orElseThrow(), 1));
        assertThat(find(3, 4)).contains(new SampleSearch.Found(DATA.validation().orElseThrow(), 0));
        assertThat(find(5, 6)).contains(new SampleSearch.Found(DATA.train(), 2));
    }

    @Test
    void findsNothingThatIsNoSample() {
        assertThat(find(2, 3)).as("across two samples").isEmpty();
        assertThat(find(1, 2, 3)).as("longer").isEmpty();
        assertThat(find(9)).as("shorter").isEmpty();
    }

    /** A sample that was scaled is found by the plain numbers that are shown of it. */
    @Test
    void findsWhatWasScaledAgain() {
        Scaling halves = new Scaling.Ratio(2, new Scaling.None());
        Part scaled = new Part(part(1, 2, 3, 4).data(), halves, Doubles.NONE, -1);
        TrainingData data = new TrainingData(scaled, Optional.empty(), Optional.empty(), 1, false);
        for (int sample = 0; sample < 2; sample++) {
            assertThat(SampleSearch.find(data, Samples.series(data, scaled, sample)))
                    .contains(new SampleSearch.Found(scaled, sample));
        }
        assertThat(SampleSearch.find(data, series(1, 2))).isEmpty();
    }
}
