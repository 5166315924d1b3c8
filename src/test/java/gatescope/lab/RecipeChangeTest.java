package gatescope.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gatescope.train.BadSettingException;
import gatescope.train.Doubles;
import gatescope.train.Recipe;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecipeChangeTest {
    private final LabState stock = LabState.of(Scenarios.named("stock-prices"));
    private final Training training = Objects.requireNonNull(stock.training());

    @ParameterizedTest
    @ValueSource(strings = {
        "loss=mae", "optimiser=sgd", "learning_rate=1", "momentum=0.9", "nesterov=true", "batch=full", "epochs=3", "clip_norm=1",
        "patience=5", "l2=0.1", "shuffle=false", "schedule=cosine", "beta1=0.5", "epsilon=1e-7", "weight_decay=0"
    })
    void theWayOfLearningLeavesWeightsAndSamples(String change) throws Exception {
        Action.ChangeRecipe action = RecipeChange.of(training, training.recipe().with(change));
        assertThat(action.models()).isEmpty();
        assertThat(action.series()).isNull();
        LabState after = Reducer.reduce(stock, action);
        assertThat(after.models()).isEqualTo(stock.models());
        assertThat(Objects.requireNonNull(after.training()).recipe()).isNotEqualTo(training.recipe());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "units=3", "activation=relu", "output_activation=identity", "gate_activation=hard_sigmoid", "initialiser=orthogonal",
        "forget_bias=2", "seed=9", "scaling=standard", "low=0", "window=4", "split=60/20/20"
    })
    void cellDataInitialiserAndSeedBeginAgain(String change) throws Exception {
        LabState trained = Reducer.reduce(stock, new Action.Learned(7, stock.models().baseline()));
        Action.ChangeRecipe action = RecipeChange.of(training, training.recipe().with(change));
        LabState after = Reducer.reduce(trained, action);
        assertThat(Objects.requireNonNull(after.training()).epoch()).isZero();
        assertThat(after.models().baseline()).isEqualTo(action.models()).isNotEmpty();
        assertThat(after.scenario().series()).isEqualTo(action.series());
        assertThat(after.scenario().seed()).isEqualTo(action.recipe().seed());
    }

    @Test
    void whatIsNotPossibleForTheRecipesOwnCellIsForTheSelectedOne() throws Exception {
        Training market = Objects.requireNonNull(LabState.of(Scenarios.named("market-rule")).training());
        assertThat(RecipeChange.recipe(market, CellKind.LSTM, "activation", "hard_sigmoid").cell().cell()).isEqualTo("lstm");
        assertThatThrownBy(() -> RecipeChange.recipe(market, CellKind.RNN, "activation", "hard_sigmoid"))
                .isInstanceOf(BadSettingException.class);
    }

    @Test
    void fewerUnitsAndAShorterWindowTakeUnitPlayheadAndQuestionAlong() throws Exception {
        LabState state = stock;
        for (Action action : new Action[] {
            new Action.SelectUnit(20), new Action.Ask(new Question(Question.Kind.HIDDEN_UNIT, 9, 31)), Action.Move.LAST,
            new Action.Follow(Sweep.BACKWARD)
        }) {
            state = Reducer.reduce(state, action);
        }
        Recipe smaller = training.recipe().with("units=2").with("window=3");
        LabState after = Reducer.reduce(state, RecipeChange.of(training, smaller));
        assertThat(after.unit()).isEqualTo(1);
        assertThat(after.sweep()).isEqualTo(Sweep.BACKWARD);
        assertThat(after.question()).isEqualTo(new Question(Question.Kind.HIDDEN_UNIT, 2, 1));
        assertThat(after.playhead().moment().timestep()).isLessThan(3);
    }

    @Test
    void muchWorkIsKnownBeforehand() throws Exception {
        double[] many = IntStream.range(0, 1_000_000).mapToDouble(Math::sin).toArray();
        Training large = new Training(new Source.Numbers("many", Doubles.of(many)), training.recipe(), 0);
        assertThat(RecipeChange.isLittle(training, training.recipe().with("window=5"))).isTrue();
        assertThat(RecipeChange.isLittle(training, training.recipe().with("units=500"))).isFalse();
        assertThat(RecipeChange.isLittle(large, large.recipe().with("window=5"))).isFalse();
        assertThat(RecipeChange.isLittle(large, large.recipe().with("epochs=5"))).isTrue();
    }

    @Test
    void whatDoesNotFitIntoMemoryIsRefusedBeforeItIsMade() throws Exception {
        double[] many = IntStream.range(0, 1_000_000).mapToDouble(Math::sin).toArray();
        Training large = new Training(new Source.Numbers("many", Doubles.of(many)), training.recipe(), 0);
        assertThatThrownBy(() -> RecipeChange.of(large, large.recipe().with("window=100000")))
                .isInstanceOfSatisfying(BadSettingException.class, e -> assertThat(e.key()).isEqualTo("window"));
        assertThatThrownBy(() -> RecipeChange.of(training, training.recipe().with("units=10000")))
                .isInstanceOfSatisfying(BadSettingException.class, e -> assertThat(e.key()).isEqualTo("units"));
    }
}
