package gatescope.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gatescope.chart.Curve;
import gatescope.lab.Action;
import gatescope.lab.Page;
import gatescope.lab.Scenarios;
import java.util.List;
import javafx.event.EventType;
import javafx.geometry.VerticalDirection;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.shape.Line;
import org.junit.jupiter.api.Test;

/** What is read under the mouse goes when the mouse does. */
class ReadoutTest extends WindowTestBase {
    @Test
    void leavingThePageByAKeyTakesTheNumbersAway() {
        press(KeyCode.CONTROL, KeyCode.DIGIT2);
        robot.moveTo("#chart-gradient");
        letTimePass(0);
        assertThat(isRead()).isTrue();
        press(KeyCode.CONTROL, KeyCode.DIGIT3);
        assertThat(isRead()).isFalse();
    }

    /** As a desktop tells it: the mouse has left the chart long before it is let go elsewhere, and then does not move. */
    @Test
    void draggingOutOfTheChartTakesTheNumbersAwayWhenTheMouseIsLetGo() {
        press(KeyCode.CONTROL, KeyCode.DIGIT2);
        robot.interact(() -> {
            fire(MouseEvent.MOUSE_PRESSED, 200);
            fire(MouseEvent.MOUSE_DRAGGED, 190);
            fire(MouseEvent.MOUSE_EXITED, -10);
            fire(MouseEvent.MOUSE_DRAGGED, -20);
        });
        assertThat(isRead()).as("what it is dragged to is read").isTrue();
        robot.interact(() -> fire(MouseEvent.MOUSE_RELEASED, -20));
        assertThat(isRead()).isFalse();
    }

    /** Nearer to the mouse more of a long axis' numbers are drawn one by one, so that what is under it has another position. */
    @Test
    void zoomingUnderTheMouseMarksAndReadsWhatIsUnderItThen() {
        robot.interact(() -> {
            store.dispatch(new Action.OpenScenario(Scenarios.named("stock-prices")));
            store.dispatch(new Action.ChangeView(store.state().view().withPage(Page.LEARNING)));
        });
        letTimePass(0);
        click("learning-one");
        click("chart-prediction-forecast");
        letTimePass(1);
        ChartView view = robot.lookup("#chart-prediction").queryAs(ChartView.class);
        double x = view.plot().getMinX() + 0.2 * view.plot().getWidth();
        robot.moveTo(view.localToScreen(x, view.plot().getCenterY()));
        for (int turn = 0; turn < 8; turn++) {
            robot.scroll(2, VerticalDirection.UP);
            letTimePass(0);
            double apart = view.plot().getWidth() / view.chart().zoom().x().length();
            assertThat(line(view).isVisible()).as("after %d turns", turn).isTrue();
            assertThat(line(view).getStartX()).as("after %d turns", turn).isCloseTo(x, within(apart + 3));
            assertThat(placeRead()).as("after %d turns", turn).isCloseTo(view.chart().zoom().x().at(0.2), within(1 + 3 / apart));
        }
    }

    /** The mouse rests while keys and others change what is under it. */
    @Test
    void whatIsReadOfTimestepsFollowsTheirNumbers() {
        press(KeyCode.CONTROL, KeyCode.DIGIT2);
        ChartView view = robot.lookup("#chart-gradient").queryAs(ChartView.class);
        robot.moveTo(view.localToScreen(view.plot().getMinX() + 1, view.plot().getCenterY()));
        letTimePass(0);
        List<String> before = read();
        robot.interact(() -> store.dispatch(new Action.SetParameter(0, 3)));
        letTimePass(0);
        assertThat(read()).isNotEqualTo(before).contains(view.chart().content().curves().getFirst().exact().apply(0));
        press(KeyCode.CONTROL, KeyCode.Z);
        assertThat(read()).isEqualTo(before);
    }

    @Test
    void whatIsReadOfPredictionsFollowsThemAndGoesWithThem() {
        robot.interact(() -> {
            store.dispatch(new Action.OpenScenario(Scenarios.named("fibonacci-linear")));
            store.dispatch(new Action.ChangeView(store.state().view().withPage(Page.LEARNING)));
            store.dispatch(new Action.OpenScenario(Scenarios.named("fibonacci-article")));
        });
        letTimePass(0);
        click("learning-one");
        ChartView view = robot.lookup("#chart-prediction").queryAs(ChartView.class);
        robot.moveTo(view.localToScreen(view.plot().getMaxX() - 1, view.plot().getCenterY()));
        letTimePass(0);
        List<String> before = read();
        press(KeyCode.CONTROL, KeyCode.Z);
        assertThat(isRead()).isTrue();
        assertThat(read()).isNotEqualTo(before).contains(lastOfLstm(view));
        press(KeyCode.CONTROL, KeyCode.Z);
        assertThat(view.chart().content().curves()).as("there is nothing to learn").isEmpty();
        assertThat(isRead()).isFalse();
    }

    private static String lastOfLstm(ChartView view) {
        Curve lstm = view.chart().content().curves().getFirst();
        return lstm.exact().apply(lstm.values().length() - 1);
    }

    private List<String> read() {
        return robot.lookup("#readout .label").queryAllAs(Label.class).stream().map(Label::getText).toList();
    }

    @Test
    void whatIsPointedAtIsNotMarkedBesideThePartThatIsSeen() {
        press(KeyCode.CONTROL, KeyCode.DIGIT2);
        ChartView view = robot.lookup("#chart-gradient").queryAs(ChartView.class);
        robot.moveTo(view.localToScreen(view.plot().getMinX() + 1, view.plot().getCenterY()));
        letTimePass(0);
        assertThat(line(view).isVisible()).isTrue();
        robot.interact(() -> view.chart().zoom().across(0.4, 1));
        robot.interact(() -> store.dispatch(new Action.GoToTimestep(5)));
        letTimePass(0);
        assertThat(line(view).isVisible()).isFalse();
    }

    private double placeRead() {
        return robot.lookup("#readout .label").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .filter(text -> text.startsWith("place in the series: "))
                .mapToDouble(text -> Double.parseDouble(text.substring(text.indexOf(':') + 1)))
                .findFirst()
                .orElseThrow();
    }

    private static Line line(ChartView view) {
        return (Line) view.marks().lookup(".chart-crosshair");
    }

    private void fire(EventType<MouseEvent> type, double x) {
        Node chart = robot.lookup("#chart-gradient").query();
        boolean down = type != MouseEvent.MOUSE_RELEASED;
        chart.fireEvent(new MouseEvent(
                type, x, 100, x, 100, MouseButton.PRIMARY, 1, false, false, false, false, down, false, false, false, false, false,
                null));
    }

    private boolean isRead() {
        return robot.lookup("#readout").query().isVisible();
    }
}
