package gatescope.ui;

import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/** The keys of the window, and where the focus goes when help was read or a control was used. */
final class WindowInput {
    private final MainWindow window;
    private final Scene scene;
    private final Supplier<Contents> contents;
    private final EventHandler<KeyEvent> onKey = this::handleKey;
    private final EventHandler<MouseEvent> onRelease = this::handleRelease;
    private @Nullable Node focusBeforeHelp;

    /** @param contents what the window shows by now; it is another one in another language */
    WindowInput(MainWindow window, Scene scene, Supplier<Contents> contents) {
        this.window = window;
        this.scene = scene;
        this.contents = contents;
    }

    void listen() {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, onKey);
        scene.addEventFilter(MouseEvent.MOUSE_RELEASED, onRelease);
    }

    void forget() {
        scene.removeEventFilter(KeyEvent.KEY_PRESSED, onKey);
        scene.removeEventFilter(MouseEvent.MOUSE_RELEASED, onRelease);
    }

    /** Shows the help, or hides it; the focus returns to where it was. */
    void toggleHelp() {
        boolean show = !contents.get().isHelpShown();
        if (show) {
            focusBeforeHelp = scene.getFocusOwner();
        }
        contents.get().showHelp(show);
        if (!show) {
            // The button that opened the help does not get the focus back: Space should play.
            Node before =
                    focusBeforeHelp == null || focusBeforeHelp instanceof ButtonBase ? scene.getRoot() : focusBeforeHelp;
            before.requestFocus();
            focusBeforeHelp = null;
        }
    }

    private void handleKey(KeyEvent event) {
        if (contents.get().isHelpShown()) {
            if (event.getCode() == KeyCode.ESCAPE || event.getCode() == KeyCode.F1) {
                toggleHelp();
                event.consume();
            }
            return;
        }
        if (contents.get().isCovered()) {
            if (event.getCode() == KeyCode.ESCAPE) {
                contents.get().uncover();
                scene.getRoot().requestFocus();
                event.consume();
            }
            return;
        }
        if (!event.getCode().isModifierKey()) {
            contents.get().say("");
        }
        Keys.Binding binding = Keys.find(event, scene.getFocusOwner());
        if (binding != null) {
            binding.command().accept(window);
            event.consume();
        }
    }

    /** A control or an operation used with the mouse gives the focus back, so that the keys go on stepping. */
    private void handleRelease(MouseEvent event) {
        contents.get().say("");
        Node target = event.getTarget() instanceof Node node ? node : null;
        while (target != null && !keepsNoFocus(target)) {
            target = target.getParent();
        }
        if (target != null && !contents.get().isHelpShown()) {
            Platform.runLater(() -> {
                if (!contents.get().isHelpShown() && !contents.get().isCovered()) {
                    scene.getRoot().requestFocus();
                }
            });
        }
    }

    private static boolean keepsNoFocus(Node node) {
        return node instanceof ButtonBase || node instanceof Slider || node instanceof ZoneNode;
    }
}
