package gatescope.ui;

import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.layout.Region;

/**
 * The diagram, the equation and the timeline below each other. The equation gets what it needs; the two pictures share the rest
 * at one scale, down to their smallest, and what is left over goes to the timeline up to its usual height, then to the diagram.
 */
final class CentreColumn extends Region {
    private final Region diagram;
    private final Region equation;
    private final Region timeline;
    private double wanted = 1;
    private double gap;

    CentreColumn(Region diagram, Region equation, Region timeline) {
        this.diagram = diagram;
        this.equation = equation;
        this.timeline = timeline;
        getChildren().addAll(diagram, equation, timeline);
        getStyleClass().add("centre");
    }

    /** Says at which scale the pictures are wanted, and how far apart the panels are. */
    void setScale(double scale, double distance) {
        if (wanted != scale || gap != distance) {
            wanted = scale;
            gap = distance;
            requestLayout();
        }
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    /** The width is what there is. */
    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        Insets insets = getInsets();
        return insets.getLeft() + diagram.minWidth(-1) + insets.getRight();
    }

    @Override
    protected double computeMinHeight(double width) {
        return around() + smallestPictures(inner(width)) + equation.minHeight(inner(width));
    }

    @Override
    protected double computePrefHeight(double width) {
        return computeMinHeight(width);
    }

    private double around() {
        return getInsets().getTop() + getInsets().getBottom() + 2 * gap;
    }

    private double smallestPictures(double width) {
        return diagram.minHeight(width) + timeline.minHeight(width);
    }

    private double inner(double width) {
        return width < 0 ? width : width - getInsets().getLeft() - getInsets().getRight();
    }

    @Override
    protected void layoutChildren() {
        double width = inner(getWidth());
        double room = getHeight() - around();
        double smallest = smallestPictures(width);
        // Its floor gives way, its text does not.
        double words = Math.clamp(room - smallest, equation.minHeight(width), equation.prefHeight(width));
        double pictures = Math.max(smallest, room - words);
        double scale = Math.clamp(pictures / smallest, 1, wanted);
        double least = scale * timeline.minHeight(width);
        double usual = Math.max(least, scale / wanted * timeline.prefHeight(width));
        double run = Math.clamp(pictures - scale * diagram.minHeight(width), least, usual);
        double x = getInsets().getLeft();
        double y = getInsets().getTop();
        y = place(diagram, x, y, width, pictures - run);
        y = place(equation, x, y, width, words);
        place(timeline, x, y, width, run);
    }

    /** Where the next one begins. */
    private double place(Region panel, double x, double y, double width, double height) {
        double top = snapPositionY(y);
        double bottom = snapPositionY(y + height);
        panel.resizeRelocate(x, top, width, bottom - top);
        return y + height + gap;
    }
}
