package gatescope.ui;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/** Panes that scroll their contents up and down. */
final class ScrollPanes {
    private ScrollPanes() {}

    /**
     * A pane as wide as its contents that scrolls up and down where they are higher than it. Of itself it would keep a picture of
     * all that is seen in it and draw the whole picture anew for every number that changes: on a screen without a graphics card
     * that is most of a frame's time, and nothing that is won by it where contents change more often than they scroll.
     */
    static ScrollPane vertical(Node contents) {
        ScrollPane scroll = new ScrollPane(contents);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.skinProperty().subscribe(skin -> {
            if (skin != null) {
                scroll.lookup(".viewport").setCache(false);
            }
        });
        return scroll;
    }
}
