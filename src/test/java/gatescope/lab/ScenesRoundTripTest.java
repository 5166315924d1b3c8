package gatescope.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gatescope.data.Scaling;
import gatescope.engine.Model;
import gatescope.train.Doubles;
import gatescope.train.ImageRows;
import gatescope.train.Recipe;
import gatescope.train.TrainingData;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A saved scene is all of the lab. */
class ScenesRoundTripTest {
    @TempDir
    private Path directory = Path.of("");

    @Test
    void everythingThatWasChangedComesBack() throws Exception {
        LabState state = after(
                LabState.of(Scenarios.named("fibonacci")),
                new Action.ToggleCell(CellKind.RNN),
                new Action.ToggleCell(CellKind.GRU),
                new Action.ChooseCell(CellKind.GRU),
                new Action.TurnKnob(Knob.RECURRENT_GAIN, 1.37),
                new Action.TurnKnob(Knob.FORGET_BIAS, -0.3),
                new Action.SetParameter(0, 0.1),
                new Action.SetParameter(41, -0.7),
                new Action.ShowCell(CellKind.LSTM),
                new Action.SetParameter(100, 1.0 / 3),
                new Action.ToggleCell(CellKind.GRU),
                new Action.ToggleCell(CellKind.RNN),
                new Action.SelectUnit(2),
                new Action.Ask(new Question(Question.Kind.HIDDEN_UNIT, 8, 3)),
                new Action.Follow(Sweep.BACKWARD),
                new Action.GoToTimestep(6),
                new Action.SelectOperation(3),
                new Action.SetSpeed(2.5),
                new Action.ChangeView(new View(Theme.PROJECTOR, 1.25, true, Page.GRADIENTS)));
        assertThat(state.models().tuning().edits()).hasSize(2);

        LabState read = saved(state);

        requireSame(read, state);
        assertThat(read.scenario().seed()).isEqualTo(7);
    }

    @Test
    void everyScenarioComesBackAsItOpens() throws Exception {
        for (String name : Scenarios.names()) {
            LabState state = LabState.of(Scenarios.named(name));
            requireSame(saved(state), state);
        }
    }

    @ParameterizedTest
    @MethodSource("scalings")
    void everyScalingComesBack(Scaling scaling) throws Exception {
        Scenario fibonacci = Scenarios.named("fibonacci");
        Series series = new Series(fibonacci.series().rows(), fibonacci.series().wanted(), scaling);
        LabState state = LabState.of(new Scenario("mine", series, fibonacci.models()));

        assertThat(saved(state).scenario().series().scaling()).isEqualTo(scaling);
    }

    static Stream<Scaling> scalings() {
        return Stream.of(
                new Scaling.None(),
                new Scaling.Log(0.1),
                new Scaling.Log1p(),
                new Scaling.MinMax(-0.1, 1e9, -1, 1),
                new Scaling.MinMax(3, 3, 0, 1),
                new Scaling.Standard(1.0 / 3, 0.7),
                new Scaling.Standard(5, 0),
                new Scaling.Largest(89),
                new Scaling.Ratio(-3, new Scaling.Standard(1, 0.5)),
                new Scaling.Largest(0));
    }

    @Test
    void whatWasChosenAboutAScenarioComesBack() throws Exception {
        LabState gradients = after(
                LabState.of(Scenarios.named("gradients")),
                new Action.ChooseOption("length", "77"),
                new Action.ChooseOption("activation", "tanh"),
                new Action.TurnKnob(Knob.RECURRENT_GAIN, 1.5));
        LabState market = after(
                LabState.of(Scenarios.named("market-rule")),
                new Action.ChooseOption("form", "sum"),
                new Action.SetParameter(0, 0.3),
                Action.Baseline.SET,
                new Action.ChooseOption("course", "down"));
        for (LabState state : List.of(gradients, market)) {
            LabState read = saved(state);
            requireSame(read, state.with(
                    new Scenario(
                            state.scenario().name(),
                            state.scenario().series(),
                            state.models().baseline(),
                            null,
                            state.scenario().options()),
                    state.models()));
            assertThat(read.scenario().options()).isEqualTo(state.scenario().options());
            assertThat(Reducer.reduce(read, new Action.ChooseOption("activation", "identity")))
                    .as("and can be chosen again")
                    .isNotEqualTo(read);
        }
    }

    /** The options give cells of other settings, and another course; without them the scene can be read again. */
    @Test
    void cellsTrainedWithOtherSettingsComeBack() throws Exception {
        LabState market = LabState.of(Scenarios.named("market-rule"));
        Training training = Objects.requireNonNull(market.training());
        Map<CellKind, Model> lstm = training.start(1, 1, Set.of(CellKind.LSTM));
        LabState trained = after(market, new Action.ShowEpoch(7, lstm));
        LabState read = saved(trained);
        assertThat(read.models().model(CellKind.LSTM).isLike(ModelSet.of(lstm).model(CellKind.LSTM))).isTrue();
        assertThat(read.training()).isEqualTo(trained.training());
        assertThat(Objects.requireNonNull(read.training()).trained()).containsExactly(CellKind.LSTM);
        assertThat(read.scenario().options()).isEmpty();
    }

    @Test
    void whatIsLearnedComesBackWithItsRecipeAndItsEpoch() throws Exception {
        LabState stock = LabState.of(Scenarios.named("stock-prices"));
        Training training = Objects.requireNonNull(stock.training());
        Recipe recipe = training.recipe().with("units=3").with("high=9").with("low=2").with("loss=mae");
        LabState changed = after(stock, RecipeChange.of(training, recipe));
        LabState learned = after(changed, new Action.Learned(12, changed.models().baseline()));

        LabState read = saved(learned);

        assertThat(read.training()).isEqualTo(learned.training());
        requireSameModels(read.models().models(), learned.models().models());
    }

