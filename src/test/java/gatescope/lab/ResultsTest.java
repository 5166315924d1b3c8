package gatescope.lab;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ResultsTest {
    private final LabState start = LabState.of(Scenarios.named("fibonacci"));
    private final Results first = Results.of(start);

    @Test
    void aWeightOfOneCellNeedsNoNewAnalysisOfTheOthers() {
        LabState one = Reducer.reduce(start, new Action.SetParameter(0, 0.5));
        LabState two = Reducer.reduce(start, new Action.SetParameter(0, 0.7));
        Results second = Results.of(one, first);
        Results third = Results.of(two, second);
        assertThat(second.present().get(CellKind.RNN)).isSameAs(first.present().get(CellKind.RNN));
        assertThat(second.present().get(CellKind.LSTM)).isNotSameAs(first.present().get(CellKind.LSTM));
        assertThat(second.baseline().get(CellKind.LSTM)).isSameAs(first.present().get(CellKind.LSTM));
        assertThat(third.baseline().get(CellKind.LSTM)).isSameAs(first.present().get(CellKind.LSTM));
    }

    @Test
    void anotherQuestionOrAKnobNeedsAllOfThem() {
        LabState asked = Reducer.reduce(start, new Action.Ask(new Question(Question.Kind.EVERY_STEP, 11, 0)));
        LabState turned = Reducer.reduce(start, new Action.TurnKnob(Knob.RECURRENT_GAIN, 2));
        for (LabState state : new LabState[] {asked, turned}) {
            Results next = Results.of(state, first);
            for (CellKind cell : CellKind.values()) {
                assertThat(next.present().get(cell)).isNotSameAs(first.present().get(cell));
            }
            assertThat(first.isOf(state)).isFalse();
            assertThat(next.isOf(state)).isTrue();
        }
    }
}
