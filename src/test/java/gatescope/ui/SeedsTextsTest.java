package gatescope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import gatescope.lab.Messages;
import gatescope.train.Confusion;
import gatescope.train.Doubles;
import gatescope.train.Ending;
import gatescope.train.Errors;
import gatescope.train.Metrics;
import gatescope.train.Predictions;
import gatescope.train.SeedResult;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The axis of many seeds says which error it is, and of which samples. */
class SeedsTextsTest {
    private static final Metrics NUMBERS = new Metrics.OfNumbers(new Errors(1, 1, 1, 0.5));
    private static final Metrics CLASSES = new Metrics.OfClasses(
            1, Confusion.of(new Predictions(Doubles.of(1, 0), Doubles.of(0), 2)));

    private final SeedsTexts words = new SeedsTexts(Messages.of("ui", Locale.ENGLISH));

    private String axis(Metrics metrics, boolean tested) {
        Optional<Metrics> test = tested ? Optional.of(metrics) : Optional.empty();
        return words.axis(List.of(new SeedResult(1, new Ending.Complete(), 1, metrics, Optional.empty(), test, false)));
    }

    @Test
    void theAxisSaysWhichErrorItIs() {
        assertThat(axis(NUMBERS, true)).isEqualTo("mean relative error on the test (log)");
        assertThat(axis(NUMBERS, false)).isEqualTo("mean relative error on the training samples (log)");
        assertThat(axis(CLASSES, true)).isEqualTo("share of wrong answers on the test (log)");
        assertThat(axis(CLASSES, false)).isEqualTo("share of wrong answers on the training samples (log)");
    }
}
