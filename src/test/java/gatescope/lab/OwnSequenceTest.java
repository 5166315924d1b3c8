package gatescope.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import gatescope.data.Scaling;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OwnSequenceTest {
    private static final List<Double> NUMBERS = List.of(3.0, -6.0, 1.5);

    @Test
    void everyNumberIsToBeFollowedByTheNext() {
        Series series = OwnSequence.series(NUMBERS, OwnSequence.Kind.NONE);
        assertThat(series.x()).containsExactly(3.0, -6.0);
        assertThat(series.wanted()).isEqualTo(new Wanted.EachStep(List.of(-6.0, 1.5)));
        assertThat(OwnSequence.numbers(series)).isEqualTo(NUMBERS);
    }

    @Test
    void theLargestAmountBecomesOneAndComesBack() {
        Scaling scaling = OwnSequence.series(NUMBERS, OwnSequence.Kind.LARGEST).scaling();
        assertThat(scaling.scaleAll(new double[] {3, -6, 1.5, 0})).containsExactly(0.5, -1, 0.25, 0);
        assertThat(scaling.unscale(-1)).isEqualTo(-6);
        Scaling log = OwnSequence.series(List.of(0.0, 1.0, 89.0), OwnSequence.Kind.LOG).scaling();
        assertThat(log.scale(89)).isEqualTo(1);
        assertThat(log.unscale(log.scale(5))).isCloseTo(5, within(1e-12));
    }

    @Test
    void whatCannotBeScaledIsSaid() {
        assertThat(problem(List.of(0.0, 0.0), OwnSequence.Kind.LARGEST)).contains("typed.zeros");
        assertThat(problem(List.of(0.0, -0.5), OwnSequence.Kind.LOG)).contains("typed.log.zeros");
        assertThat(problem(NUMBERS, OwnSequence.Kind.LOG)).contains("typed.log");
        assertThat(problem(List.of(0.0, 0.0), OwnSequence.Kind.NONE)).isEmpty();
        assertThatThrownBy(() -> OwnSequence.series(NUMBERS, OwnSequence.Kind.LOG))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> OwnSequence.series(List.of(1.0), OwnSequence.Kind.NONE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theModelsStayWithAllThatWasChanged() {
        Store store = new Store(LabState.of(Scenarios.named("fibonacci")), () -> true);
        store.dispatch(new Action.TurnKnob(Knob.RECURRENT_GAIN, 1.5));
        store.dispatch(new Action.SetParameter(2, 0.5));
        store.dispatch(new Action.GoToTimestep(9));
        LabState before = store.state();
        store.dispatch(new Action.UseSequence(OwnSequence.series(NUMBERS, OwnSequence.Kind.NONE)));
        LabState state = store.state();
        assertThat(state.models()).isEqualTo(before.models());
        assertThat(state.scenario().series().timesteps()).isEqualTo(2);
        assertThat(state.question()).isEqualTo(Question.atEnd(2));
        assertThat(state.playhead().moment()).isEqualTo(Moment.START);
        assertThat(state.view()).isEqualTo(before.view());
        assertThat(OwnSequence.is(state.scenario())).isTrue();
        assertThat(OwnSequence.is(before.scenario())).isFalse();
        store.undo();
        assertThat(store.state()).isEqualTo(before);
    }

    @Test
    void aThousandNumbersAreTheMost() {
        assertThat(OwnSequence.most(LabState.of(Scenarios.named("fibonacci")))).isEqualTo(1000);
    }

    private static Optional<String> problem(List<Double> numbers, OwnSequence.Kind kind) {
        return OwnSequence.problem(numbers, kind).map(phrase -> phrase.key());
    }
}
