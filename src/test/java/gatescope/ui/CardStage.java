package gatescope.ui;

import gatescope.lab.LabState;
import gatescope.lab.Results;
import java.awt.image.BufferedImage;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** One card alone in a scene of its size, dressed as in the window. To be used on the toolkit's thread. */
final class CardStage {
    private final Panel card;
    private final ThemeStyles styles;
    final Scene scene;

    CardStage(Panel card, double width, double height) {
        this.card = card;
        StackPane root = new StackPane(card.node());
        root.getStyleClass().add("gatescope");
        scene = new Scene(root, width, height);
        styles = new ThemeStyles(scene, root);
    }

    /** Shows a state, in the look of a window of the usual size. */
    void show(LabState state) {
        show(state, Results.of(state));
    }

    void show(LabState state, Results results) {
        Look look = Look.of(state.view(), 1280, 720);
        styles.show(look);
        card.show(state, results, look);
        layOut();
        card.show(state, results, look);
        layOut();
    }

    void layOut() {
        ((Region) scene.getRoot()).resize(scene.getWidth(), scene.getHeight());
        scene.getRoot().applyCss();
        scene.getRoot().layout();
    }

    BufferedImage picture() {
        return ApprovedPictures.of(scene);
    }
}
