package gatescope.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gatescope.data.BadInputException;
import gatescope.data.Phrase;
import gatescope.engine.Loss;
import gatescope.lab.BadInputText;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RecipeTest {
    private static final Recipe USUAL = Recipe.of("seed=1");

    @Test
    void everythingThatIsTypedIsWhatItSays() throws BadSettingException {
        Recipe recipe = Recipe.of("cell=gru units=7 activation=relu reset=before initialiser=orthogonal forget_bias=-0.5 update_bias=3 seed=-9"
                + " scaling=minmax low=0 high=2 window=4 split=70/30 loss=mae optimiser=sgd momentum=0.9 nesterov=true"
                + " lr=1e-3 batch=full epochs=9 clip_norm=5 patience=3 l2=0.01 shuffle=false schedule=cosine");
        assertThat(recipe.cell())
                .isEqualTo(new CellPlan(
                        "gru", 7,
                        Map.of("reset", "before", "gate_activation", "sigmoid", "candidate_activation", "relu"),
                        Initialiser.ORTHOGONAL, -0.5, 3));
        assertThat(recipe.data()).isEqualTo(new DataPlan(ScalingKind.MINMAX, 0, 2, 4, new Split(70, 0, 30), 20));
        assertThat(recipe.learning())
                .isEqualTo(new Learning(
                        Loss.MAE_LAST,
                        OptimiserPlan.of(OptimiserPlan.Kind.SGD).withMomentum(0.9, true),
                        1e-3, Learning.Schedule.COSINE, 0, 9, 5, 3, 0.01, false));
        assertThat(recipe.seed()).isEqualTo(-9);
        assertThat(recipe.with(" units = 8 ").cell().units()).isEqualTo(8);
    }

    @Test
    void whatIsPrintedReadsBackAsTheSame() throws BadSettingException {
        Recipe recipe = Recipe.of("cell=rnn units=3 scaling=last optimizer=adagrad");
        Recipe again = USUAL;
        for (Map.Entry<String, String> text : recipe.texts().entrySet()) {
            again = again.with(text.getKey(), text.getValue());
        }
        assertThat(again).isEqualTo(recipe);
        assertThat(again.cell()).isEqualTo(recipe.cell());
    }

    @ParameterizedTest
    @EnumSource
    void everyScenarioHasARecipeAndData(TrainingScenario scenario) throws BadSettingException {
        TrainingData data = scenario.data(scenario.recipe());
        assertThat(data.train().data().size()).isPositive();
        assertThat(TrainingScenario.named(scenario.fileName())).contains(scenario);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "units=0 | units: expected a whole number from 1 to 10000, found the text “0”",
        "units=4.5 | units: expected a whole number from 1 to 10000, found the text “4.5”",
        "lr=fast | learning_rate: expected a number from 0 to 1000000000, found the text “fast”",
        "lr=NaN | learning_rate: expected a number from 0 to 1000000000, found the text “NaN”",
        "lr=-1 | learning_rate: expected a number from 0 to 1000000000, found the text “-1”",
        "cell=lstn | cell: expected one of rnn, lstm, gru, found the text “lstn”",
        "activation=sinus | activation: expected one of tanh, relu, identity, sigmoid, hard_sigmoid, hard_sigmoid_6,"
                + " found the text “sinus”",
        "optimiser=adamax | optimiser: expected one of sgd, adam, adamw, rmsprop, adagrad, found the text “adamax”",
        "loss=mse_last | loss: expected one of mse, mae, half_sse, cross_entropy, half_sse_all, found the text “mse_last”",
        "initialiser=he | initialiser: expected one of glorot, orthogonal, keras, zeros, found the text “he”",
        "scaling=log | scaling: expected one of none, minmax, log1p, standard, last, last_standard, found the text “log”",
        "split=0/1 | split: expected two or three whole numbers with / between them, as in 80/20 or 10/5/15, the first"
                + " from 1, found the text “0/1”",
        "high=-2 | high: expected a number greater than -1, found the text “-2”",
        "batch=0 | batch: expected full or a whole number from 1 to 999999999, found the text “0”",
        "shuffle=yes | shuffle: expected true or false, found the text “yes”",
        "beta1=1 | beta1: expected a number from 0 to below 1, found the text “1”",
        "units | units: expected KEY=VALUE, found no =",
        "=4 | =4: expected KEY=VALUE, found no ="
    })
    void aWrongSettingIsRefusedByItsKeyAndWhatWasExpected(String assignment, String line) {
        assertThatThrownBy(() -> USUAL.with(assignment))
                .isInstanceOfSatisfying(BadSettingException.class, refusal -> assertThat(line(refusal)).isEqualTo(line));
    }

    @Test
    void anUnknownKeyIsRefusedWithThoseThereAre() {
        assertThatThrownBy(() -> USUAL.with("unit=4"))
                .isInstanceOfSatisfying(BadSettingException.class, refusal -> assertThat(line(refusal))
                        .startsWith("unit: expected one of the keys cell, units, activation, ")
                        .endsWith(", shuffle, found “unit”"));
    }

    private static String line(BadSettingException refusal) {
        Phrase place = Phrase.of("place.option", refusal.key());
        String line = new BadInputText(Locale.ENGLISH)
                .line(new BadInputException(Path.of("x"), place, refusal.problem()));
        return line.substring("x: ".length());
    }
}
