package gatescope.ui;

import javafx.scene.Node;

/** Whether a part of the window is there. */
final class Visibility {
    private Visibility() {}

    /** Shows a node, or hides it so that it takes no room either. */
    static void set(Node node, boolean is) {
        node.setVisible(is);
        node.setManaged(is);
    }
}
