package gatescope.ui;

import javafx.geometry.Orientation;
import javafx.scene.layout.Region;

/** Two parts beside each other, of which the first gets more of the width; below each other where there is no room for that. */
final class TwoColumns extends Region {
    private static final double FIRST = 0.56;
    private static final double GAP = 8;

    private final Region first;
    private final Region second;
    private double least;

    TwoColumns(Region first, Region second) {
        this.first = first;
        this.second = second;
        getChildren().addAll(first, second);
    }

    /** Says how wide the narrower part must be at least, in pixels, to stand beside the other one. */
    void setLeast(double width) {
        if (least != width) {
            least = width;
            requestLayout();
        }
    }

    /** Whether the two stand beside each other. */
    private boolean isRow(double width) {
        return width < 0 || width - GAP - left(width) >= least;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computeMinHeight(double width) {
        if (!isRow(width)) {
            return first.minHeight(width) + GAP + second.minHeight(width);
        }
        double left = width < 0 ? -1 : left(width);
        double right = width < 0 ? -1 : width - GAP - left;
        return Math.max(first.minHeight(left), second.minHeight(right));
    }

    @Override
    protected double computePrefWidth(double height) {
        return first.prefWidth(-1) + GAP + second.prefWidth(-1);
    }

    @Override
    protected double computePrefHeight(double width) {
        return computeMinHeight(width);
    }

    private static double left(double width) {
        return Math.rint((width - GAP) * FIRST);
    }

    @Override
    protected void layoutChildren() {
        if (!isRow(getWidth())) {
            double second = this.second.minHeight(getWidth());
            double height = Math.max(first.minHeight(getWidth()), Math.rint((getHeight() - GAP) * FIRST));
            double upper = Math.min(height, getHeight() - GAP - second);
            first.resizeRelocate(0, 0, getWidth(), upper);
            this.second.resizeRelocate(0, upper + GAP, getWidth(), getHeight() - GAP - upper);
            return;
        }
        double left = left(getWidth());
        first.resizeRelocate(0, 0, left, getHeight());
        second.resizeRelocate(left + GAP, 0, getWidth() - GAP - left, getHeight());
    }
}
