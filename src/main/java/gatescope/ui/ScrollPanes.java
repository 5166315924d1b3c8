package gatescope.ui;

import javafx.geometry.Orientation;
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
        return vertical(new ScrollPane(contents));
    }

    /** Such a pane that wants to be as high as its contents are when they are as wide as it. */
    static ScrollPane wrapping(Node contents) {
        return vertical(new ScrollPane(contents) {
            @Override
            public Orientation getContentBias() {
                return Orientation.HORIZONTAL;
            }
        });
    }

    private static ScrollPane vertical(ScrollPane scroll) {
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
