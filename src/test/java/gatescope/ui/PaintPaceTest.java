package gatescope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PaintPaceTest {
    private final PaintPace pace = new PaintPace();

    @Test
    void theFirstPaintingIsNeverTooEarly() {
        assertThat(pace.isTooEarly(0)).isFalse();
    }

    @Test
    void fewNumbersArePaintedTenTimesASecond() {
        pace.painted(2, 50);
        assertThat(pace.isTooEarly(2)).isTrue();
        assertThat(pace.isTooEarly(2.09)).isTrue();
        assertThat(pace.isTooEarly(2.11)).isFalse();
    }

    @Test
    void manyNumbersArePaintedAsRarelyAsTheyAreMany() {
        pace.painted(2, 6000);
        assertThat(pace.isTooEarly(2.49)).isTrue();
        assertThat(pace.isTooEarly(2.51)).isFalse();
        pace.painted(3, 50);
        assertThat(pace.isTooEarly(3.11)).as("of those that were painted last").isFalse();
    }

    /** The next training counts its seconds from 0. */
    @Test
    void aClockThatBeginsAnewIsNoReasonToWait() {
        pace.painted(100, 6000);
        assertThat(pace.isTooEarly(0)).isFalse();
    }
}
