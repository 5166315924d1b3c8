package gatescope.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import gatescope.engine.GradientLedger;
import gatescope.engine.Model;
import gatescope.engine.Verdict;
import gatescope.train.BadSettingException;
import gatescope.train.Ending;
import gatescope.train.Initialisers;
import gatescope.train.Recipe;
import gatescope.train.TrainingRun;
import gatescope.train.TrainingScenario;
import gatescope.train.Workers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ScenariosTest {
    @ParameterizedTest
    @EnumSource(CellKind.class)
    void everyFibonacciCellPredictsTheNextNumberWithinFivePercentFromTheFourthOn(CellKind cell) {
        Scenario scenario = Scenarios.named("fibonacci");
        Run run = Run.of(scenario.series(), scenario.model(cell));
        assertThat(scenario.series().x()).containsExactly(0.0, 1.0, 1.0, 2.0, 3.0, 5.0, 8.0, 13.0, 21.0, 34.0, 55.0, 89.0);
        for (int t = 3; t < 12; t++) {
            double wanted = scenario.series().target(t).orElseThrow();
            assertThat(run.prediction(t)).as("timestep %d", t + 1).isCloseTo(wanted, within(0.05 * wanted));
        }
    }

    @ParameterizedTest
    @EnumSource(CellKind.class)
    void theModelsAreWhatTrainingFromSeedSevenGives(CellKind cell) throws BadSettingException {
        Scenario scenario = Scenarios.named("fibonacci");
        Model kept = scenario.model(cell);
        Recipe recipe = TrainingScenario.FIBONACCI.recipe();
        TrainingRun run = new TrainingRun(
                Initialisers.glorot(kept.network(), 7),
                TrainingScenario.FIBONACCI.data(recipe),
                recipe.learning(),
                7,
                Workers.caller());
        assertThat(run.run(epoch -> {})).isEqualTo(new Ending.Complete());
        assertThat(run.model().parameters()).containsExactly(kept.parameters(), within(1e-3));
    }

    @Test
    void theLinearNetworkSaysFibonacciExactlyWithoutInput() {
        Scenario scenario = Scenarios.named("fibonacci-linear");
        Run run = Run.of(scenario.series(), scenario.model(CellKind.RNN));
        for (int t = 0; t < 12; t++) {
            assertThat(run.prediction(t)).isEqualTo(scenario.series().target(t).orElseThrow());
        }
        assertThat(scenario.series().x()).containsOnly(0.0);
        assertThat(scenario.firstCell()).isEqualTo(CellKind.RNN);
        assertThatThrownBy(() -> scenario.model(CellKind.GRU)).hasMessageContaining("GRU");
    }

    @Test
    void aNameThatIsNoneIsRefused() {
        assertThat(Scenarios.names()).startsWith(Scenarios.DEFAULT);
        assertThatThrownBy(() -> Scenarios.named("nothing")).hasMessageContaining("nothing");
    }

    @Test
    void theRecurrentGainTakesTheRnnThroughVanishingStableAndExploding() {
        LabState state = LabState.of(Scenarios.named("gradients"));
        for (double gain : new double[] {0.5, 1, 1.5}) {
            ModelSet models = state.models().withKnob(Knob.RECURRENT_GAIN, gain);
            CellAnalysis rnn =
                    CellAnalysis.of(Run.of(state.scenario().series(), models.model(CellKind.RNN), state.question()));
            assertThat(rnn.trend().orElseThrow().ratePerStep()).isCloseTo(gain, within(0.01));
            assertThat(rnn.trend().orElseThrow().verdict())
                    .isEqualTo(gain < 1 ? Verdict.VANISHING : gain > 1 ? Verdict.EXPLODING : Verdict.STABLE);
        }
    }

    @Test
    void noGradientOfTheRnnIsLargerThanItsBound() {
        for (double gain : new double[] {0.5, 1, 2}) {
            for (String name : new String[] {"fibonacci", "gradients"}) {
                LabState state = LabState.of(Scenarios.named(name));
                Model model = state.models().withKnob(Knob.RECURRENT_GAIN, gain).model(CellKind.RNN);
                CellAnalysis rnn = CellAnalysis.of(Run.of(state.scenario().series(), model, state.question()));
                assertThat(rnn.largestPossible()).hasSize(state.scenario().series().timesteps());
                for (int t = 0; t < rnn.largestPossible().size(); t++) {
                    assertThat(rnn.hidden().at(t)).isLessThanOrEqualTo(rnn.largestPossible().get(t) + 1e-9);
                }
            }
        }
    }

    @Test
    void whatIsPossibleAndWhatIsCarriedBeginAtTheTimestepThatIsAskedFor() {
        LabState state = LabState.of(Scenarios.named("gradients"));
        Question early = new Question(Question.Kind.HIDDEN_UNIT, 9, 0);
        CellAnalysis rnn = CellAnalysis.of(Run.of(state.scenario().series(), state.models().model(CellKind.RNN), early));
        CellAnalysis lstm = CellAnalysis.of(Run.of(state.scenario().series(), state.models().model(CellKind.LSTM), early));
        assertThat(rnn.largestPossible().get(9)).isEqualTo(rnn.hidden().at(9));
        assertThat(lstm.carriedAlone().get(9)).isEqualTo(lstm.memory().orElseThrow().at(9));
        assertThat(rnn.largestPossible().get(10)).isNaN();
        assertThat(lstm.carriedAlone().get(10)).isNaN();
        double forgets = 0;
        int forget = lstm.trace().network().cell().indexOf("f");
        for (int t = 9; t > 0; t--) {
            forgets += Math.log10(lstm.trace().value(t, forget, 0));
        }
        assertThat(lstm.carriedAlone().getFirst() - lstm.carriedAlone().get(9)).isCloseTo(forgets, within(1e-12));
        CellAnalysis every = CellAnalysis.of(Run.of(
                state.scenario().series(),
                state.models().model(CellKind.RNN),
                new Question(Question.Kind.EVERY_STEP, 9, 0)));
        assertThat(every.largestPossible()).isEmpty();
    }

    /** Every step back from h of the first unit is by the ratio of neighbouring Fibonacci numbers, which tends to 1.618. */
    @Test
    void theLedgerOfTheLinearNetworkShowsTheGoldenRatio() {
        LabState state = LabState.of(Scenarios.named("fibonacci-linear"));
        CellAnalysis rnn = Results.of(state).analysis(CellKind.RNN);
        GradientLedger ledger = GradientLedger.of(rnn.gradients(), 0, 0);
        double golden = (1 + Math.sqrt(5)) / 2;
        assertThat(ledger.steps()).hasSize(11);
        assertThat(ledger.steps().getLast().ratio().value()).isCloseTo(golden, within(1e-4));
        assertThat(rnn.trend().orElseThrow().ratePerStep()).isCloseTo(golden, within(0.02));
        // dh_12/dh_1 of the first unit: the first row of R¹¹, whose numbers are Fibonacci's.
        assertThat(rnn.run().gradients().value(0, rnn.trace().network().cell().indexOf("h"), 0)).isEqualTo(144);
        assertThat(rnn.run().gradients().value(0, rnn.trace().network().cell().indexOf("h"), 1)).isEqualTo(89);
    }
}
