package gatescope.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gatescope.engine.Model;
import gatescope.lab.Action;
import gatescope.lab.CellKind;
import gatescope.lab.LabState;
import gatescope.lab.Page;
import gatescope.lab.Scenarios;
import gatescope.lab.Training;
import gatescope.train.Errors;
import gatescope.train.Predictions;
import gatescope.train.TrainingData;
import gatescope.train.TrainingRun;
import gatescope.train.Workers;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Cells made by hand, with other settings than the recipe's, give way to those that are trained. */
class MarketLearningTest extends WindowTestBase {
    private void open(String... options) {
        robot.interact(() -> {
            store.dispatch(new Action.OpenScenario(Scenarios.named("market-rule")));
            store.dispatch(new Action.ChangeView(store.state().view().withPage(Page.LEARNING)));
            store.dispatch(Action.Beside.ALL);
            for (String option : options) {
                String[] sides = option.split("=", 2);
                store.dispatch(new Action.ChooseOption(sides[0], sides[1]));
            }
        });
        letTimePass(0);
    }

    private Training training() {
        return Objects.requireNonNull(store.state().training());
    }

    private Model shown(CellKind cell) {
        return store.state().models().model(cell);
    }

    private TrainingRun trained(CellKind cell) throws Exception {
        TrainingRun run = TrainingRun.of(training().recipe(cell), data(), Workers.caller());
        run.run(_ -> {});
        return run;
    }

    private TrainingData data() throws Exception {
        return training().source().data(training().recipe());
    }

    @ParameterizedTest
    @CsvSource({"none, tanh", "sum, tanh", "none, identity", "sum, identity"})
    void whatTheWindowSaysIsWhatTheTrainingSays(String form, String activation) throws Exception {
        open("form=" + form, "activation=" + activation);
        click("learning-train");
        assertThat(training().epoch()).isEqualTo(500);
        for (CellKind cell : CellKind.values()) {
            TrainingRun run = trained(cell);
            Model model = shown(cell);
            assertThat(model.network().cell().settings())
                    .as(cell.name())
                    .isEqualTo(training().recipe(cell).cell().settings());
            assertThat(model.parameters()).as(cell.name()).containsExactly(run.model().parameters());
            double mse = Errors.of(Predictions.of(model, data().train(), Workers.caller())).mse();
            assertThat(mse).as(cell.name()).isCloseTo(run.last().loss(), within(1e-12)).isLessThan(0.01);
        }
        assertThat(shown(CellKind.RNN).network().cell().settings()).containsEntry("carry", form);
        assertThat(training().trained()).containsExactlyInAnyOrder(CellKind.values());
    }

    @Test
    void undoGoesBackToTheCellsMadeByHand() {
        open();
        LabState before = store.state();
        press(KeyCode.T);
        assertThat(training().epoch()).isEqualTo(500);
        press(KeyCode.CONTROL, KeyCode.Z);
        assertThat(store.state().models()).isEqualTo(before.models());
        assertThat(training()).isEqualTo(before.training());
        press(KeyCode.CONTROL, KeyCode.Y);
        assertThat(training().epoch()).isEqualTo(500);
    }

    @ParameterizedTest
    @ValueSource(strings = {"flat", "down"})
    void anotherCourseKeepsTheTrainedCells(String course) throws Exception {
        open();
        click("learning-train");
        robot.interact(() -> store.dispatch(new Action.ChooseOption("course", course)));
        for (CellKind cell : CellKind.values()) {
            assertThat(shown(cell).isLike(trained(cell).model())).as(cell.name()).isTrue();
        }
    }

    @Test
    void whoIsNotTrainedIsNotSaidToBeBeaten() {
        open();
        click("show-metrics");
        String mean = "always the mean of the training targets";
        // The rule is that what came last comes again: nobody can be better.
        String today = "tomorrow as today";
        assertThat(text("metrics-sentence"))
                .startsWith("There is no test set; in training no cell shown is trained yet; of the baselines “" + today + "” is best");
        assertThat(names()).contains("RNN (not trained)", "LSTM (not trained)", "GRU (not trained)", today, mean);
        robot.interact(() -> store.dispatch(Action.Beside.ONE));
        click("learning-train");
        robot.interact(() -> store.dispatch(Action.Beside.ALL));
        letTimePass(0);
        assertThat(text("metrics-sentence"))
                .startsWith("There is no test set; in training a baseline wins: “" + today + "”")
                .contains("RNN")
                .doesNotContain("LSTM", "GRU");
        assertThat(names()).contains("RNN", "LSTM (not trained)", "GRU (not trained)", today, mean);
    }

    private List<String> names() {
        return robot.lookup("#metrics .metrics-name").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .toList();
    }

    @Test
    void whereNothingCanBeLearnedNothingElseIsSaid() {
        robot.interact(() -> store.dispatch(new Action.OpenScenario(Scenarios.named("gradients"))));
        press(KeyCode.CONTROL, KeyCode.DIGIT3);
        List<String> said = robot.lookup("#learning .label").queryAllAs(Label.class).stream()
                .filter(label -> label.isVisible() && label.getParent().isVisible())
                .map(Label::getText)
                .toList();
        assertThat(said).anyMatch(text -> text.startsWith("Nothing can be learned here"));
        assertThat(said).noneMatch(text -> text.startsWith("Press Train") || text.startsWith("The samples are being made"));
    }

    @Test
    void aCellThatIsNotShownKeepsItsWeights() {
        open();
        Model lstm = shown(CellKind.LSTM);
        robot.interact(() -> store.dispatch(Action.Beside.ONE));
        click("learning-train");
        assertThat(shown(CellKind.LSTM)).isEqualTo(lstm);
        assertThat(training().trained()).containsExactly(CellKind.RNN);
    }
}
