package gatescope.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.text.Text;

/** What is wrong with how a window is laid out: what overlaps, is cut off, or leaves its place. */
final class LayoutChecks {
    static final double SLACK = 0.75;

    /** How far from the middle of its row a control may stand. */
    private static final double ONE_ROW = 12;

    private LayoutChecks() {}

    /** All that is wrong with a window. */
    static List<String> mistakes(MainWindow window, LayoutTest.Case made) {
        List<String> found = new ArrayList<>();
        Parent root = window.scene().getRoot();
        ScrollPane centre = (ScrollPane) root.lookup("#centre");
        Bounds view = centre.getViewportBounds();
        Bounds contents = centre.getContent().getLayoutBounds();
        if (!made.mayScroll() && contents.getHeight() > view.getHeight() + SLACK) {
            found.add("scrolls: " + contents.getHeight() + " in " + view.getHeight());
        }
        if (contents.getWidth() > view.getWidth() + SLACK) {
            found.add("is cut off at the right: " + contents.getWidth() + " in " + view.getWidth());
        }
        for (Node bar : centre.lookupAll(".scroll-bar")) {
            if (bar.isVisible() && ((ScrollBar) bar).getOrientation() == Orientation.HORIZONTAL) {
                found.add("there is a horizontal scroll bar");
            }
        }
        List<Node> header = controls(root.lookup(".header"));
        List<Node> transport = controls(root.lookup(".transport"));
        for (List<Node> bar : List.of(header, transport)) {
            overlaps(bar, found);
            double middle = middle(bar.getFirst());
            for (Node node : bar) {
                Bounds bounds = onScreen(node);
                if (bounds.getMinX() < -SLACK
                        || bounds.getMaxX() > made.width() + SLACK
                        || bounds.getMinY() < -SLACK
                        || bounds.getMaxY() > made.height() + SLACK) {
                    found.add(describe(node) + " leaves the window: " + bounds);
                }
                if (Math.abs(middle(node) - middle) > ONE_ROW) {
                    found.add(describe(node) + " stands in a row of its own");
                }
            }
        }
        List<Node> panels = Stream.concat(
                        Stream.concat(Stream.of(made.cell()), made.beside().stream())
                                .map(cell -> "#diagram-" + cell.fileName()),
                        Stream.of("#equation-panel", "#timeline", "#weights", "#charts", "#gradients"))
                .flatMap(selector -> Optional.ofNullable(root.lookup(selector)).stream())
                .filter(Node::isVisible)
                .toList();
        overlaps(panels, found);
        Bounds page = onScreen(centre.getContent());
        panels.stream()
                .filter(panel -> !inside(onScreen(panel), page))
                .forEach(panel -> found.add(describe(panel) + " leaves the page"));
        overlaps(Stream.of(root.lookup(".header"), centre, root.lookup(".transport")).toList(), found);
        panels.stream()
                .filter(panel -> !"weights".equals(panel.getId()))
                .forEach(panel -> contents(panel, onScreen(panel), found));
        cutOff(root, found);
        return found;
    }

    private static double middle(Node node) {
        return onScreen(node).getCenterY();
    }

    /** Texts and controls of a panel lie inside it. */
    static void contents(Node node, Bounds panel, List<String> found) {
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
    static void cutOff(Node node, List<String> found) {
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

    static List<Node> controls(Node node) {
        List<Node> found = new ArrayList<>();
        if (!node.isVisible()) {
            return found;
        }
        if (node instanceof javafx.scene.control.Control || "position".equals(node.getId())) {
            found.add(node);
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> found.addAll(controls(child)));
        }
        return found;
    }

    static void overlaps(List<Node> nodes, List<String> found) {
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

    static boolean inside(Bounds inner, Bounds outer) {
        return inner.getMinX() >= outer.getMinX() - SLACK
                && inner.getMaxX() <= outer.getMaxX() + SLACK
                && inner.getMinY() >= outer.getMinY() - SLACK
                && inner.getMaxY() <= outer.getMaxY() + SLACK;
    }

    static Bounds onScreen(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    static String describe(Node node) {
        return node.getId() != null ? "#" + node.getId() : node.getStyleClass().toString();
    }
}
