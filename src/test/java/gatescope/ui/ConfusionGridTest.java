package gatescope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import gatescope.lab.Messages;
import gatescope.lab.Page;
import gatescope.lab.Theme;
import gatescope.lab.View;
import gatescope.train.Confusion;
import gatescope.train.Doubles;
import gatescope.train.Predictions;
import java.util.Locale;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How much room the ten digits take, with as many samples as the test of the scenario has. */
class ConfusionGridTest {
    /** The card at the right of a window of 1280 × 720 without its edges and without a scroll bar. */
    private static final double WIDTH = 380;

    private static final int CLASSES = 10;
    private static final int EACH = 230;

    private static Confusion right() {
        double[] wanted = new double[CLASSES * EACH];
        double[] said = new double[wanted.length * CLASSES];
        for (int sample = 0; sample < wanted.length; sample++) {
            wanted[sample] = sample % CLASSES;
            said[sample * CLASSES + sample % CLASSES] = 1;
        }
        return Confusion.of(new Predictions(Doubles.of(said), Doubles.of(wanted), CLASSES));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "pt-BR"})
    void tenClassesWithHundredsOfSamplesAreSeenAtOnce(String language) throws Exception {
        double width = FramePainterToolkit.call(() -> {
            ConfusionGrid grid = new ConfusionGrid(Messages.of("ui", Locale.forLanguageTag(language)), new Nobody());
            StackPane root = new StackPane(grid);
            root.getStyleClass().add("gatescope");
            Scene scene = new Scene(root, WIDTH, 300);
            new ThemeStyles(scene, root).show(Look.of(new View(Theme.LIGHT, 1, false, Page.LEARNING), 1280, 720));
            grid.show(right(), Color.BLUE);
            root.applyCss();
            root.layout();
            return grid.minWidth(-1);
        });
        assertThat(width).isLessThanOrEqualTo(WIDTH);
    }

    /** Nobody asks for what is in a field. */
    private static final class Nobody implements ConfusionField.Listener {
        @Override
        public void point(ConfusionField.@Nullable Place place) {}

        @Override
        public void go(ConfusionField.Place place) {}

        @Override
        public void open(ConfusionField.Place place) {}
    }
}
