package gatescope.ui;

import javafx.geometry.Orientation;
import javafx.scene.layout.Region;

/** Two parts beside each other, of which the first gets more of the width, at any size. */
final class TwoColumns extends Region {
    private static final double FIRST = 0.56;
    private static final double GAP = 8;

    private final Region first;
    private Region second;

    TwoColumns(Region first, Region second) {
        this.first = first;
        this.second = second;
        getChildren().addAll(first, second);
    }

    /** Takes back a part that stood elsewhere meanwhile, or another one. */
    void setSecond(Region other) {
        second = other;
        getChildren().setAll(first, second);
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
        double left = left(getWidth());
        first.resizeRelocate(0, 0, left, getHeight());
        second.resizeRelocate(left + GAP, 0, getWidth() - GAP - left, getHeight());
    }
}
