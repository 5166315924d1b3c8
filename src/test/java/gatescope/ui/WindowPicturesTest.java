package gatescope.ui;

import gatescope.lab.Action;
import gatescope.lab.CellKind;
import gatescope.lab.Knob;
import gatescope.lab.LabState;
import gatescope.lab.Page;
import gatescope.lab.Moment;
import gatescope.lab.Reducer;
import gatescope.lab.Scenarios;
import gatescope.lab.Store;
import gatescope.lab.Sweep;
import gatescope.lab.Theme;
import gatescope.lab.View;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javafx.application.Platform;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowPicturesTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        // name, scenario, cells (the first is stepped through), timestep, operation, theme, width, height, text
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
        "three-light-1600, fibonacci, LSTM RNN GRU, 7, 2, LIGHT, 1600, 1000, 1",
        "three-light-1280, fibonacci, GRU RNN LSTM, 7, 5, LIGHT, 1280, 720, 1",
        "three-dark-1920, fibonacci, RNN LSTM GRU, 7, 1, DARK, 1920, 1080, 1",
        "three-small-1024, fibonacci, LSTM RNN GRU, 7, 9, LIGHT, 1024, 700, 1",
        "two-projector-1280, fibonacci, LSTM RNN, 7, 3, PROJECTOR, 1280, 720, 1",
    })
    void theWindowLooksAsApproved(
            String name,
            String scenario,
            String cells,
            int timestep,
            int operation,
            Theme theme,
            int width,
            int height,
            double text)
            throws Exception {
        LabState state = shown(scenario, cells).with(new View(theme, text, false, Page.CELL));
        state = state.with(state.playhead().at(new Moment(timestep - 1, operation - 1)));
        compare(name, state, width, height);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        // name, cells, timestep, operation, sweep, theme
        "ghosts-light-1600, LSTM, 7, 9, FORWARD, LIGHT",
        "ghosts-three-dark-1600, LSTM RNN GRU, 7, 9, FORWARD, DARK",
        "ghosts-backward-1600, LSTM GRU, 7, 2, BACKWARD, LIGHT",
    })
    void theBaselineIsMarkedAsApproved(
            String name, String cells, int timestep, int operation, Sweep sweep, Theme theme) throws Exception {
        LabState state = shown("fibonacci", cells).with(View.DEFAULT.withTheme(theme)).with(sweep);
        state = Reducer.reduce(state, new Action.TurnKnob(Knob.RECURRENT_GAIN, 1.5));
        state = state.with(state.playhead().at(new Moment(timestep - 1, operation - 1)));
        compare(name, state, 1600, 1000);
    }

    private static LabState shown(String scenario, String cells) {
        List<CellKind> kinds =
                Arrays.stream(cells.split(" ")).map(CellKind::valueOf).toList();
        LabState state = Reducer.reduce(LabState.of(Scenarios.named(scenario)), new Action.ShowCell(kinds.getFirst()));
        for (CellKind other : kinds.subList(1, kinds.size())) {
            state = Reducer.reduce(state, new Action.ToggleCell(other));
        }
        return state;
    }

    private static void compare(String name, LabState state, int width, int height) throws Exception {
        BufferedImage picture = FramePainterToolkit.call(() -> {
            MainWindow window =
                    new MainWindow(new Store(state, Platform::isFxApplicationThread), Locale.ENGLISH, Runnable::run, width, height);
            BufferedImage taken = ApprovedPictures.of(window.scene());
            window.dispose();
            return taken;
        });
        ApprovedPictures.compare(name, picture);
    }
}
