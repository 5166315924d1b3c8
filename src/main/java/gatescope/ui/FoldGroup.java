package gatescope.ui;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Rows under a name that folds them away. */
final class FoldGroup extends VBox {
    private static final String DOWN = "M4 7 L10 13 L16 7";
    private static final String RIGHT = "M7 4 L13 10 L7 16";

    private final Button head;
    private final VBox rows = new VBox();
    private boolean open;

    /** @param id of the button that folds */
    FoldGroup(String id, String name, boolean open) {
        head = new Button(name);
        head.setId(id);
        head.getStyleClass().add("fold-head");
        head.setMaxWidth(Double.MAX_VALUE);
        head.setMinWidth(Region.USE_PREF_SIZE);
        head.setOnAction(_ -> fold(!this.open));
        rows.getStyleClass().add("rows");
        getStyleClass().add("fold-group");
        getChildren().addAll(head, rows);
        fold(open);
    }

    /** Adds a row. */
    void add(Node row) {
        rows.getChildren().add(row);
    }

    /** Shows the rows, or only the name. */
    void fold(boolean now) {
        open = now;
        head.setGraphic(Icons.line(now ? DOWN : RIGHT));
        rows.setVisible(now);
        rows.setManaged(now);
    }

    /** Whether the group is there at all: it is not while none of its rows is. */
    void showIfAny() {
        boolean any = rows.getChildren().stream().anyMatch(Node::isManaged);
        setVisible(any);
        setManaged(any);
    }
}
