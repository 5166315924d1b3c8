package gatescope.ui;

import javafx.scene.Node;
import javafx.scene.layout.VBox;

/**
 * A column that is as high as its contents, but where there is room not lower than a floor, so that
 * what is below it does not jump.
 */
final class SteadyBox extends VBox {
    private double floor;

    SteadyBox(Node... children) {
        super(children);
    }

    /** The least height, in pixels. */
    void setFloor(double height) {
        if (floor != height) {
            floor = height;
            requestLayout();
        }
    }

    @Override
    protected double computeMinHeight(double width) {
        return super.computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        return Math.max(floor, super.computePrefHeight(width));
    }
}
