package gatescope.ui;

import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/** Over all of the window: the numbers under the mouse, beside it, with all their digits. The mouse does not notice it. */
final class ReadoutLayer extends Pane {
    private static final double AWAY = 18;
    private static final double EDGE = 6;

    private final GridPane box = new GridPane();

    /**
     * A line of it.
     *
     * @param colour that of the curve
     * @param name what it is
     * @param number all its digits
     */
    record Row(Color colour, String name, String number) {}

    ReadoutLayer() {
        setMouseTransparent(true);
        setPickOnBounds(false);
        box.setId("readout");
        box.getStyleClass().add("readout");
        box.setManaged(false);
        box.setVisible(false);
        getChildren().add(box);
    }

    /** Shows numbers beside a place of the window. */
    void show(String title, List<Row> rows, Point2D place) {
        box.getChildren().clear();
        Label head = new Label(title);
        head.getStyleClass().add("readout-title");
        box.add(head, 0, 0, 3, 1);
        for (int k = 0; k < rows.size(); k++) {
            Row row = rows.get(k);
            Region swatch = new Region();
            swatch.getStyleClass().add("readout-swatch");
            swatch.setBackground(javafx.scene.layout.Background.fill(row.colour()));
            Label number = new Label(row.number());
            number.getStyleClass().add("readout-number");
            box.addRow(k + 1, swatch, new Label(row.name()), number);
        }
        box.setVisible(true);
        box.applyCss();
        double width = box.prefWidth(-1);
        double height = box.prefHeight(width);
        double left = place.getX() > getWidth() / 2 ? place.getX() - AWAY - width : place.getX() + AWAY;
        double top = Math.min(place.getY() + AWAY, getHeight() - height - EDGE);
        box.resizeRelocate(
                Math.rint(Math.clamp(left, EDGE, Math.max(EDGE, getWidth() - width - EDGE))),
                Math.rint(Math.max(EDGE, top)),
                width,
                height);
    }

    /** Shows none. */
    void hide() {
        box.setVisible(false);
    }
}
