package gatescope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import gatescope.lab.GiveWay;
import gatescope.lab.Store;
import gatescope.lab.Theme;
import gatescope.train.Workers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

/** A training that is held within its first epoch, which takes seconds: how far it is is still seen, and no curve is made up. */
class HeldEpochTest {
    @Test
    void howFarTheFirstEpochIsStaysInSightAndNoAxisIsMadeUp() throws Exception {
        FramePainterToolkit.call(() -> {
            List<MainWindow> own = new ArrayList<>();
            int[] heard = {0};
            // The workers hear of every update several times.
            Workers workers = Workers.of(_ -> {
                if (heard[0]++ == 40) {
                    own.getFirst().learning().trainOrPause();
                }
            });
            MainWindow window = new MainWindow(
                    new Store(LearningPicturesTest.state("digits-by-rows", "LSTM", Theme.LIGHT), Platform::isFxApplicationThread),
                    Locale.ENGLISH,
                    FileDialogs::ofSystem,
                    Runnable::run,
                    workers,
                    GiveWay.never(),
                    1280,
                    720);
            own.add(window);
            LearningPicturesTest.layOut(window, 1280, 720);
            window.learning().trainOrPause();
            window.pulse(0.1);
            LearningPicturesTest.layOut(window, 1280, 720);
            Parent root = window.scene().getRoot();
            assertThat(((Label) root.lookup("#learning-position")).getText())
                    .matches("seed 1 · epoch 0 of 4 · [0-9.]+\u00a0% of epoch 1 · paused");
            assertThat(((Region) root.lookup(".learning-done")).getWidth()).isPositive();
            Label hint = (Label) root.lookup("#chart-learning-hint");
            assertThat(hint.isVisible()).isTrue();
            assertThat(hint.getText()).isEqualTo("After the first epoch the curve begins here.");
            ChartView view = (ChartView) root.lookup("#chart-learning");
            assertThat(view.chart().content().isBlank()).isTrue();
            assertThat(view.chart().chart().getXYPlot().isRangeGridlinesVisible()).isFalse();
            window.dispose();
            return true;
        });
    }
}
