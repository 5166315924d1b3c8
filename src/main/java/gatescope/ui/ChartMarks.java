package gatescope.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Group;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;

/** Over a chart: a line at what is pointed at and a point on every curve there. */
final class ChartMarks extends Pane {
    private static final double SMALL = 3.5;
    private static final double LARGE = 6;

    private final Line line = new Line();
    private final Group points = new Group();
    private final List<Circle> circles = new ArrayList<>();

    /**
     * A point on a curve.
     *
     * @param strong whether it is the one that is meant
     */
    record Mark(Point2D place, Color colour, boolean strong) {}

    ChartMarks() {
        setMouseTransparent(true);
        line.getStyleClass().add("chart-crosshair");
        line.setManaged(false);
        points.setManaged(false);
        getChildren().addAll(line, points);
        hide();
    }

    /** Shows the line at a place, and points. */
    void show(double x, Bounds plot, List<Mark> marks) {
        line.setStartX(Math.rint(x) + 0.5);
        line.setEndX(Math.rint(x) + 0.5);
        line.setStartY(plot.getMinY());
        line.setEndY(plot.getMaxY());
        line.setVisible(true);
        while (circles.size() < marks.size()) {
            Circle circle = new Circle(SMALL);
            circle.getStyleClass().add("chart-point");
            circles.add(circle);
            points.getChildren().add(circle);
        }
        for (int k = 0; k < circles.size(); k++) {
            Circle circle = circles.get(k);
            boolean used = k < marks.size() && plot.contains(marks.get(k).place());
            circle.setVisible(used);
            if (used) {
                Mark mark = marks.get(k);
                circle.setCenterX(mark.place().getX());
                circle.setCenterY(mark.place().getY());
                circle.setRadius(mark.strong() ? LARGE : SMALL);
                circle.setFill(mark.colour());
            }
        }
        points.setVisible(true);
    }

    /** Shows neither. */
    void hide() {
        line.setVisible(false);
        points.setVisible(false);
    }

    /** Whether something is pointed at. */
    boolean isShown() {
        return line.isVisible();
    }
}
