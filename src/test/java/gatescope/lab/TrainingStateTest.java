package gatescope.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gatescope.data.Scaling;
import gatescope.engine.Model;
import gatescope.train.BadSettingException;
import gatescope.train.Recipe;
import gatescope.train.TrainingData;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What training does to the state. */
class TrainingStateTest {
    private final LabState start = LabState.of(Scenarios.named("fibonacci-article"));

    private static Training training(LabState state) {
        return Objects.requireNonNull(state.training());
    }

    private static Map<CellKind, Model> moved(LabState state, double by) {
        Map<CellKind, Model> models = new EnumMap<>(CellKind.class);
        state.models().models().forEach((cell, model) -> models.put(cell, model.with(0, model.parameter(0) + by)));
        return models;
    }

    @ParameterizedTest
    @ValueSource(strings = {"fibonacci-article", "fibonacci-ratios", "remember-first", "stock-prices"})
    void aScenarioToBeLearnedOpensBeforeItsFirstEpochAtASampleOfTheTest(String name) throws BadSettingException {
        LabState state = LabState.of(Scenarios.named(name));
        Training training = training(state);
        TrainingData data = training.source().data(training.recipe());
        assertThat(training.epoch()).isZero();
        assertThat(state.models().models()).isEqualTo(state.scenario().models());
        Series series = state.scenario().series();
        assertThat(series.timesteps()).isEqualTo(data.train().data().timesteps());
        double[] scaled = new double[series.timesteps()];
        for (int t = 0; t < scaled.length; t++) {
            scaled[t] = series.scaledX().value(t, 0, 0);
            assertThat(scaled[t]).isCloseTo(data.test().orElseThrow().data().x(0, t, 0), within(1e-12));
        }
        double wanted = data.test().orElseThrow().plainTarget(0, 0, 0);
        assertThat(series.target(series.timesteps() - 1).orElseThrow()).isEqualTo(wanted);
        assertThat(series.target(0).isPresent()).isEqualTo(series.timesteps() == 1);
    }

    @Test
    void anEpochThatIsAskedForIsUndoneAndOneThatCameIsNot() {
        Store store = new Store(start, () -> true);
        store.dispatch(new Action.Learned(3, moved(start, 1)));
        assertThat(store.canUndo()).isFalse();
        assertThat(training(store.state()).epoch()).isEqualTo(3);
        LabState third = store.state();
        Object drag = new Object();
        store.dispatch(new Action.ShowEpoch(2, moved(start, 2)), drag);
        store.dispatch(new Action.ShowEpoch(1, moved(start, 3)), drag);
        assertThat(store.state().model().parameter(0)).isEqualTo(start.model().parameter(0) + 3);
        store.undo();
        assertThat(store.state()).isEqualTo(third);
        assertThat(store.canUndo()).isFalse();
    }

    @Test
    void modelsThatAreHeldAreComparedWithEveryLaterEpoch() {
        LabState held = Reducer.reduce(start, Action.Baseline.SET);
        assertThat(held.models().isChanged()).isFalse();
        LabState later = Reducer.reduce(held, new Action.Learned(5, moved(start, 1)));
        assertThat(later.models().isChanged()).isTrue();
        assertThat(later.models().reference()).isEqualTo(start.models().models());
        assertThat(Results.of(later).baseline()).containsKey(CellKind.LSTM);
        LabState back = Reducer.reduce(later, Action.Baseline.RETURN);
        assertThat(back.models().models()).isEqualTo(start.models().models());
    }

    @Test
    void whatWasChangedByHandGivesWayToTheNextEpoch() {
        LabState tuned = Reducer.reduce(start, new Action.SetParameter(1, 9));
        LabState next = Reducer.reduce(tuned, new Action.Learned(1, moved(start, 1)));
        assertThat(next.models().isTuned()).isFalse();
        assertThat(next.model().parameter(1)).isEqualTo(start.model().parameter(1));
    }

    @Test
    void aChangedLearningRateLeavesTheModels() throws BadSettingException {
        LabState third = Reducer.reduce(start, new Action.Learned(3, moved(start, 1)));
        Recipe faster = training(third).recipe().with("learning_rate=0.1");
        LabState next = Reducer.reduce(third, new Action.ChangeRecipe(faster, Map.of(), null));
        assertThat(next.models()).isEqualTo(third.models());
        assertThat(training(next).recipe()).isEqualTo(faster);
        assertThat(training(next).epoch()).isEqualTo(3);
    }

    @Test
    void anotherSampleOfTheSameShapeIsShownUnderTheSameModels() throws BadSettingException {
        TrainingData data = training(start).source().data(training(start).recipe());
        Series second = Samples.series(data, data.train(), 1);
        LabState next = Reducer.reduce(start, new Action.ShowSample(second));
        assertThat(next.scenario().series()).isEqualTo(second);
        assertThat(next.models()).isEqualTo(start.models());
        assertThat(training(next)).isEqualTo(training(start));
        Series wide = new Series(
                List.of(List.of(1.0, 2.0)), new Wanted.AtEnd(1), new Scaling.None());
        assertThat(Reducer.reduce(start, new Action.ShowSample(wide))).isEqualTo(start);
    }
}
