package gatescope.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlayheadTest {
    private static final Extent EXTENT = new Extent(12, 9);

    @Test
    void restsAtTheFirstOperationUntilSomebodyActs() {
        assertThat(Playhead.START.advance(1000, EXTENT)).isEqualTo(Playhead.START);
        assertThat(Playhead.START.isMoving()).isFalse();
    }

    @Test
    void aStepPlaysOneOperationAndRests() {
        Playhead stepped = Playhead.START.stepForward(EXTENT);
        assertThat(stepped.moment()).isEqualTo(new Moment(0, 1));
        assertThat(stepped.advance(0.4, EXTENT).progress()).isEqualTo(0.4);
        assertThat(stepped.advance(0.4, EXTENT).advance(0.7, EXTENT))
                .isEqualTo(new Playhead(new Moment(0, 1), 1, Motion.PAUSED, 1));
    }

    @Test
    void aStepOverTheEndOfATimestepEntersTheNext() {
        Playhead last = Playhead.START.at(new Moment(3, 8));
        assertThat(last.stepForward(EXTENT).moment()).isEqualTo(new Moment(4, 0));
        assertThat(EXTENT.before(new Moment(4, 0))).isEqualTo(new Moment(3, 8));
    }

    @ParameterizedTest
    @CsvSource({"0,0, 0,8", "0,8, 1,8", "3,4, 3,8", "11,8, 11,8"})
    void aTimestepForwardEndsThisTimestepThenTheNext(int t, int k, int wantedT, int wantedK) {
        assertThat(EXTENT.timestepAfter(new Moment(t, k))).isEqualTo(new Moment(wantedT, wantedK));
    }

    @ParameterizedTest
    @CsvSource({"0,0, 0,0", "0,8, 0,0", "3,4, 2,8", "3,8, 2,8", "11,0, 10,8"})
    void aTimestepBackLandsAtTheEndOfTheOneBefore(int t, int k, int wantedT, int wantedK) {
        assertThat(EXTENT.timestepBefore(new Moment(t, k))).isEqualTo(new Moment(wantedT, wantedK));
    }

    @Test
    void everyMomentIsReachedForwardAndLeftBackwardInTheSameOrder() {
        Moment moment = Moment.START;
        int steps = 0;
        while (!moment.equals(EXTENT.last())) {
            Moment next = EXTENT.after(moment);
            assertThat(next).isGreaterThan(moment);
            assertThat(EXTENT.before(next)).isEqualTo(moment);
            moment = next;
            steps++;
        }
        assertThat(steps).isEqualTo(12 * 9 - 1);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.25, 0.5, 1, 2, 4})
    void playsSpeedOperationsASecond(double speed) {
        Playhead playing = Playhead.START
                .at(new Moment(1, 0))
                .withSpeed(speed)
                .play(Motion.FORWARD, EXTENT)
                .advance(0, EXTENT);
        Playhead later = playing.advance(8 / speed, EXTENT);
        assertThat(position(later) - position(playing)).isCloseTo(8, within(1e-9));
        assertThat(later.motion()).isEqualTo(Motion.FORWARD);
    }

    @Test
    void playingForwardStopsAtTheEndAndBackwardAtTheBeginning() {
        Playhead end = Playhead.START.play(Motion.FORWARD, EXTENT).advance(1e4, EXTENT);
        assertThat(end).isEqualTo(Playhead.START.at(EXTENT.last()));
        assertThat(end.play(Motion.BACKWARD, EXTENT).advance(1e4, EXTENT)).isEqualTo(Playhead.START);
    }

    @Test
    void playingOnFromTheEndBeginsAgain() {
        Playhead end = Playhead.START.at(EXTENT.last());
        assertThat(end.play(Motion.FORWARD, EXTENT).moment()).isEqualTo(Moment.START);
        assertThat(Playhead.START.play(Motion.BACKWARD, EXTENT).moment()).isEqualTo(EXTENT.last());
    }

    @ParameterizedTest
    @EnumSource(Sweep.class)
    void playingFromRestAtTheBeginningPlaysTheFirstOperationToo(Sweep sweep) {
        Extent extent = new Extent(12, 9, sweep);
        Playhead playing = Playhead.START.at(extent.first()).play(Motion.FORWARD, extent);
        assertThat(playing).isEqualTo(new Playhead(extent.first(), 0, Motion.FORWARD, 1));
        assertThat(playing.advance(0.5, extent).moment()).isEqualTo(extent.first());
        assertThat(playing.advance(1.5, extent).moment()).isEqualTo(extent.after(extent.first()));
    }

    @Test
    void turningAroundInTheFirstOperationStaysAtTheBeginning() {
        Playhead turned = Playhead.START
                .play(Motion.FORWARD, EXTENT)
                .advance(0.4, EXTENT)
                .play(Motion.BACKWARD, EXTENT);
        assertThat(turned).isEqualTo(new Playhead(Moment.START, 0.4, Motion.BACKWARD, 1));
        assertThat(turned.advance(1, EXTENT)).isEqualTo(Playhead.START);
    }

    @Test
    void whatWasHeldHalfwayGoesOnFromThere() {
        Playhead held = Playhead.START.play(Motion.FORWARD, EXTENT).advance(0.4, EXTENT).pause();
        assertThat(held.play(Motion.FORWARD, EXTENT).progress()).isEqualTo(0.4);
    }

    @Test
    void manyShortTimesAreOneLongTime() {
        SplittableRandom random = new SplittableRandom(5);
        for (int trial = 0; trial < 50; trial++) {
            boolean forward = random.nextBoolean();
            Playhead start = Playhead.START
                    .at(new Moment(random.nextInt(3, 9), random.nextInt(9)))
                    .withSpeed(random.nextDouble(0.25, 4))
                    .play(forward ? Motion.FORWARD : Motion.BACKWARD, EXTENT);
            Playhead inParts = start;
            double seconds = 0;
            for (int part = 0; part < 100; part++) {
                double dt = random.nextDouble(0, 0.05);
                seconds += dt;
                inParts = inParts.advance(dt, EXTENT);
            }
            Playhead whole = start.advance(seconds, EXTENT);
            assertThat(position(inParts)).isCloseTo(position(whole), within(1e-9));
        }
    }

    private static double position(Playhead playhead) {
        return playhead.moment().timestep() * EXTENT.operations() + playhead.moment().operation() + playhead.progress();
    }
}
