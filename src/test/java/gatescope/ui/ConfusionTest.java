package gatescope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import gatescope.engine.Model;
import gatescope.engine.Network;
import gatescope.lab.Action;
import gatescope.lab.CellKind;
import gatescope.lab.Page;
import gatescope.lab.Samples;
import gatescope.lab.Source;
import gatescope.lab.Theme;
import gatescope.lab.Training;
import gatescope.train.Dataset;
import gatescope.train.Part;
import gatescope.train.Recipe;
import gatescope.train.TrainingData;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Three classes, and a network that is known: it takes −1 for the class 0, 0 for 1 and 1 for 2. Of six samples in the test it is right
 * about four.
 */
class ConfusionTest extends WindowTestBase {
    private static final Recipe RECIPE = Recipe.of("cell=rnn activation=identity units=1 loss=cross_entropy");
    private static final double[] READ = {-1, -1, 1, 0, 1, 1};
    private static final double[] WANTED = {0, 0, 0, 1, 1, 2};

    private static TrainingData data() {
        Dataset train = new Dataset(1, 1, 1, 1, new double[] {1, 1, 0, -1}, new double[] {2, 2, 1, 0});
        Dataset test = new Dataset(1, 1, 1, 1, READ, WANTED);
        return TrainingData.of(train, test, 3, true);
    }

    private static Model network(Model start) {
        Network network = start.network();
        int head = network.block(Network.HEAD, "W").offset();
        return start.withParameters(new double[network.parameterCount()])
                .with(network.block("h", "W").offset(), 1)
                .with(head, -5)
                .with(head + 2, 5)
                .with(network.block(Network.HEAD, "b").offset() + 1, 1);
    }

    @BeforeEach
    void openThreeClasses() {
        TrainingData data = data();
        Part test = data.test().orElseThrow();
        Training training = new Training(new Source.Samples("three classes", data), RECIPE, 0, Set.of(CellKind.RNN));
        Model rnn = network(Objects.requireNonNull(training.start(data).get(CellKind.RNN)));
        robot.interact(() -> {
            store.dispatch(new Action.UseSource(training, Map.of(CellKind.RNN, rnn), Samples.series(data, test, 0)));
            store.dispatch(new Action.ChangeView(store.state().view().withPage(Page.LEARNING)));
        });
        letTimePass(0);
        letTimePass(0);
    }

    /** What stands in the field of a grid. */
    private String at(String grid, int row, int column) {
        for (Node node : robot.lookup("#" + grid).queryAs(GridPane.class).getChildren()) {
            if (GridPane.getRowIndex(node) == row && GridPane.getColumnIndex(node) == column) {
                return ((Label) node).getText();
            }
        }
        return "";
    }

    private Bounds place(String id) {
        Node node = robot.lookup("#" + id).query();
        return node.localToScene(node.getBoundsInLocal());
    }

    private List<String> row(String grid, int row, int columns) {
        return java.util.stream.IntStream.range(0, columns).mapToObj(column -> at(grid, row, column)).toList();
    }

    @Test
    void everyFieldCountsWhatWasTakenForWhatAndTheEdgesHaveTheSums() {
        assertThat(row("confusion", 0, 5)).containsExactly("", "0", "1", "2", "Σ");
        assertThat(row("confusion", 1, 5)).containsExactly("0", "2", "0", "1", "3");
        assertThat(row("confusion", 2, 5)).containsExactly("1", "0", "1", "1", "2");
        assertThat(row("confusion", 3, 5)).containsExactly("2", "0", "0", "1", "1");
        assertThat(row("confusion", 4, 5)).containsExactly("Σ", "2", "1", "3", "6");
        assertThat(text("confusion-of")).startsWith("RNN, test: 4 of 6 samples right (66.67\u00a0%).");
    }

    @Test
    void whatIsRightIsFramedAndEveryErrorIsTinted() {
        for (int wanted = 0; wanted < 3; wanted++) {
            for (int taken = 0; taken < 3; taken++) {
                Region field = robot.lookup("#confusion-" + wanted + "-" + taken).queryAs(Region.class);
                assertThat(field.getBorder() != null).as(field.getId()).isEqualTo(wanted == taken);
                Color ground = (Color) field.getBackground().getFills().getFirst().getFill();
                assertThat(ground.getOpacity() > 0.15).as(field.getId()).isEqualTo(!((Label) field).getText().equals("0"));
            }
        }
    }

