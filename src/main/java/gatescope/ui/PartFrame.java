package gatescope.ui;

import javafx.geometry.Point2D;
import javafx.scene.shape.Rectangle;

/** A frame about the part of a chart that is being chosen. */
final class PartFrame extends Rectangle {
    PartFrame() {
        getStyleClass().add("chart-part");
        setManaged(false);
        setMouseTransparent(true);
        setVisible(false);
    }

    /** Shows it from corner to corner. */
    void show(Point2D from, Point2D to) {
        setX(Math.min(from.getX(), to.getX()));
        setY(Math.min(from.getY(), to.getY()));
        setWidth(Math.abs(to.getX() - from.getX()));
        setHeight(Math.abs(to.getY() - from.getY()));
        setVisible(true);
    }

    void hide() {
        setVisible(false);
    }
}
