package gatescope.ui;

import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/**
 * The learning bar's parts: buttons at the left, the second playhead and what is said of it in the middle, other buttons at the
 * right, and sentences below. Where they do not fit beside each other, the playhead has a row of its own. Under the playhead a
 * thin line is as long as the part that is done.
 */
final class LearningStrip extends Region {
    private static final double GAP = 12;
    private static final double LEAST_SLIDER = 140;
    private static final double LINE = 3;

    /** The playhead's track begins and ends so far inside of its control. */
    private static final double THUMB = 8;

    private final Region left;
    private final Region slider;
    private final Label said;
    private final Region right;
    private final Region words;
    private final Region done = new Region();
    private double part;
    private double steady;
    private final Text measure = new Text();
    private String longest = "";

    LearningStrip(Region left, Region slider, Label said, Region right, Region words) {
        this.left = left;
        this.slider = slider;
        this.said = said;
        this.right = right;
        this.words = words;
        done.getStyleClass().add("learning-done");
        done.setMouseTransparent(true);
        getChildren().addAll(left, done, slider, said, right, words);
    }

    /** Says which part is done, 0 to 1. */
    void setDone(double share) {
        if (part != share) {
            part = share;
            requestLayout();
        }
    }

    /** Keeps the room of the longest text that will be said while the playhead is dragged. */
    void keepRoom(String text) {
        if (!longest.equals(text)) {
            longest = text;
            requestLayout();
        }
    }

    /** Texts of another size are coming: the room that was kept for what is said is kept no longer. */
    void forgetWidths() {
        steady = 0;
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
        return edges() + left.prefWidth(-1) + LEAST_SLIDER + saidWidth() + right.prefWidth(-1) + 3 * GAP;
    }

    /** What is said gets the room of the longest so far and of the longest to come, so that the playhead's track stays while numbers change. */
    private double saidWidth() {
        steady = Math.max(steady, Math.ceil(Math.max(said.prefWidth(-1), longestWidth())));
        return steady;
    }

    private double longestWidth() {
        measure.setText(longest);
        measure.setFont(said.getFont());
        return measure.getLayoutBounds().getWidth() + said.snappedLeftInset() + said.snappedRightInset();
    }

    private double edges() {
        return getInsets().getLeft() + getInsets().getRight();
    }

    private boolean isOneRow(double width) {
        return width < 0 || computePrefWidth(-1) <= width;
    }

    private double buttonsHeight() {
        return Math.max(left.prefHeight(-1), right.prefHeight(-1));
    }

    private double sliderHeight() {
        return Math.max(slider.prefHeight(-1), said.prefHeight(-1));
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        double rows = isOneRow(width)
                ? Math.max(buttonsHeight(), sliderHeight())
                : buttonsHeight() + GAP / 3 + sliderHeight();
        double below = words.isManaged() ? GAP / 3 + words.prefHeight(width < 0 ? -1 : width - edges()) : 0;
        return getInsets().getTop() + rows + below + getInsets().getBottom();
    }

    @Override
    protected void layoutChildren() {
        Insets insets = getInsets();
        double x = insets.getLeft();
        double y = insets.getTop();
        double wide = getWidth() - edges();
        boolean oneRow = isOneRow(getWidth());
        double leftWidth = left.prefWidth(-1);
        double rightWidth = right.prefWidth(-1);
        double high = oneRow ? Math.max(buttonsHeight(), sliderHeight()) : buttonsHeight();
        place(left, x, y, leftWidth, high);
        place(right, x + wide - rightWidth, y, rightWidth, high);
        double from = oneRow ? x + leftWidth + GAP : x;
        double to = oneRow ? x + wide - rightWidth - GAP : x + wide;
        double top = oneRow ? y : y + high + GAP / 3;
        double row = oneRow ? high : sliderHeight();
        double text = Math.min(saidWidth(), Math.max(0, to - from - GAP));
        double track = Math.rint(to - from - text - GAP);
        place(slider, from, top, track, row);
        place(said, from + track + GAP, top, text, row);
        double line = Math.rint(top + row / 2 + slider.prefHeight(-1) / 2);
        double length = Math.rint((track - 2 * THUMB) * part);
        done.resizeRelocate(Math.rint(from + THUMB), Math.min(line, top + row - LINE), length, LINE);
        if (words.isManaged()) {
            double below = top + row + GAP / 3;
            words.resizeRelocate(x, below, wide, getHeight() - insets.getBottom() - below);
        }
    }

    private static void place(Region node, double x, double y, double width, double row) {
        double height = Math.min(row, node.prefHeight(width));
        node.resizeRelocate(Math.floor(x), Math.rint(y + (row - height) / 2), Math.ceil(width), height);
    }
}