    @Test
    void numbersOfOnesOwnComeBackAndCanBeTrainedAgain() throws Exception {
        Doubles numbers = Doubles.of(0.1, -3, 1e9, 5, 1.0 / 3, 7, 8, 9);
        LabState state = after(LabState.of(Scenarios.named("fibonacci")), OwnData.numbers("a.csv · \"b\"", numbers));

        LabState read = saved(state);

        requireSame(read, state);
        assertThat(SceneFile.holdsAll(state)).isTrue();
        assertThat(Objects.requireNonNull(read.training()).source()).isEqualTo(new Source.Numbers("a.csv · \"b\"", numbers));
    }

    @Test
    void imagesAreNotKeptAndThatIsKnown() throws Exception {
        TrainingData data = TrainingData.of(
                ImageRows.of(new double[] {0, 1, 1, 0}, 2, 1, new int[] {3, 4}),
                ImageRows.of(new double[] {0, 1}, 2, 1, new int[] {3}),
                10,
                true);
        LabState state = after(LabState.of(Scenarios.named("fibonacci")), OwnData.images("images", data));

        LabState read = saved(state);

        assertThat(SceneFile.holdsAll(state)).isFalse();
        assertThat(read.training()).isNull();
        assertThat(read.scenario().series()).isEqualTo(state.scenario().series());
    }

    @ParameterizedTest
    @EnumSource
    void aSequenceOfOnesOwnComesBack(OwnSequence.Kind kind) throws Exception {
        LabState state = after(
                LabState.of(Scenarios.named("fibonacci")),
                new Action.TurnKnob(Knob.INPUT_GAIN, 1.5),
                new Action.UseSequence(OwnSequence.series(List.of(1.0, 2.5, -0.5, 1e10), kind)));

        LabState read = saved(state);

        requireSame(read, state);
        assertThat(read.scenario().seed()).isEqualTo(7);
        assertThat(OwnSequence.is(read.scenario())).isTrue();
        assertThat(OwnSequence.kind(read.scenario().series().scaling())).isEqualTo(kind);
    }

    @Test
    void anOperationThatPlaysIsHeldWhereItIs() throws Exception {
        LabState state = after(
                LabState.of(Scenarios.named("fibonacci")), Action.Move.OPERATION_FORWARD, new Action.Advance(0.4));
        assertThat(state.playhead().isMoving()).isTrue();

        assertThat(saved(state).playhead()).isEqualTo(state.playhead().pause());
    }

    @Test
    void aNewBaselineHasNoSeed() throws Exception {
        LabState state = after(
                LabState.of(Scenarios.named("fibonacci")),
                new Action.TurnKnob(Knob.INPUT_GAIN, 2),
                Action.Baseline.SET);

        LabState read = saved(state);

        assertThat(read.scenario().seed()).isNull();
        requireSameModels(read.models().baseline(), state.models().baseline());
        assertThat(read.models().isChanged()).isFalse();
    }

    @Test
    void whatJsonCannotHoldIsNotWritten() {
        Scenario fibonacci = Scenarios.named("fibonacci");
        Model huge = fibonacci.model(CellKind.RNN).with(0, Double.MAX_VALUE);
        Scenario scenario = new Scenario("huge", fibonacci.series(), Map.of(CellKind.RNN, huge));
        LabState state = after(LabState.of(scenario), new Action.TurnKnob(Knob.INPUT_GAIN, 3));

        assertThatThrownBy(() -> saved(state)).isInstanceOf(IOException.class).hasMessageContaining("Infinity");
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void aSeedThatNoFileCanHoldIsRefused() {
        Scenario fibonacci = Scenarios.named("fibonacci");
        Series series = new Series(List.of(1.0), List.of(1.0), new Scaling.None());
        assertThatThrownBy(() -> new Scenario("mine", series, fibonacci.models(), (1L << 53) + 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private LabState saved(LabState state) throws Exception {
        Path file = directory.resolve("mine" + SceneFile.ENDING);
        SceneFile.write(file, state);
        return SceneFile.read(file);
    }

    private static LabState after(LabState state, Action... actions) {
        LabState next = state;
        for (Action action : actions) {
            next = Reducer.reduce(next, action);
        }
        return next;
    }

    /** Models of a file have a network of their own, so that they are compared by their numbers. */
    private static void requireSame(LabState read, LabState state) {
        assertThat(read.scenario().name()).isEqualTo(state.scenario().name());
        assertThat(read.scenario().series()).isEqualTo(state.scenario().series());
        assertThat(read.scenario().seed()).isEqualTo(state.scenario().seed());
        requireSameModels(read.scenario().models(), state.scenario().models());
        requireSameModels(read.models().baseline(), state.models().baseline());
        requireSameModels(read.models().models(), state.models().models());
        assertThat(read.models().tuning()).isEqualTo(state.models().tuning());
        assertThat(read)
                .usingRecursiveComparison()
                .withEqualsForType(Recipe::equals, Recipe.class)
                .ignoringFields("scenario", "models")
                .isEqualTo(state);
    }

    private static void requireSameModels(Map<CellKind, Model> read, Map<CellKind, Model> models) {
        assertThat(read.keySet()).isEqualTo(models.keySet());
        models.forEach((cell, model) -> assertThat(read.get(cell)).satisfies(found -> {
            assertThat(found.parameters()).isEqualTo(model.parameters());
            assertThat(found.initialStates()).isEqualTo(model.initialStates());
            assertThat(found.network().cell().settings()).isEqualTo(model.network().cell().settings());
        }));
    }
}
