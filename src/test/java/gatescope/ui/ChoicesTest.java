package gatescope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import gatescope.lab.Scenarios;
import gatescope.lab.Store;
import gatescope.lab.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.application.Platform;
import javafx.scene.Parent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was chosen is read whole: the scenario in the header, and every choice among the settings of a training. */
class ChoicesTest {
    private static final int WIDTH = 1440;
    private static final int HEIGHT = 900;

    @ParameterizedTest
    @ValueSource(strings = {"en", "pt-BR"})
    void noChoiceIsCutOff(String language) throws Exception {
        for (String scenario : Scenarios.names()) {
            List<String> cut = FramePainterToolkit.call(() -> {
                MainWindow window = new MainWindow(
                        new Store(LearningPicturesTest.state(scenario, Scenarios.named(scenario).firstCell().name(), Theme.LIGHT),
                                Platform::isFxApplicationThread),
                        Locale.forLanguageTag(language),
                        Runnable::run,
                        WIDTH,
                        HEIGHT);
                LearningPicturesTest.layOut(window, WIDTH, HEIGHT);
                Parent root = window.scene().getRoot();
                List<String> found = new ArrayList<>();
                LayoutChecks.cutOff(root, found);
                window.dispose();
                return found;
            });
            assertThat(cut).as(scenario).isEmpty();
        }
    }
}
