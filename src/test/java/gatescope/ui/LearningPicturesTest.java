package gatescope.ui;

import gatescope.lab.Action;
import gatescope.lab.CellKind;
import gatescope.lab.LabState;
import gatescope.lab.Page;
import gatescope.lab.Reducer;
import gatescope.lab.Scenarios;
import gatescope.lab.Store;
import gatescope.lab.Theme;
import gatescope.lab.Training;
import gatescope.lab.View;
import gatescope.train.TrainingData;
import java.awt.image.BufferedImage;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javafx.application.Platform;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page Learning after training, in the themes. */
class LearningPicturesTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        // name, scenario, cells, epochs (0: all, −1: as it opens), what is pressed, theme, width, height, language
        "learning-article-light-1280, fibonacci-article, LSTM, 0, show-predictions, LIGHT, 1280, 720, en",
        "learning-article-dark-1920, fibonacci-article, LSTM GRU RNN, 0, show-metrics, DARK, 1920, 1080, en",
        "learning-forecast-light-1920, fibonacci-ratios, LSTM GRU, 0, chart-prediction-forecast, LIGHT, 1920, 1080, pt-BR",
        "learning-stock-dark-1280, stock-prices, LSTM, 2, show-predictions, DARK, 1280, 720, en",
        "learning-stock-light-1024, stock-prices, LSTM, 2, show-metrics, LIGHT, 1024, 700, pt-BR",
        "learning-came-light-1024, fibonacci, LSTM, -1, show-predictions, LIGHT, 1024, 700, pt-BR",
        "learning-fibonacci-projector-1280, fibonacci, LSTM, 3, curve-gradients, PROJECTOR, 1280, 720, en",
    })
    void thePageLooksAsApproved(
            String name,
            String scenario,
            String cells,
            int epochs,
            String pressed,
            Theme theme,
            int width,
            int height,
            String language)
            throws Exception {
        BufferedImage picture = FramePainterToolkit.call(() -> {
            MainWindow window = new MainWindow(
                    new Store(state(scenario, cells, theme), Platform::isFxApplicationThread),
                    Locale.forLanguageTag(language),
                    Runnable::run,
                    width,
                    height);
            train(window, epochs);
            // A scene that no stage shows is drawn anew only once: until then it is laid out, not drawn.
            layOut(window, width, height);
            ToggleButton button = (ToggleButton) window.scene().getRoot().lookup("#" + pressed);
            if (!button.isSelected()) {
                button.fire();
            }
            layOut(window, width, height);
            BufferedImage taken = ApprovedPictures.of(window.scene());
            window.dispose();
            return taken;
        });
        ApprovedPictures.compare(name, picture);
    }

    /** The best epochs are marked, and where each forecast leaves what was learned; what is shown was changed by hand. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "learning-stopped-light-1280, LIGHT, 1280, 720, en, false", "learning-by-hand-dark-1920, DARK, 1920, 1080, pt-BR, true",
    })
    void aTrainingThatWasStoppedEarlyLooksAsApproved(
            String name, Theme theme, int width, int height, String language, boolean byHand) throws Exception {
        LabState state = state("fibonacci-article", "LSTM GRU", theme);
        Training training = Objects.requireNonNull(state.training());
        Action patient = new Action.ChangeRecipe(training.recipe().with("patience", "4"), Map.of(), null);
        BufferedImage picture = FramePainterToolkit.call(() -> {
            MainWindow window = new MainWindow(
                    new Store(Reducer.reduce(state, patient), Platform::isFxApplicationThread),
                    Locale.forLanguageTag(language),
                    Runnable::run,
                    width,
                    height);
            train(window, 0);
            if (byHand) {
                window.dispatch(new Action.SetParameter(0, 0.5));
            }
            layOut(window, width, height);
            ((ToggleButton) window.scene().getRoot().lookup("#chart-prediction-forecast")).fire();
            layOut(window, width, height);
            BufferedImage taken = ApprovedPictures.of(window.scene());
            window.dispose();
            return taken;
        });
        ApprovedPictures.compare(name, picture);
    }

    /** Which digit was taken for which. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({"learning-digits-light-1280, LIGHT, 1280, 720, 1, en", "learning-digits-dark-1024, DARK, 1024, 700, 1.5, pt-BR"})
    void classesLookAsApproved(String name, Theme theme, int width, int height, double text, String language)
            throws Exception {
        TrainingData data = DigitsLab.data();
        BufferedImage picture = FramePainterToolkit.call(() -> {
            View view = new View(theme, text, false, Page.LEARNING);
            MainWindow window = new MainWindow(
                    new Store(DigitsLab.state(data).with(view), Platform::isFxApplicationThread),
                    Locale.forLanguageTag(language),
                    Runnable::run,
                    width,
                    height);
            for (int k = 0; k < 3; k++) {
                layOut(window, width, height);
                window.pulse(0.1);
            }
            BufferedImage taken = ApprovedPictures.of(window.scene());
            window.dispose();
            return taken;
        });
        ApprovedPictures.compare(name, picture);
    }

    static LabState state(String scenario, String cells, Theme theme) {
        LabState state = LabState.of(Scenarios.named(scenario)).with(new View(theme, 1, false, Page.LEARNING));
        boolean first = true;
        for (String cell : cells.split(" ", -1)) {
            CellKind kind = CellKind.valueOf(cell);
            state = Reducer.reduce(state, first ? new Action.ShowCell(kind) : new Action.ToggleCell(kind));
            first = false;
        }
        return state;
    }

    static void layOut(MainWindow window, int width, int height) {
        Region root = (Region) window.scene().getRoot();
        root.resize(width, height);
        root.applyCss();
        root.layout();
        window.pulse(0);
        root.layout();
    }

    private static void train(MainWindow window, int epochs) {
        if (epochs == 0) {
            window.learning().trainOrPause();
        }
        for (int epoch = 0; epoch < epochs; epoch++) {
            window.learning().oneEpoch();
            window.pulse(0.1);
        }
        for (int pulse = 0; pulse < 4; pulse++) {
            window.pulse(0.1);
        }
    }
}
