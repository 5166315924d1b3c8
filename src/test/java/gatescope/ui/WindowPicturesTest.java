package gatescope.ui;

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
import java.util.Locale;
import javafx.application.Platform;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowPicturesTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        // name, scenario, cell, timestep, operation, theme, width, height, text
        "rnn-light-1280, fibonacci, RNN, 7, 1, LIGHT, 1280, 720, 1",
        "rnn-dark-1920, fibonacci, RNN, 7, 1, DARK, 1920, 1080, 1",
        "lstm-light-1280, fibonacci, LSTM, 7, 2, LIGHT, 1280, 720, 1",
        "lstm-dark-1920, fibonacci, LSTM, 7, 9, DARK, 1920, 1080, 1",
        "gru-light-1920, fibonacci, GRU, 7, 4, LIGHT, 1920, 1080, 1",
        "gru-dark-1280, fibonacci, GRU, 7, 9, DARK, 1280, 720, 1",
        "linear-projector-1280, fibonacci-linear, RNN, 7, 1, PROJECTOR, 1280, 720, 1",
        "lstm-small-1024, fibonacci, LSTM, 1, 1, LIGHT, 1024, 700, 1",
        "lstm-large-text-1920, fibonacci, LSTM, 7, 5, LIGHT, 1920, 1080, 1.5",
        "lstm-largest-text-1280, fibonacci, LSTM, 7, 5, LIGHT, 1280, 720, 2",
    })
    void theWindowLooksAsApproved(
            String name,
            String scenario,
            CellKind cell,
            int timestep,
            int operation,
            Theme theme,
            int width,
            int height,
            double text)
            throws Exception {
        BufferedImage picture = FramePainterToolkit.call(() -> {
            LabState state = Reducer.reduce(LabState.of(Scenarios.named(scenario)), new Action.ShowCell(cell))
                    .with(new View(theme, text, false, Page.CELL));
            state = state.with(state.playhead().at(new Moment(timestep - 1, operation - 1)));
            MainWindow window =
                    new MainWindow(new Store(state, Platform::isFxApplicationThread), Locale.ENGLISH, Runnable::run, width, height);
            BufferedImage taken = ApprovedPictures.of(window.scene());
            window.dispose();
            return taken;
        });
        ApprovedPictures.compare(name, picture);
    }
}
