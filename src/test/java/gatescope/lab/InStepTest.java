package gatescope.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class InStepTest {
    private static Playhead of(int operation, double progress, int own, int other, Sweep sweep) {
        Playhead playhead = new Playhead(new Moment(4, operation), progress, Motion.FORWARD, 2);
        return InStep.of(playhead, new Extent(12, own, sweep), new Extent(12, other, sweep));
    }

    @ParameterizedTest
    @CsvSource({"9, 2", "2, 9", "9, 9", "9, 8", "3, 9", "9, 3", "1, 9", "9, 1"})
    void atTheEndOfATimestepAllAreAtTheirEndAndNoneGoesBack(int own, int other) {
        for (Sweep sweep : Sweep.values()) {
            boolean forward = sweep == Sweep.FORWARD;
            double before = -1;
            for (int done = 1; done <= own; done++) {
                for (double progress = 0; progress <= 1; progress += 0.125) {
                    Playhead there = of(forward ? done - 1 : own - done, progress, own, other, sweep);
                    int operation = there.moment().operation();
                    double reached = (forward ? operation : other - 1 - operation) + there.progress();
                    assertThat(operation).isBetween(0, other - 1);
                    assertThat(reached).isGreaterThanOrEqualTo(before - 1e-12);
                    before = reached;
                }
                assertThat(before).as("at rest with the first").isEqualTo(Math.rint(before));
            }
            assertThat(before).isEqualTo(other);
        }
    }

    @Test
    void ofAnLstmsNineOperationsTheFirstFourAreTheSumOfAnRnn() {
        for (int operation = 0; operation < 9; operation++) {
            Playhead rnn = of(operation, 1, 9, 2, Sweep.FORWARD);
            assertThat(rnn.moment()).isEqualTo(new Moment(4, operation < 4 ? 0 : 1));
            assertThat(rnn.progress()).isEqualTo(1);
        }
    }

    @Test
    void severalOperationsPlayWhileOneDoes() {
        Playhead early = of(0, 0.1, 2, 9, Sweep.FORWARD);
        Playhead late = of(0, 0.9, 2, 9, Sweep.FORWARD);
        assertThat(early.moment().operation()).isZero();
        assertThat(early.progress()).isCloseTo(0.5, within(1e-12));
        assertThat(late.moment().operation()).isEqualTo(4);
        assertThat(late.motion()).isEqualTo(Motion.FORWARD);
    }

    @ParameterizedTest
    @EnumSource
    void cellsOfAsManyOperationsDoTheSame(Sweep sweep) {
        for (int operation = 0; operation < 9; operation++) {
            for (double progress = 0; progress <= 1; progress += 0.25) {
                assertThat(of(operation, progress, 9, 9, sweep))
                        .isEqualTo(new Playhead(new Moment(4, operation), progress, Motion.FORWARD, 2));
            }
        }
    }
}
