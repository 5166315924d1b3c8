package gatescope.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gatescope.engine.Model;
import gatescope.engine.Network;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Choosing an option changes what the option is about, and nothing else. */
class ScenarioOptionsTest {
    private final Store store = new Store(LabState.of(Scenarios.named("gradients")), () -> true);

    @Test
    void aScenarioOpensWithTheFirstValueOfEachOption() {
        assertThat(Scenarios.named("gradients").options()).isEqualTo(Map.of("activation", "relu", "length", "30"));
        assertThat(Scenarios.named("market-rule").options())
                .isEqualTo(Map.of("course", "up", "form", "none", "parameters", "given", "activation", "tanh"));
        assertThat(Scenarios.named("fibonacci").options()).isEmpty();
    }

    @Test
    void anotherLengthKeepsWeightsKnobsAndBaseline() {
        store.dispatch(new Action.TurnKnob(Knob.INPUT_GAIN, 2));
        store.dispatch(Action.Baseline.SET);
        store.dispatch(new Action.TurnKnob(Knob.RECURRENT_GAIN, 1.5));
        store.dispatch(new Action.SetParameter(3, -0.25));
        ModelSet before = store.state().models();
        store.dispatch(new Action.ChooseOption("length", "200"));
        LabState state = store.state();
        assertThat(state.scenario().series().timesteps()).isEqualTo(200);
        assertThat(state.models().tuning()).isEqualTo(before.tuning());
        for (CellKind cell : CellKind.values()) {
            assertThat(state.models().model(cell).parameters()).isEqualTo(before.model(cell).parameters());
        }
    }

    @Test
    void anotherActivationKeepsTheNumbersOfTheRnn() {
        store.dispatch(new Action.ShowCell(CellKind.RNN));
        store.dispatch(new Action.SetParameter(1, 1.25));
        double[] before = store.state().model().parameters();
        store.dispatch(new Action.ChooseOption("activation", "identity"));
        assertThat(store.state().model().parameters()).isEqualTo(before);
        assertThat(store.state().model().network().cell().settings()).containsEntry("activation", "identity");
        store.undo();
        assertThat(store.state().model().network().cell().settings()).containsEntry("activation", "relu");
        assertThat(store.state().model().parameters()).isEqualTo(before);
    }

    @Test
    void whatIsAskedAtTheEndIsAskedAtTheNewEndAndElseStays() {
        store.dispatch(new Action.ChooseOption("length", "50"));
        assertThat(store.state().question()).isEqualTo(Question.atEnd(50));
        store.dispatch(new Action.Ask(new Question(Question.Kind.HIDDEN_UNIT, 20, 0)));
        store.dispatch(new Action.ChooseOption("length", "40"));
        assertThat(store.state().question().timestep()).isEqualTo(20);
        store.dispatch(new Action.ChooseOption("length", "15"));
        assertThat(store.state().question()).isEqualTo(new Question(Question.Kind.HIDDEN_UNIT, 14, 0));
    }

    @Test
    void thePlayheadStaysInside() {
        store.dispatch(new Action.GoToTimestep(25));
        store.dispatch(new Action.ChooseOption("length", "10"));
        assertThat(store.state().playhead().moment().timestep()).isEqualTo(9);
        store.dispatch(new Action.Follow(Sweep.BACKWARD));
        store.dispatch(Action.Move.FIRST);
        store.dispatch(new Action.ChooseOption("length", "12"));
        assertThat(store.state().playhead().moment()).isEqualTo(store.state().extent().first());
        assertThat(store.state().playhead().moment().timestep()).isEqualTo(11);
    }

    @ParameterizedTest
    @CsvSource({"length, 30", "length, 9", "length, 201", "length, 1e2", "length, 0030", "length, 99999999999", "colour, blue",
        "activation, sigmoid"})
    void whatIsNoChoiceChangesNothing(String option, String value) {
        store.dispatch(new Action.ChooseOption(option, value));
        assertThat(store.generation()).isZero();
        assertThat(store.canUndo()).isFalse();
        if (!value.equals("30")) {
            assertThatThrownBy(() -> Scenarios.named("gradients", Map.of(option, value)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(option);
        }
    }

    @Test
    void onlyTheNumbersThatAnOptionIsAboutChange() {
        store.dispatch(new Action.OpenScenario(Scenarios.named("market-rule")));
        Network network = store.state().model().network();
        int input = network.block("h", "W").offset();
        int recurrent = network.block("h", "R").offset();
        store.dispatch(new Action.SetParameter(input, 0.7));
        store.dispatch(new Action.SetParameter(recurrent, 0.3));
        store.dispatch(new Action.ChooseOption("parameters", "solved"));
        Model model = store.state().model();
        assertThat(model.parameter(input)).as("the same in both").isEqualTo(0.7);
        assertThat(model.parameter(recurrent)).as("what the choice is about").isEqualTo(1);
    }

    @Test
    void anotherFormHasAnotherOperationAndShowsTheSameOne() {
        store.dispatch(new Action.OpenScenario(Scenarios.named("market-rule")));
        store.dispatch(new Action.SelectOperation(1));
        store.dispatch(new Action.ChooseOption("form", "sum"));
        LabState state = store.state();
        assertThat(state.extent().operations()).isEqualTo(3);
        assertThat(state.playhead().moment().operation()).isEqualTo(2);
        assertThat(state.model().initialStates()).hasSize(2);
        store.dispatch(new Action.ChooseOption("form", "none"));
        assertThat(store.state().playhead().moment().operation()).isEqualTo(1);
    }
}
