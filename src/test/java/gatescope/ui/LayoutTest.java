package gatescope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import gatescope.lab.Action;
import gatescope.lab.CellKind;
import gatescope.lab.LabState;
import gatescope.lab.Reducer;
import gatescope.lab.Scenarios;
import gatescope.lab.Store;
import gatescope.lab.Theme;
import gatescope.lab.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.text.Text;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing overlaps, is cut off or leaves the window, at every size of window and text, in both languages. */
class LayoutTest {
    private static final double SLACK = 0.75;

    static Stream<Arguments> windows() {
        List<Arguments> all = new ArrayList<>();
        for (int[] size : new int[][] {{1024, 700}, {1280, 720}, {1920, 1080}}) {
            for (double text : new double[] {1, 1.5, 2}) {
                for (CellKind cell : CellKind.values()) {
                    for (String language : new String[] {"en", "pt-BR"}) {
                        all.add(Arguments.of(size[0], size[1], text, cell, language));
                    }
                }
            }
        }
        return all.stream();
    }

    @ParameterizedTest(name = "{0} × {1}, text × {2}, {3}, {4}")
    @MethodSource("windows")
    void everythingHasItsPlace(int width, int height, double text, CellKind cell, String language) throws Exception {
        List<String> mistakes = FramePainterToolkit.call(() -> {
            LabState state = LabState.of(Scenarios.named("fibonacci")).with(new View(Theme.LIGHT, text, false));
            state = Reducer.reduce(state, new Action.ShowCell(cell));
            state = Reducer.reduce(state, new Action.GoToTimestep(6));
            MainWindow window = new MainWindow(
                    new Store(state, Platform::isFxApplicationThread), Locale.forLanguageTag(language), width, height);
            window.scene().snapshot(null);
            window.scene().snapshot(null);
            List<String> found = mistakes(window, width, height, text);
            window.dispose();
            return found;
        });
        assertThat(mistakes).isEmpty();
    }

    private static List<String> mistakes(MainWindow window, int width, int height, double text) {
        List<String> found = new ArrayList<>();
        Parent root = window.scene().getRoot();
        ScrollPane centre = (ScrollPane) root.lookup("#centre");
        if (text == 1 && centre.getContent().getLayoutBounds().getHeight() > centre.getViewportBounds().getHeight() + SLACK) {
            found.add("at the usual text size the contents must fit without scrolling");
        }
        List<Node> header = controls(root.lookup(".header"));
        List<Node> transport = controls(root.lookup(".transport"));
        for (List<Node> bar : List.of(header, transport)) {
            overlaps(bar, found);
            for (Node node : bar) {
                Bounds bounds = onScreen(node);
                if (bounds.getMinX() < -SLACK
                        || bounds.getMaxX() > width + SLACK
                        || bounds.getMinY() < -SLACK
                        || bounds.getMaxY() > height + SLACK) {
                    found.add(describe(node) + " leaves the window: " + bounds);
                }
            }
        }
        List<Node> panels = Stream.of("#diagram", "#equation-panel", "#timeline").map(root::lookup).toList();
        overlaps(panels, found);
        Bounds page = onScreen(centre.getContent());
        panels.stream()
                .filter(panel -> !inside(onScreen(panel), page))
                .forEach(panel -> found.add(describe(panel) + " leaves the page"));
        overlaps(Stream.of(root.lookup(".header"), centre, root.lookup(".transport")).toList(), found);
        for (Node panel : panels) {
            contents(panel, onScreen(panel), found);
        }
        cutOff(root, found);
        return found;
    }

    /** Texts and controls of a panel lie inside it. */
    private static void contents(Node node, Bounds panel, List<String> found) {
        if (!node.isVisible()) {
            return;
        }
        if ((node instanceof Text text && !text.getText().isEmpty()) && !inside(onScreen(node), panel)) {
            found.add("\"" + text.getText() + "\" leaves its panel: " + onScreen(node) + " in " + panel);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> contents(child, panel, found));
        }
    }

    /** A label that had to be shortened shows another text than it has. */
    private static void cutOff(Node node, List<String> found) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof Labeled label && label.isVisible() && label.getText() != null && !label.isWrapText()) {
            for (Node child : label.getChildrenUnmodifiable()) {
                if (child instanceof Text shown && !shown.getText().equals(label.getText())) {
                    found.add("cut off: \"" + label.getText() + "\" shows \"" + shown.getText() + "\"");
                }
            }
        }
        if (node instanceof Parent parent && !"help-pane".equals(node.getId())) {
            parent.getChildrenUnmodifiable().forEach(child -> cutOff(child, found));
        }
    }

    private static List<Node> controls(Node node) {
        List<Node> found = new ArrayList<>();
        if (node instanceof javafx.scene.control.Control || "position".equals(node.getId())) {
            found.add(node);
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> found.addAll(controls(child)));
        }
        return found;
    }

    private static void overlaps(List<Node> nodes, List<String> found) {
        for (int a = 0; a < nodes.size(); a++) {
            for (int b = a + 1; b < nodes.size(); b++) {
                Bounds first = onScreen(nodes.get(a));
                Bounds second = onScreen(nodes.get(b));
                boolean apart = first.getMaxX() <= second.getMinX() + SLACK
                        || second.getMaxX() <= first.getMinX() + SLACK
                        || first.getMaxY() <= second.getMinY() + SLACK
                        || second.getMaxY() <= first.getMinY() + SLACK;
                if (!apart) {
                    found.add(describe(nodes.get(a)) + " overlaps " + describe(nodes.get(b)));
                }
            }
        }
    }

    private static boolean inside(Bounds inner, Bounds outer) {
        return inner.getMinX() >= outer.getMinX() - SLACK
                && inner.getMaxX() <= outer.getMaxX() + SLACK
                && inner.getMinY() >= outer.getMinY() - SLACK
                && inner.getMaxY() <= outer.getMaxY() + SLACK;
    }

    private static Bounds onScreen(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    private static String describe(Node node) {
        return node.getId() != null ? "#" + node.getId() : node.getStyleClass().toString();
    }
}
