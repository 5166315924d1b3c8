package gatescope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import gatescope.chart.ChartStyle;
import gatescope.lab.Action;
import gatescope.lab.CellKind;
import gatescope.lab.LabState;
import gatescope.lab.Page;
import gatescope.lab.Reducer;
import gatescope.lab.Scenarios;
import gatescope.lab.Store;
import gatescope.lab.Theme;
import gatescope.lab.View;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.Locale;
import java.util.Objects;
import javafx.application.Platform;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A chart that is drawn again and again keeps the colours of its theme. */
class ZoomedColoursTest {
    /** In the dark theme everything is lighter than what it stands on. */
    @ParameterizedTest
    @CsvSource({"gradient, LSTM", "gradient, RNN", "gradient, GRU", "memory, LSTM", "gates, LSTM"})
    void nothingIsBlackOnDarkWhateverPartIsSeen(String chart, CellKind cell) throws Exception {
        FramePainterToolkit.call(() -> {
            LabState state = Reducer.reduce(LabState.of(Scenarios.named("gradients")), new Action.ShowCell(cell)).with(new View(Theme.DARK, 1, false, Page.GRADIENTS));
            ChartParts parts = ChartTestParts.of(new Store(state, Platform::isFxApplicationThread), Locale.ENGLISH);
            Panel card = switch (chart) {
                case "gradient" -> new GradientCard(parts, new AskedGradient());
                case "gates" -> new GatesCard(parts);
                default -> new MemoryCard(parts);
            };
            CardStage stage = new CardStage(card, 560, 360);
            stage.show(state);
            ChartView view = Objects.requireNonNull((ChartView) card.node().lookup(".chart-view"));
            ChartStyle style = ChartColours.style(Look.of(state.view(), 1280, 720));
            assertThat(darkest(stage.picture(), view)).isGreaterThan(light(style.panel()) - 3);
            for (int part = 0; part < 9; part++) {
                view.zoom().whole();
                for (int times = 1; times < 6; times++) {
                    view.zoom().across(0.6, 0.5 * (part % 3));
                    view.zoom().up(0.8, 0.5 * Math.floorDiv(part, 3));
                    view.refresh();
                    assertThat(darkest(stage.picture(), view)).as("part %d, zoomed %d times", part, times).isGreaterThan(light(style.panel()) - 3);
                }
            }
            card.dispose();
            return true;
        });
    }

    private static int darkest(BufferedImage picture, ChartView view) {
        var place = view.localToScene(view.getLayoutBounds());
        int least = 255;
        for (int y = (int) place.getMinY() + 2; y < place.getMaxY() - 2; y++) {
            for (int x = (int) place.getMinX() + 2; x < place.getMaxX() - 2; x++) {
                least = Math.min(least, light(new Color(picture.getRGB(x, y))));
            }
        }
        return least;
    }

    private static int light(Color colour) {
        return Math.max(colour.getRed(), Math.max(colour.getGreen(), colour.getBlue()));
    }
}
