package gatescope.ui;

import gatescope.lab.Action;
import gatescope.lab.CellKind;
import gatescope.lab.Knob;
import gatescope.lab.LabState;
import gatescope.lab.Page;
import gatescope.lab.Moment;
import gatescope.lab.Reducer;
import gatescope.lab.Results;
import gatescope.lab.Scenarios;
import gatescope.lab.Store;
import gatescope.lab.Theme;
import gatescope.lab.View;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The charts alone, in the themes, and the page where they are large. */
class ChartPicturesTest {
    @ParameterizedTest(name = "{0}-{1}-{2}")
    @CsvSource({
        "gradient, LIGHT, LSTM", "gradient, DARK, RNN", "gradient, PROJECTOR, GRU",
        "gates, LIGHT, LSTM", "gates, DARK, GRU",
        "memory, LIGHT, LSTM", "memory, DARK, GRU",
        "activation, LIGHT, LSTM", "activation, DARK, RNN",
    })
    void aChartLooksAsApproved(String chart, Theme theme, CellKind cell) throws Exception {
        BufferedImage picture = picture(theme, cell, "fibonacci", theme == Theme.PROJECTOR ? 640 : 480, theme == Theme.PROJECTOR ? 460 : 320, parts -> switch (chart) {
            case "gradient" -> new GradientCard(parts, new AskedGradient());
            case "gates" -> new GatesCard(parts);
            case "memory" -> new MemoryCard(parts);
            default -> new ActivationCard(parts);
        });
        ApprovedPictures.compare("chart-" + chart + "-" + theme.name().toLowerCase(Locale.ROOT), picture);
    }

    @ParameterizedTest(name = "{0}-{1}-{2}")
    @CsvSource({"LIGHT, 760, 430, gradients, gates", "DARK, 1400, 760, gradients, activation",
        "PROJECTOR, 1240, 560, fibonacci, memory"})
    void thePageLooksAsApproved(Theme theme, int width, int height, String scenario, String second) throws Exception {
        BufferedImage picture = picture(theme, CellKind.LSTM, scenario, width, height, parts -> {
            GradientsPage page = new GradientsPage(parts, new AskedGradient(), List.of());
            ((ToggleButton) page.node().lookup("#show-" + second)).fire();
            return page;
        });
        ApprovedPictures.compare("gradients-page-" + theme.name().toLowerCase(Locale.ROOT) + "-" + width, picture);
    }

    /** One weight was changed, all units are shown, the playhead is in the middle. */
    private static BufferedImage picture(
            Theme theme, CellKind cell, String scenario, int width, int height, Function<ChartParts, Panel> make)
            throws Exception {
        return FramePainterToolkit.call(() -> {
            LabState state = LabState.of(Scenarios.named(scenario));
            state = Reducer.reduce(state, new Action.ShowCell(cell));
            state = Reducer.reduce(state, new Action.TurnKnob(Knob.RECURRENT_GAIN, 1.5));
            state = state.with(new View(theme, 1, false, Page.CELL)).with(state.playhead().at(new Moment(6, 1)));
            Store store = new Store(state, Platform::isFxApplicationThread);
            Panel panel = make.apply(ChartTestParts.of(store));
            StackPane root = new StackPane(panel.node());
            root.getStyleClass().add("gatescope");
            Scene scene = new Scene(root, width, height);
            Look look = Look.of(state.view(), width, height);
            new ThemeStyles(scene, root).show(look);
            panel.show(state, Results.of(state), look);
            for (String units : List.of("#chart-gates-units", "#chart-memory-units")) {
                if (root.lookup(units) instanceof ToggleButton button) {
                    button.fire();
                }
            }
            ((Region) panel.node()).setMinSize(width, height);
            scene.snapshot(null);
            BufferedImage taken = ApprovedPictures.of(scene);
            panel.dispose();
            return taken;
        });
    }
}
