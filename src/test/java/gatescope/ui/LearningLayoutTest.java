package gatescope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import gatescope.lab.LabState;
import gatescope.lab.Page;
import gatescope.lab.Store;
import gatescope.lab.Theme;
import gatescope.lab.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** On the page Learning and its bar nothing overlaps, is cut off or leaves the window. */
class LearningLayoutTest {
    private static final double SLACK = 0.75;

    record Case(int width, int height, double text, Theme theme, String language, Page page) {}

    static Stream<Case> windows() {
        List<Case> all = new ArrayList<>();
        for (int[] size : new int[][] {{1024, 700}, {1280, 720}, {1920, 1080}}) {
            for (double text : new double[] {1, 1.5, 2}) {
                for (String language : new String[] {"en", "pt-BR"}) {
                    all.add(new Case(size[0], size[1], text, Theme.LIGHT, language, Page.LEARNING));
                }
                all.add(new Case(size[0], size[1], text, Theme.PROJECTOR, "pt-BR", Page.LEARNING));
            }
            all.add(new Case(size[0], size[1], 1, Theme.DARK, "pt-BR", Page.CELL));
        }
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("windows")
    void everythingHasItsPlace(Case made) throws Exception {
        for (String scenario : List.of("fibonacci-article", "stock-prices")) {
            assertThat(mistakes(made, scenario)).as(scenario).isEmpty();
        }
    }

    /** Where a window has little room, the charts have most of it, also in large text; the timeline is as low as it is on the page Cell. */
    @ParameterizedTest
    @EnumSource(value = Page.class, names = {"LEARNING", "GRADIENTS"})
    void theChartsOfASmallProjectorAreHigherThanTheTimeline(Page page) throws Exception {
        double[] heights = FramePainterToolkit.call(() -> {
            LabState state = LearningPicturesTest.state("fibonacci-article", "LSTM", Theme.PROJECTOR)
                    .with(new View(Theme.PROJECTOR, 1, false, page));
            MainWindow window =
                    new MainWindow(new Store(state, Platform::isFxApplicationThread), Locale.ENGLISH, Runnable::run, 1280, 720);
            LearningPicturesTest.layOut(window, 1280, 720);
            Parent root = window.scene().getRoot();
            String charts = page == Page.LEARNING ? "#learning" : "#gradients";
            double[] found = {
                root.lookup(charts).getLayoutBounds().getHeight(),
                root.lookup("#timeline").getLayoutBounds().getHeight()
            };
            window.dispose();
            return found;
        });
        assertThat(heights[0]).isGreaterThan(3 * heights[1]);
    }

    private static List<String> mistakes(Case made, String scenario) throws Exception {
        return FramePainterToolkit.call(() -> {
            LabState state = LearningPicturesTest.state(scenario, "LSTM GRU", made.theme())
                    .with(new View(made.theme(), made.text(), false, made.page()));
            MainWindow window = new MainWindow(
                    new Store(state, Platform::isFxApplicationThread),
                    Locale.forLanguageTag(made.language()),
                    Runnable::run,
                    made.width(),
                    made.height());
            window.learning().oneEpoch();
            window.pulse(0.1);
            window.learning().oneEpoch();
            window.pulse(0.1);
            window.learning().stepEpoch(-1);
            LearningPicturesTest.layOut(window, made.width(), made.height());
            List<String> found = new ArrayList<>();
            look(window, made, found);
            for (String panel : List.of("#show-metrics", "#show-curves", "#show-predictions")) {
                if (window.scene().getRoot().lookup(panel) instanceof ToggleButton button) {
                    button.fire();
                    LearningPicturesTest.layOut(window, made.width(), made.height());
                    look(window, made, found);
                }
            }
            window.dispose();
            return found;
        });
    }

    private static void look(MainWindow window, Case made, List<String> found) {
        Parent root = window.scene().getRoot();
        List<Node> bar = LayoutChecks.controls(root.lookup("#learning-bar"));
        assertThat(bar).hasSizeGreaterThan(6);
        LayoutChecks.overlaps(bar, found);
        for (Node control : bar) {
            if (!LayoutChecks.inside(LayoutChecks.onScreen(control), LayoutChecks.onScreen(root))) {
                found.add(control + " leaves the window");
            }
        }
        ScrollPane centre = (ScrollPane) root.lookup("#centre");
        double high = centre.getContent().getLayoutBounds().getHeight();
        if (made.page() == Page.LEARNING && made.text() == 1 && high > centre.getViewportBounds().getHeight() + SLACK) {
            found.add("scrolls: " + high + " in " + centre.getViewportBounds().getHeight());
        }
        if (centre.getContent().getLayoutBounds().getWidth() > centre.getViewportBounds().getWidth() + SLACK) {
            found.add("is cut off at the right");
        }
        LayoutChecks.cutOff(root, found);
    }
}
