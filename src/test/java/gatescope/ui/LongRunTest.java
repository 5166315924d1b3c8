package gatescope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import gatescope.data.Scaling;
import gatescope.diagram.Texts;
import gatescope.lab.Action;
import gatescope.lab.CellKind;
import gatescope.lab.LabState;
import gatescope.lab.Messages;
import gatescope.lab.Results;
import gatescope.lab.Scenario;
import gatescope.lab.Scenarios;
import gatescope.lab.Series;
import gatescope.lab.Store;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.layout.Pane;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.junit.jupiter.api.Test;

/** A run of a thousand timesteps says where it is, to the eye and to a screen reader. */
class LongRunTest {
    private static final int TIMESTEPS = 1000;
    private static final Messages TEXTS = Messages.of("ui", Locale.ENGLISH);

    @Test
    void thePositionHasNoThousandsSeparator() throws Exception {
        String position = FramePainterToolkit.call(() -> {
            Store store = atTheEnd();
            TransportBar bar = new TransportBar(store, TEXTS);
            show(bar, store);
            TextFlow flow = (TextFlow) new Pane(bar.node()).lookup("#position");
            return flow.getChildren().stream().map(node -> ((Text) node).getText()).collect(Collectors.joining());
        });
        assertThat(position).startsWith("Timestep 1000 of 1000 ·");
    }

    @Test
    void theTimelineIsASliderWithItsTimestepAsValue() throws Exception {
        FramePainterToolkit.call(() -> {
            Store store = atTheEnd();
            TimelinePane pane = new TimelinePane(store, TEXTS, Texts.of(Locale.ENGLISH), new Pointer());
            show(pane, store);
            TimestepSlider slider = (TimestepSlider) pane.node().getChildrenUnmodifiable().getFirst();
            assertThat(slider.queryAccessibleAttribute(AccessibleAttribute.TEXT)).isEqualTo("Timeline");
            assertThat(slider.queryAccessibleAttribute(AccessibleAttribute.VALUE)).isEqualTo(1000.0);
            assertThat(slider.queryAccessibleAttribute(AccessibleAttribute.MIN_VALUE)).isEqualTo(1.0);
            assertThat(slider.queryAccessibleAttribute(AccessibleAttribute.MAX_VALUE)).isEqualTo(1000.0);
            assertThat(slider.queryAccessibleAttribute(AccessibleAttribute.VALUE_STRING))
                    .isEqualTo("timestep 1000 of 1000");
            slider.executeAccessibleAction(AccessibleAction.DECREMENT);
            assertThat(store.state().playhead().moment().timestep()).isEqualTo(998);
            slider.executeAccessibleAction(AccessibleAction.SET_VALUE, 7.0);
            assertThat(store.state().playhead().moment().timestep()).isEqualTo(6);
            return true;
        });
    }

    private static void show(Panel panel, Store store) {
        LabState state = store.state();
        panel.show(state, Results.of(state), Look.of(state.view(), 1280, 720));
    }

    private static Store atTheEnd() {
        List<Double> zeros = Collections.nCopies(TIMESTEPS, 0.0);
        Map<CellKind, gatescope.engine.Model> models =
                Map.of(CellKind.RNN, Scenarios.named("fibonacci").model(CellKind.RNN));
        Scenario scenario = new Scenario("long", new Series(zeros, zeros, new Scaling.None()), models);
        Store store = new Store(LabState.of(scenario), () -> true);
        store.dispatch(Action.Move.LAST);
        return store;
    }
}
