package gatescope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import gatescope.chart.AxisNames;
import gatescope.chart.Buckets;
import gatescope.chart.ChartContent;
import gatescope.chart.Markers;
import gatescope.chart.NumberedChart;
import gatescope.chart.Span;
import gatescope.lab.LabState;
import gatescope.lab.Results;
import gatescope.lab.Scenarios;
import gatescope.lab.Store;
import java.util.ArrayList;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

class ChartCardTest {
    private static final String LONG = "from the first samples of each part while it trains, as there are very many";

    /** A card with nothing in it but its title, and something long beside it. */
    private record Alone(ChartCard card) implements Panel {
        @Override
        public Node node() {
            return card;
        }

        @Override
        public void show(LabState state, Results results, Look look) {
            AxisNames names = new AxisNames("x", "y", "");
            ChartContent content = NumberedChart.of(
                    names, "", List.of(), Buckets.of(2, new Span(1, 2), 2), false, Markers.NONE);
            card.show(LONG, content, ChartColours.style(look));
        }

        @Override
        public void dispose() {
            card.dispose();
        }
    }

    @Test
    void whatIsLongBesideTheTitleNeverMakesTheCardWiderThanItsPlace() throws Exception {
        List<String> cutOff = FramePainterToolkit.call(() -> {
            LabState state = LabState.of(Scenarios.named("fibonacci"));
            ChartCard card = new ChartCard("prediction", ChartTestParts.of(new Store(state, Platform::isFxApplicationThread)));
            new CardStage(new Alone(card), 400, 300).show(state);
            Region save = (Region) card.lookup("#chart-prediction-menu");
            double right = save.localToScene(save.getLayoutBounds()).getMaxX();
            List<String> found = new ArrayList<>(right < 400 ? List.of() : List.of("the button ends at " + right));
            LayoutChecks.cutOff(card, found);
            return found;
        });
        assertThat(cutOff).isEmpty();
    }
}
