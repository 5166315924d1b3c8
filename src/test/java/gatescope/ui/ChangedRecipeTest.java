package gatescope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import gatescope.chart.Curve;
import gatescope.lab.Action;
import gatescope.lab.CellKind;
import gatescope.lab.Scenarios;
import gatescope.lab.Theme;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Background;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What was learned stays to be looked at while it is chosen how to learn next. */
class ChangedRecipeTest extends LearningTestBase {
    @Test
    void curvesAndSliderStayUntilTheNextStartWhateverIsChosenForIt() throws Exception {
        click("learning-train");
        double[] half = after(50);
        double[] all = after(100);
        change("learning_rate=0.5");
        change("epochs=20");
        ChartView view = robot.lookup("#chart-learning").queryAs(ChartView.class);
        assertThat(view.chart().content().curves()).isNotEmpty();
        assertThat(view.chart().content().xs().last()).isEqualTo(100);
        Slider slider = robot.lookup("#learning-epochs").queryAs(Slider.class);
        assertThat(slider.isDisabled()).isFalse();
        assertThat(slider.getMax()).isEqualTo(100);
        assertThat(text("learning-position")).contains("epoch 100 of 100");
        robot.interact(() -> slider.setValue(50));
        letTimePass(0);
        assertThat(shown()).isEqualTo(half);
        robot.interact(() -> slider.setValue(100));
        letTimePass(0);
        assertThat(shown()).isEqualTo(all);
        assertThat(text("learning-train")).isEqualTo("Train");
        click("learning-train");
        assertThat(training().epoch()).isEqualTo(20);
        assertThat(shown()).isEqualTo(after(20));
        assertThat(view.chart().content().xs().last()).isEqualTo(20);
    }

    @Test
    void theCurvesStayWhereOtherFirstWeightsAreShown() {
        click("learning-train");
        click("learning-seed");
        ChartView view = robot.lookup("#chart-learning").queryAs(ChartView.class);
        assertThat(view.chart().content().curves()).isNotEmpty();
        assertThat(text("learning-position")).contains("seed 2", "not trained yet: the epochs are of another training");
        assertThat(text("chart-learning-hint")).startsWith("These curves are of the last training");
        assertThat(robot.lookup("#learning-epochs").query().isDisabled()).as("its epochs are not of these weights").isTrue();
    }

    @Test
    void curvesMarksAndSentencesAreThoseOfTheShownCells() throws Exception {
        robot.interact(() -> store.dispatch(new Action.ToggleCell(CellKind.GRU)));
        change("patience=3");
        click("learning-train");
        ChartView view = robot.lookup("#chart-learning").queryAs(ChartView.class);
        assertThat(curves(view)).containsExactly("LSTM", "LSTM validation", "GRU", "GRU validation");
        assertThat(view.chart().content().markers().marks()).hasSize(2);
        assertThat(text("learning-words")).contains("GRU stopped early");
        robot.interact(() -> store.dispatch(new Action.ShowCell(CellKind.LSTM)));
        letTimePass(0);
        assertThat(curves(view)).containsExactly("LSTM", "LSTM validation");
        assertThat(view.chart().content().markers().marks()).hasSize(1);
        assertThat(text("learning-words")).contains("LSTM stopped early").doesNotContain("GRU");
        robot.interact(() -> store.dispatch(new Action.ShowCell(CellKind.RNN)));
        letTimePass(0);
        assertThat(curves(view)).as("of a cell that was not trained").isEmpty();
        robot.interact(() -> store.dispatch(new Action.ShowCell(CellKind.GRU)));
        letTimePass(0);
        assertThat(curves(view)).as("what was trained is there again").containsExactly("GRU", "GRU validation");
    }

    private static List<String> curves(ChartView view) {
        return view.chart().content().curves().stream().map(Curve::label).toList();
    }

    /** Of what is open now there was no last training. */
    @Test
    void nothingIsSaidOfATrainingOnOtherData() {
        press(KeyCode.CONTROL, KeyCode.DIGIT3);
        click("learning-train");
        robot.interact(() -> store.dispatch(new Action.OpenScenario(Scenarios.named("stock-prices"))));
        letTimePass(0);
        click("show-recipe");
        assertThat(isSeen("recipe-other")).isFalse();
        assertThat(isSeen("recipe-trained")).isTrue();
    }

    /** Settings stay where they are whatever is said of them, and the slider's track is seen whether it can be dragged or not. */
    @Test
    void noSettingMovesWhenItIsSaidThatTheLastTrainingHadOthers() throws Exception {
        press(KeyCode.CONTROL, KeyCode.DIGIT3);
        click("show-recipe");
        List<Double> before = places();
        assertThat(isSeen("recipe-trained")).isTrue();
        click("learning-train");
        assertThat(places()).isEqualTo(before);
        change("learning_rate=0.5");
        assertThat(isSeen("recipe-other")).isTrue();
        assertThat(isSeen("recipe-trained")).isFalse();
        assertThat(places()).isEqualTo(before);
        robot.interact(() -> window().learning().trainOrPause());
        robot.interact(() -> window().pulse(0));
        assertThat(places()).isEqualTo(before);
    }

    /** How far below the recipe's top a setting stands, and how far above its bottom the settings end: what is below it may grow. */
    private List<Double> places() {
        Region recipe = robot.lookup("#recipe").queryAs(Region.class);
        return List.of(
                inside(recipe, "#recipe-units").getMinY(),
                recipe.getHeight() - inside(recipe, "#recipe .viewport").getMaxY());
    }

    private Bounds inside(Region recipe, String query) {
        Node part = robot.lookup(query).query();
        return recipe.sceneToLocal(part.localToScene(part.getLayoutBounds()));
    }

    private boolean isSeen(String id) {
        return robot.lookup("#" + id).query().isVisible();
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void theTrackOfAnEpochSliderThatCannotBeDraggedIsSeenAsWell(Theme theme) {
        robot.interact(() -> store.dispatch(new Action.ChangeView(store.state().view().withTheme(theme))));
        letTimePass(0);
        Slider slider = robot.lookup("#learning-epochs").queryAs(Slider.class);
        Region track = robot.lookup("#learning-epochs .track").queryAs(Region.class);
        Region thumb = robot.lookup("#learning-epochs .thumb").queryAs(Region.class);
        assertThat(slider.isDisabled()).isTrue();
        assertThat(slider.getOpacity() * track.getOpacity()).isEqualTo(1);
        Background off = thumb.getBackground();
        Background line = track.getBackground();
        click("learning-train");
        assertThat(slider.isDisabled()).isFalse();
        assertThat(track.getBackground()).isEqualTo(line);
        assertThat(thumb.getBackground()).as("what can be dragged looks so").isNotEqualTo(off);
    }
}
