package gatescope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import gatescope.lab.LabState;
import gatescope.lab.Messages;
import gatescope.lab.Page;
import gatescope.lab.Scenarios;
import gatescope.lab.Store;
import gatescope.lab.Theme;
import gatescope.lab.TrainingDesk;
import gatescope.lab.View;
import gatescope.train.Workers;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a table is shown before it is learned, and what can be chosen about learning. */
class OwnDataPicturesTest {
    private static final String TABLE =
            """
            Data;Abertura;Máxima;Mínima;Fechamento;Observação
            02/01/2024;51,20;51,90;50,80;51,49;
            03/01/2024;51,40;51,60;50,70;50,92;"feriado; meio dia"
            04/01/2024;50,90;51,10;49,80;50,02;
            05/01/2024;50,10;51,20;50,00;;
            08/01/2024;50,80;52,40;50,60;52,19;
            09/01/2024;52,20;52,60;51,10;51,42;
            10/01/2024;51,40;51,80;51,00;51,61;
            11/01/2024;51,60;52,50;51,40;52,36;
            """;

    private static final int ROUND = 10;

    @TempDir
    private Path directory = Path.of("");

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        // name, theme, language, width, height, text
        "table-light-1280, LIGHT, en, 1280, 720, 1",
        "table-dark-1920, DARK, pt-BR, 1920, 1080, 1",
        "table-large-text-1280, LIGHT, pt-BR, 1280, 720, 1.5",
    })
    void aTableIsShownAsApproved(String name, Theme theme, String language, int width, int height, double text)
            throws Exception {
        Path file = Files.writeString(directory.resolve("prices.csv"), TABLE);
        MainWindow window = FramePainterToolkit.call(() -> {
            LabState state = LabState.of(Scenarios.named("fibonacci")).with(new View(theme, text, false, Page.CELL));
            MainWindow made = new MainWindow(
                    new Store(state, Platform::isFxApplicationThread),
                    Locale.forLanguageTag(language),
                    Runnable::run,
                    width,
                    height);
            made.openFiles(List.of(file));
            return made;
        });
        ApprovedPictures.compare(name, picture(window));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        // name, scenario, theme, language, width, height, text
        "settings-light, stock-prices, LIGHT, en, 300, 980, 1",
        "settings-dark, remember-first, DARK, pt-BR, 300, 980, 1",
        "settings-large-text, stock-prices, LIGHT, pt-BR, 430, 1400, 1.5",
    })
    void theSettingsAreShownAsApproved(
            String name, String scenario, Theme theme, String language, int width, int height, double text)
            throws Exception {
        BufferedImage picture = FramePainterToolkit.call(() -> {
            LabState state = LabState.of(Scenarios.named(scenario)).with(new View(theme, text, false, Page.LEARNING));
            Store store = new Store(state, Platform::isFxApplicationThread);
            Locale locale = Locale.forLanguageTag(language);
            RecipePane pane = new RecipePane(
                    store,
                    Messages.of("ui", locale),
                    locale,
                    new TrainingDesk(Runnable::run, Workers.caller()),
                    Runnable::run,
                    () -> {});
            CardStage stage = new CardStage(pane, width, height);
            stage.show(state);
            return stage.picture();
        });
        ApprovedPictures.compare(name, picture);
    }

    private static BufferedImage picture(MainWindow window) throws Exception {
        // What was read comes back to the toolkit's thread one after the other.
        for (int k = 0; k < 4; k++) {
            FramePainterToolkit.call(() -> layOut(window));
        }
        ToggleButton gaps = FramePainterToolkit.call(() -> {
            ToggleButton line = (ToggleButton) window.scene().getRoot().lookup("#missing-interpolate");
            line.fire();
            window.pulse(0);
            return line;
        });
        assertThat(gaps.isSelected()).isTrue();
        for (int k = 0; k < 2; k++) {
            FramePainterToolkit.call(() -> layOut(window));
        }
        return FramePainterToolkit.call(() -> {
            Node card = window.scene().getRoot().lookup(".data-card");
            // Without its corners, where the window is seen behind it.
            Bounds all = card.localToScene(card.getLayoutBounds());
            BufferedImage picture = ApprovedPictures.of(window.scene())
                    .getSubimage(
                            (int) all.getMinX() + ROUND,
                            (int) all.getMinY() + ROUND,
                            (int) all.getWidth() - 2 * ROUND,
                            (int) all.getHeight() - 2 * ROUND);
            window.dispose();
            return picture;
        });
    }

    /** Not by a picture: without an open window, what is inside of a scroll pane is painted as it was in the first one. */
    private static boolean layOut(MainWindow window) {
        window.pulse(0);
        Parent root = window.scene().getRoot();
        root.resize(window.scene().getWidth(), window.scene().getHeight());
        root.applyCss();
        root.layout();
        return true;
    }
}
