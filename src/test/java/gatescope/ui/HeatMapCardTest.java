package gatescope.ui;

import gatescope.chart.ChartPng;
import gatescope.lab.Action;
import gatescope.lab.CellKind;
import gatescope.lab.LabState;
import gatescope.lab.Page;
import gatescope.lab.Moment;
import gatescope.lab.Reducer;
import gatescope.lab.Scenarios;
import gatescope.lab.Store;
import gatescope.lab.Theme;
import gatescope.lab.View;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.application.Platform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The heat map alone, looked at. */
class HeatMapCardTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        // name, scenario, cell, timestep, theme, width, height, text, language
        "heat-light, gradients, LSTM, 7, LIGHT, 430, 380, 1, en",
        "heat-dark, fibonacci, RNN, 5, DARK, 430, 380, 1, en",
        "heat-small-pt, fibonacci-linear, RNN, 5, LIGHT, 330, 300, 1, pt",
        "heat-large, gradients, RNN, 5, PROJECTOR, 1000, 700, 1.5, en",
        "heat-text2, gradients, GRU, 5, DARK, 430, 400, 2, pt",
    })
    void theMapLooksAsApproved(
            String name,
            String scenario,
            CellKind cell,
            int timestep,
            Theme theme,
            int width,
            int height,
            double text,
            String language)
            throws Exception {
        BufferedImage picture = FramePainterToolkit.call(() -> {
            LabState state = Reducer.reduce(LabState.of(Scenarios.named(scenario)), new Action.ShowCell(cell))
                    .with(new View(theme, text, false, Page.CELL));
            state = state.with(state.playhead().at(new Moment(timestep - 1, 0)));
            Store store = new Store(state, Platform::isFxApplicationThread);
            Locale locale = language.equals("pt") ? Locale.of("pt", "BR") : Locale.ENGLISH;
            HeatMapCard card = new HeatMapCard(ChartTestParts.of(store, locale), Runnable::run);
            CardStage stage = new CardStage(card, width, height);
            stage.show(state);
            return stage.picture();
        });
        ApprovedPictures.compare(name, picture);
    }

    /** Zoomed to its middle, on the screen and as it comes into a file: the legend covers what it stands on. */
    @Test
    void aPartOfItLooksAsApproved() throws Exception {
        List<BufferedImage> pictures = FramePainterToolkit.call(() -> {
            LabState state = Reducer.reduce(LabState.of(Scenarios.named("gradients")), new Action.ShowCell(CellKind.LSTM));
            Store store = new Store(state, Platform::isFxApplicationThread);
            HeatMapCard card = new HeatMapCard(ChartTestParts.of(store), Runnable::run);
            CardStage stage = new CardStage(card, 430, 380);
            stage.show(state);
            HeatMapView view = (HeatMapView) card.node().lookup("#heat-map");
            view.zoom().to(0.2, 0.7, 0, 0.4);
            view.refresh();
            stage.layOut();
            return List.of(stage.picture(), ChartPng.image(Objects.requireNonNull(card.picture())));
        });
        ApprovedPictures.compare("heat-zoomed", pictures.getFirst());
        ApprovedPictures.compare("heat-file", pictures.getLast());
    }
}
