package gatescope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import gatescope.engine.Model;
import gatescope.lab.Action;
import gatescope.lab.CellKind;
import gatescope.lab.LabState;
import gatescope.lab.Page;
import gatescope.lab.RecipeSetting;
import gatescope.lab.Scenarios;
import gatescope.lab.Training;
import gatescope.train.Recipe;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecipePaneTest extends WindowTestBase {
    @BeforeEach
    void learning() {
        open("stock-prices");
    }

    @Test
    void anotherNumberOfUnitsHasOtherFirstWeightsAndLeavesAllElse() {
        robot.interact(() -> {
            store.dispatch(new Action.GoToTimestep(4));
            store.dispatch(new Action.SelectUnit(2));
            store.dispatch(new Action.ToggleCell(CellKind.GRU));
        });
        LabState before = store.state();
        type("units", "6");
        LabState after = store.state();
        assertThat(after.model().network().hidden()).isEqualTo(6);
        assertThat(recipe()).isEqualTo(Recipe.of("units=6 learning_rate=0.001 scaling=minmax window=10 split=80/20 batch=1 epochs=20"));
        assertThat(after.shown()).isEqualTo(before.shown());
        assertThat(after.unit()).isEqualTo(2);
        assertThat(after.playhead()).isEqualTo(before.playhead());
        assertThat(after.scenario().series()).isEqualTo(before.scenario().series());
        assertThat(shownText("units")).isEqualTo("6");
        undo();
        assertThat(store.state()).isEqualTo(before);
        assertThat(shownText("units")).isEqualTo("32");
    }

    @Test
    void aSettingOfLearningLeavesTheWeightsThatWereTrained() {
        Map<CellKind, Model> trained = store.state().scenario().models();
        robot.interact(() -> {
            store.dispatch(new Action.Learned(3, trained));
            store.dispatch(new Action.SetParameter(0, 0.25));
        });
        LabState before = store.state();
        type("learning-rate", "0.02");
        assertThat(recipe().learning().learningRate()).isEqualTo(0.02);
        assertThat(store.state().models()).isEqualTo(before.models());
        assertThat(training().epoch()).isEqualTo(3);
        undo();
        assertThat(store.state()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "units         | 0     | expected a whole number from 1 to 10000, found the text “0”",
        "beta1         | 1     | expected a number from 0 to below 1, found the text “1”",
        "units         | abc   | expected a whole number from 1 to 10000, found the text “abc”",
        "units         | 1e308 | expected a whole number from 1 to 10000, found the text “1e308”",
        "units         | 9999  | expected fewer units: a model may have at most 4000000 parameters here",
        "learning-rate | 1e308 | expected a number from 0 to 1000000000, found the text “1e308”",
        "learning-rate | -1    | expected a number from 0 to 1000000000, found the text “-1”",
        "window        | 99999 | expected a window shorter than the training part, found a window of 99999 and",
        "low           | 3     | Largest becomes: expected a number greater than 3, found the text “1”",
        "split         | 80%   | expected two or three whole numbers with / between them, as in 80/20 or 10/5/15, the first from 1",
        "batch         | 0     | expected full or a whole number from 1 to 999999999, found the text “0”",
        "epochs        | 1.5   | expected a whole number from 1 to 100000000, found the text “1.5”"
    })
    void whatCannotBeIsSaidAndTheLastGoodValueStays(String key, String typed, String words) {
        LabState before = store.state();
        String value = shownText(key);
        type(key, typed);
        assertThat(text("recipe-" + key + "-wrong")).startsWith(words);
        assertThat(shownText(key)).isEqualTo(value);
        assertThat(store.state()).isEqualTo(before);
        type(key.equals("epochs") ? "units" : "epochs", "7");
        assertThat(text("recipe-" + key + "-wrong")).as("after the next good change").isEmpty();
    }

    /** The field shows the good value again: what was wrong is over as soon as something else is done. */
    @Test
    void whatWasWrongIsNoLongerSaidOnceItIsTrainedOrAnotherSettingIsTried() {
        type("units", "0");
        assertThat(text("recipe-units-wrong")).isNotEmpty();
        type("window", "99999");
        assertThat(text("recipe-window-wrong")).isNotEmpty();
        assertThat(text("recipe-units-wrong")).isEmpty();
        click("learning-one");
        assertThat(text("recipe-window-wrong")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"clip-norm, clip_norm, 1.5", "l2, l2, 0.01", "patience, patience, 3"})
    void whatDoesNotHappenIsCalledOffAndBothTheWordAndZeroAreUnderstood(String id, String key, String number) {
        assertThat(shownText(id)).isEqualTo("off");
        type(id, number);
        assertThat(recipe().texts()).containsEntry(key, number);
        assertThat(shownText(id)).isEqualTo(number);
        type(id, "off");
        assertThat(recipe().texts()).containsEntry(key, "0");
        type(id, number);
        type(id, "0");
        assertThat(recipe().texts()).containsEntry(key, "0");
        assertThat(shownText(id)).isEqualTo("off");
        assertThat(text("recipe-" + id + "-wrong")).isEmpty();
    }

    @Test
    void onlyWhatMattersForTheOptimiserIsShown() {
        assertThat(shownRows()).contains("beta1", "beta2", "epsilon").doesNotContain("momentum", "nesterov", "decay", "weight_decay");
        choose("optimiser", "sgd");
        assertThat(shownRows()).contains("momentum").doesNotContain("nesterov", "beta1", "epsilon");
        type("momentum", "0.9");
        assertThat(shownRows()).contains("nesterov");
        CheckBox nesterov = robot.lookup("#recipe-nesterov").query();
        robot.interact(nesterov::fire);
        letTimePass(0);
        assertThat(recipe().learning().optimiser().nesterov()).isTrue();
        undo();
        assertThat(nesterov.isSelected()).isFalse();
        choose("optimiser", "rmsprop");
        assertThat(shownRows()).contains("decay", "epsilon").doesNotContain("momentum");
        choose("optimiser", "adamw");
        assertThat(shownRows()).contains("weight_decay", "beta1");
    }

    @Test
    void onlyWhatMattersForTheCellsAndTheScalingIsShown() {
        assertThat(shownRows())
                .contains("low", "high", "forget_bias", "output_activation")
                .doesNotContain("carry", "reset", "update_bias", "delay");
        choose("scaling", "last");
        assertThat(shownRows()).doesNotContain("low", "high");
        robot.interact(() -> store.dispatch(new Action.ShowCell(CellKind.GRU)));
        letTimePass(0);
        assertThat(shownRows()).contains("reset", "update_bias").doesNotContain("forget_bias", "output_activation");
        robot.interact(() -> store.dispatch(new Action.ShowCell(CellKind.RNN)));
        letTimePass(0);
        assertThat(shownRows()).contains("carry").doesNotContain("gate_activation");
        open("remember-first");
        assertThat(shownRows()).contains("delay").doesNotContain("scaling", "window", "split");
    }

    /** A cell that is put beside one that was trained has learned nothing itself. */
    @Test
    void whomTrainWillTeachIsNotCalledTrained() {
        click("learning-one");
        robot.interact(() -> store.dispatch(new Action.ToggleCell(CellKind.GRU)));
        letTimePass(0);
        assertThat(text("recipe-trained")).isEqualTo("Train teaches the chosen cells: LSTM, GRU");
    }

    @Test
    void anActivationThatTheOtherCellsLackLeavesThemOut() {
        choose("activation", "hard_sigmoid");
        assertThat(store.state().models().models()).containsOnlyKeys(CellKind.LSTM, CellKind.GRU);
        choose("activation", "tanh");
        assertThat(store.state().models().models()).containsOnlyKeys(CellKind.values());
    }

    @Test
    void asItCameGivesTheScenariosRecipeBack() {
        Recipe came = recipe();
        Button back = robot.lookup("#recipe-back").query();
        assertThat(back.isDisable()).isTrue();
        type("units", "6");
        choose("loss", "mae");
        assertThat(back.isDisable()).isFalse();
        robot.interact(back::fire);
        letTimePass(0);
        assertThat(recipe()).isEqualTo(came);
        assertThat(back.isDisable()).isTrue();
        assertThat(((ComboBox<?>) robot.lookup("#scenario").query()).getItems()).as("no scenario more").hasSize(Scenarios.names().size() + 2);
    }

    @Test
    void everyChoiceHasAName() {
        ComboBox<String> box = robot.lookup("#recipe-scaling").query();
        assertThat(box.getItems().stream().map(box.getConverter()::toString))
                .containsExactly("none", "min-max", "ln(1 + v)", "standard", "÷ last", "÷ last, std.");
    }

    @Test
    void whereNothingIsLearnedThatIsSaid() {
        open("gradients");
        assertThat(robot.lookup("#recipe-nothing").query().isVisible()).isTrue();
        assertThat(shownRows()).isEmpty();
    }

    private void open(String scenario) {
        robot.interact(() -> {
            store.dispatch(new Action.OpenScenario(Scenarios.named(scenario)));
            store.dispatch(new Action.ChangeView(store.state().view().withPage(Page.LEARNING)));
        });
        letTimePass(0);
        // In the small window of tests the settings are one of what can stand beside the curves.
        ToggleButton settings = robot.lookup("#show-recipe").query();
        robot.interact(settings::fire);
        letTimePass(0);
    }

    private void type(String key, String text) {
        TextField field = robot.lookup("#recipe-" + key).query();
        robot.interact(() -> {
            field.requestFocus();
            field.selectAll();
        });
        robot.write(text);
        robot.push(KeyCode.ENTER);
        letTimePass(0);
        letTimePass(0);
    }

    private void choose(String key, String value) {
        ComboBox<String> box = robot.lookup("#recipe-" + key).query();
        robot.interact(() -> box.getSelectionModel().select(value));
        letTimePass(0);
    }

    private void undo() {
        robot.interact(() -> window().undo());
        letTimePass(0);
    }

    private String shownText(String key) {
        TextField field = robot.lookup("#recipe-" + key).query();
        return field.getText();
    }

    private List<String> shownRows() {
        return Arrays.stream(RecipeSetting.values())
                .map(RecipeSetting::key)
                .filter(key -> isShown(robot.lookup("#recipe-" + key.replace('_', '-')).query().getParent().getParent()))
                .toList();
    }

    private static boolean isShown(Node row) {
        Node rows = row.getParent();
        return row.isVisible() && rows.getParent().isVisible() && rows.getParent().getParent().isVisible();
    }

    private Training training() {
        return Objects.requireNonNull(store.state().training());
    }

    private Recipe recipe() {
        return training().recipe();
    }
}
