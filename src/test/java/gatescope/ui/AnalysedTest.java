package gatescope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import gatescope.lab.Action;
import gatescope.lab.CellKind;
import gatescope.lab.Knob;
import gatescope.lab.LabState;
import gatescope.lab.Question;
import gatescope.lab.Reducer;
import gatescope.lab.Scenarios;
import org.junit.jupiter.api.Test;

class AnalysedTest {
    private final LabState start = LabState.of(Scenarios.named("fibonacci"));
    private final Analysed first = Analysed.of(start, null);

    @Test
    void aWeightOfOneCellNeedsNoNewAnalysisOfTheOthers() {
        LabState one = Reducer.reduce(start, new Action.SetParameter(0, 0.5));
        LabState two = Reducer.reduce(start, new Action.SetParameter(0, 0.7));
        Analysed second = Analysed.of(one, first);
        Analysed third = Analysed.of(two, second);
        assertThat(second.analyses().get(CellKind.RNN)).isSameAs(first.analyses().get(CellKind.RNN));
        assertThat(second.analyses().get(CellKind.LSTM)).isNotSameAs(first.analyses().get(CellKind.LSTM));
        assertThat(second.baseline()).isNotNull();
        assertThat(third.baseline()).isSameAs(second.baseline());
    }

    @Test
    void anotherQuestionOrAKnobNeedsAllOfThem() {
        LabState asked = Reducer.reduce(start, new Action.Ask(new Question(Question.Kind.EVERY_STEP, 11, 0)));
        LabState turned = Reducer.reduce(start, new Action.TurnKnob(Knob.RECURRENT_GAIN, 2));
        for (LabState state : new LabState[] {asked, turned}) {
            Analysed next = Analysed.of(state, first);
            for (CellKind cell : CellKind.values()) {
                assertThat(next.analyses().get(cell)).isNotSameAs(first.analyses().get(cell));
            }
            assertThat(first.isOf(state)).isFalse();
            assertThat(next.isOf(state)).isTrue();
        }
    }
}
