package gatescope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import gatescope.chart.ChartContent;
import gatescope.chart.ChartSvg;
import gatescope.chart.Curve;
import gatescope.chart.Mark;
import gatescope.chart.Stretch;
import gatescope.lab.Action;
import gatescope.lab.Page;
import gatescope.lab.Scenarios;
import java.io.StringWriter;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said in and beside the chart of predictions. */
class PredictionWordsTest extends LearningTestBase {
    private ChartView view() {
        return robot.lookup("#chart-prediction").queryAs(ChartView.class);
    }

    private List<String> names() {
        return view().chart().content().curves().stream().map(Curve::label).toList();
    }

    private void open(String scenario) {
        robot.interact(() -> {
            store.dispatch(new Action.OpenScenario(Scenarios.named(scenario)));
            store.dispatch(new Action.ChangeView(store.state().view().withPage(Page.LEARNING)));
        });
        letTimePass(0);
    }

    @Test
    void whatALogarithmicAxisCannotShowIsSaidAndRead() {
        // The first weights of seed 2 say the same to all windows: 0, or less than it.
        click("learning-seed");
        assertThat(text("chart-prediction-hint")).contains("LSTM at 21 of 21 places.").contains("A logarithmic axis shows nothing that is 0 or below");
        robot.moveTo(view().localToScreen(view().plot().getMaxX() - 1, view().plot().getCenterY()));
        letTimePass(0);
        assertThat(robot.lookup("#readout .label").queryAllAs(Label.class).stream().map(Label::getText))
                .contains("LSTM")
                .contains("0.0 (error -514229.0)");
        click("chart-prediction-log");
        assertThat(text("chart-prediction-hint")).doesNotContain("logarithmic");
    }

    /** A curve of first weights beside a trained one looks as if that cell were bad at it. */
    @Test
    void whoIsNotTrainedIsSaidBesideWhoIs() {
        press(KeyCode.A);
        assertThat(text("chart-prediction-hint")).as("nobody is").doesNotContain("Not trained");
        press(KeyCode.A);
        click("learning-train");
        press(KeyCode.A);
        letTimePass(0);
        assertThat(text("chart-prediction-hint")).startsWith("Not trained yet: RNN, GRU.");
        click("learning-train");
        assertThat(text("chart-prediction-hint")).doesNotContain("Not trained");
    }

    @Test
    void whatIsComparedWithIsNamedByItsEpochAndMarked() {
        click("learning-train");
        click("learning-compare");
        press(KeyCode.CONTROL, KeyCode.LEFT);
        assertThat(names()).contains("LSTM, epoch 100").doesNotContain("LSTM before");
        assertThat(marks()).containsExactly(new Mark(100, "compared: epoch 100"));
        press(KeyCode.CONTROL, KeyCode.Z);
        assertThat(names()).contains("LSTM, epoch 100");
        press(KeyCode.CONTROL, KeyCode.Z);
        assertThat(names()).doesNotContain("LSTM, epoch 100");
        assertThat(marks()).isEmpty();
        press(KeyCode.CONTROL, KeyCode.Y);
        press(KeyCode.CONTROL, KeyCode.Y);
        assertThat(names()).contains("LSTM, epoch 100");
        click("show-metrics");
        assertThat(robot.lookup("#metrics .label").queryAllAs(Label.class).stream().map(Label::getText))
                .contains("LSTM, epoch 100")
                .doesNotContain("LSTM before");
    }

    @Test
    void whatWasChangedByHandIsNoEpoch() {
        click("learning-train");
        robot.interact(() -> store.dispatch(new Action.SetParameter(0, 0.5)));
        letTimePass(0);
        click("learning-compare");
        assertThat(names()).contains("LSTM before");
        assertThat(marks()).isEmpty();
    }

    private List<Mark> marks() {
        return robot.lookup("#chart-learning").queryAs(ChartView.class).chart().content().markers().marks();
    }

    /** Line by line they would seem to follow one another. */
    @ParameterizedTest
    @CsvSource({"remember-first, false", "market-rule, false", "stock-prices, true", "fibonacci, true"})
    void samplesThatDoNotFollowOneAnotherAreNotJoined(String scenario, boolean joined) throws Exception {
        open(scenario);
        ChartContent content = view().chart().content();
        assertThat(content.curves()).isNotEmpty();
        StringWriter out = new StringWriter();
        ChartSvg.write(Objects.requireNonNull(view().chart().picture()), out);
        String drawing = out.toString();
        assertThat(drawing.split(" d=\"M[^\"]*L", -1).length > 1).isEqualTo(joined);
        assertThat(drawing.split("<circle", -1).length > content.curves().size()).isEqualTo(!joined);
    }

    @Test
    void theCasesOfTheRuleAreNamed() {
        open("market-rule");
        assertThat(view().chart().content().markers().stretches().stream().map(Stretch::name))
                .containsExactly("up", "down", "flat");
        robot.moveTo(view().localToScreen(view().plot().getCenterX(), view().plot().getCenterY()));
        letTimePass(0);
        assertThat(robot.lookup("#readout .readout-title").queryAs(Label.class).getText()).isEqualTo("sample: 2 · down");
    }
}
