package gatescope.ui;

import javafx.scene.Node;
import javafx.scene.Scene;

/** Where the keyboard's focus goes when the control that has it cannot keep it. */
final class Focus {
    private Focus() {}

    /** Whether this node has the focus of its scene. */
    static boolean isAt(Node node) {
        Scene scene = node.getScene();
        return scene != null && node.equals(scene.getFocusOwner());
    }

    /**
     * Disables a control or enables it.
     *
     * @param heir gets the focus when the control had it; else the toolkit would give it to whatever stands next
     */
    static void disable(Node control, boolean disabled, Node heir) {
        if (disabled && isAt(control)) {
            heir.requestFocus();
        }
        control.setDisable(disabled);
    }
}