    @Test
    void aFieldIsReadInWordsAndAClickShowsItsFirstSample() {
        assertThat(text("confusion-reading")).startsWith("Point at a number");
        Bounds before = place("confusion-0-2");
        robot.moveTo("#confusion-0-2");
        letTimePass(0);
        assertThat(place("confusion-0-2")).as("it stays under the mouse").isEqualTo(before);
        assertThat(text("confusion-reading")).startsWith("1 of 3 samples of class 0 were taken for 2 (33\u00a0%).");
        robot.clickOn("#confusion-0-2");
        letTimePass(0);
        assertThat(store.state().scenario().series()).isEqualTo(Samples.series(data(), data().test().orElseThrow(), 2));
        robot.clickOn("#confusion-2-0");
        letTimePass(0);
        assertThat(store.state().scenario().series())
                .as("of which there is none")
                .isEqualTo(Samples.series(data(), data().test().orElseThrow(), 2));
        press(KeyCode.CONTROL, KeyCode.Z);
        assertThat(store.state().scenario().series()).isEqualTo(Samples.series(data(), data().test().orElseThrow(), 0));
    }

    /** Tab goes through the window once round; the matrix is one stop of it. */
    private void tabToTheMatrix() {
        for (int k = 0; k < 60 && !(focused() instanceof ConfusionField); k++) {
            robot.push(KeyCode.TAB);
        }
        letTimePass(0);
    }

    private Node focused() {
        return window().scene().getFocusOwner();
    }

    @Test
    void theKeysReachEveryFieldReadItAndShowItsFirstSample() {
        tabToTheMatrix();
        assertThat(focused().getId()).isEqualTo("confusion-0-0");
        assertThat(text("confusion-reading")).startsWith("2 of 3 samples of class 0 were recognised (67\u00a0%).");
        press(KeyCode.LEFT);
        press(KeyCode.UP);
        assertThat(focused().getId()).as("beside the matrix there is no field").isEqualTo("confusion-0-0");
        press(KeyCode.RIGHT);
        press(KeyCode.RIGHT);
        press(KeyCode.DOWN);
        press(KeyCode.UP);
        assertThat(focused().getId()).isEqualTo("confusion-0-2");
        assertThat(focused().getAccessibleText()).isEqualTo("1 of 3 samples of class 0 were taken for 2 (33\u00a0%).");
        assertThat(text("confusion-reading")).isEqualTo(focused().getAccessibleText());
        assertThat(store.state().playhead().moment().operation()).as("the arrows step no operation").isZero();
        press(KeyCode.ENTER);
        assertThat(store.state().scenario().series()).isEqualTo(Samples.series(data(), data().test().orElseThrow(), 2));
        assertThat(focused().getId()).as("where it was").isEqualTo("confusion-0-2");
        press(KeyCode.LEFT);
        press(KeyCode.LEFT);
        press(KeyCode.SPACE);
        assertThat(store.state().scenario().series()).isEqualTo(Samples.series(data(), data().test().orElseThrow(), 0));
        assertThat(store.state().playhead().isMoving()).as("Space plays nothing").isFalse();
        robot.push(KeyCode.TAB);
        assertThat(focused()).as("the next Tab leaves the matrix").isNotInstanceOf(ConfusionField.class);
        assertThat(text("confusion-reading")).startsWith("Point at a number");
        robot.push(KeyCode.SHIFT, KeyCode.TAB);
        assertThat(focused().getId()).as("and comes back to where it was").isEqualTo("confusion-0-0");
    }

    @Test
    void whatHasTheFocusKeepsItWhenTheNumbersAreCountedAnew() {
        tabToTheMatrix();
        press(KeyCode.DOWN);
        Node before = focused();
        robot.interact(() -> store.dispatch(new Action.ChangeView(store.state().view().withTheme(Theme.DARK))));
        letTimePass(0);
        assertThat(focused()).isSameAs(before);
        assertThat(focused().getId()).isEqualTo("confusion-1-0");
    }

    @Test
    void theTableHasTheAccuracyBesideTheMostFrequentClassAndSaysWhoWins() {
        click("show-metrics");
        assertThat(row("metrics", 0, 3)).containsExactly("", "accuracy", "cross-entropy");
        assertThat(at("metrics", 1, 0)).isEqualTo("test (6)");
        assertThat(row("metrics", 2, 2)).containsExactly("RNN", "66.67\u00a0%");
        // 2 is the most frequent class in training, and one of six in the test.
        assertThat(row("metrics", 3, 3)).containsExactly("most frequent class", "16.67\u00a0%", "–");
        assertThat(at("metrics", 4, 0)).isEqualTo("training (4)");
        assertThat(row("metrics", 5, 2)).containsExactly("RNN", "100.00\u00a0%");
        assertThat(row("metrics", 6, 2)).containsExactly("most frequent class", "50.00\u00a0%");
        assertThat(text("metrics-sentence"))
                .isEqualTo("On the test set the RNN wins: accuracy 66.67\u00a0%; the best without learning, “most frequent class”,"
                        + " has 16.67\u00a0%.");
    }
}
