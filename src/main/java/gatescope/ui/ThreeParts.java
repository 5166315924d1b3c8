package gatescope.ui;

import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.layout.Region;

/**
 * Three parts in a row: one at the left, one in the middle of the window or beside the left one, one at the right. Where they
 * do not fit beside each other, the middle one moves to a row of its own.
 */
final class ThreeParts extends Region {
    private static final double GAP = 16;

    private final Region left;
    private final Region middle;
    private final Region right;
    private final boolean centred;

    /** @param centred whether the middle part stands in the middle, and not beside the left one */
    ThreeParts(Region left, Region middle, Region right, boolean centred) {
        this.centred = centred;
        this.left = left;
        this.middle = middle;
        this.right = right;
        getChildren().addAll(left, middle, right);
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
    protected double computePrefWidth(double height) {
        Insets insets = getInsets();
        return insets.getLeft()
                + left.prefWidth(-1)
                + middle.prefWidth(-1)
                + right.prefWidth(-1)
                + 2 * GAP
                + insets.getRight();
    }

    @Override
    protected double computePrefHeight(double width) {
        double sides = Math.max(left.prefHeight(width < 0 ? -1 : leftWidth(width)), right.prefHeight(-1));
        double all = fits(width) ? Math.max(sides, middle.prefHeight(-1)) : sides + GAP / 2 + middle.prefHeight(-1);
        return getInsets().getTop() + all + getInsets().getBottom();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    private boolean fits(double width) {
        return width < 0 || room(width) >= 0;
    }

    /** The left part gives way to the right one, by wrapping. */
    private double leftWidth(double width) {
        double inner = width - getInsets().getLeft() - getInsets().getRight();
        return Math.min(left.prefWidth(-1), Math.max(0, inner - right.prefWidth(-1) - GAP));
    }

    /** What is free beside the middle part, on its fuller side. */
    private double room(double width) {
        double inner = width - getInsets().getLeft() - getInsets().getRight();
        return inner - left.prefWidth(-1) - middle.prefWidth(-1) - right.prefWidth(-1) - 2 * GAP;
    }

    @Override
    protected void layoutChildren() {
        Insets insets = getInsets();
        double x = insets.getLeft();
        double inner = getWidth() - x - insets.getRight();
        double top = insets.getTop();
        double innerHeight = getHeight() - top - insets.getBottom();
        double middleWidth = Math.min(inner, middle.prefWidth(-1));
        double rightWidth = right.prefWidth(-1);
        double leftWidth = leftWidth(getWidth());
        boolean oneRow = fits(getWidth());
        double middleHeight = middle.prefHeight(-1);
        double rowHeight = oneRow ? innerHeight : innerHeight - middleHeight - GAP / 2;
        place(left, x, top, leftWidth, rowHeight);
        place(right, x + inner - rightWidth, top, rightWidth, rowHeight);
        double wanted = centred ? x + (inner - middleWidth) / 2 : x;
        double lowest = x + leftWidth + GAP;
        double highest = x + inner - rightWidth - GAP - middleWidth;
        double middleX = oneRow ? Math.max(lowest, Math.min(highest, wanted)) : wanted;
        place(middle, middleX, oneRow ? top : top + rowHeight + GAP / 2, middleWidth, oneRow ? rowHeight : middleHeight);
    }

    private static void place(Region part, double x, double y, double width, double rowHeight) {
        double height = part.prefHeight(width);
        part.resizeRelocate(Math.rint(x), Math.rint(y + (rowHeight - height) / 2), width, height);
    }
}
