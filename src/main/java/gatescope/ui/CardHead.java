package gatescope.ui;

import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** The head of a card: its title at the left, what can be chosen at the right or, where there is no room, below. */
final class CardHead extends Region {
    private static final double GAP = 8;

    private final Label title;
    private final HBox choices;

    CardHead(Label title, Node... choices) {
        this.title = title;
        this.choices = new HBox(choices);
        title.setWrapText(true);
        this.choices.getStyleClass().add("card-choices");
        getChildren().addAll(title, this.choices);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private boolean isOneRow(double width) {
        return width < 0 || title.prefWidth(-1) + GAP + choices.prefWidth(-1) <= width;
    }

    @Override
    protected double computeMinWidth(double height) {
        return choices.prefWidth(-1);
    }

    @Override
    protected double computePrefWidth(double height) {
        return title.prefWidth(-1) + GAP + choices.prefWidth(-1);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        Insets insets = getInsets();
        double high = choices.prefHeight(-1);
        double all = isOneRow(width) ? Math.max(title.prefHeight(-1), high) : title.prefHeight(width) + high;
        return insets.getTop() + all + insets.getBottom();
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double high = choices.prefHeight(-1);
        double wide = choices.prefWidth(-1);
        boolean oneRow = isOneRow(width);
        double titleHeight = oneRow ? Math.max(title.prefHeight(-1), high) : title.prefHeight(width);
        title.resizeRelocate(0, 0, oneRow ? width - wide : width, titleHeight);
        double x = oneRow ? width - wide : 0;
        choices.resizeRelocate(Math.rint(x), oneRow ? Math.rint((titleHeight - high) / 2) : titleHeight, wide, high);
    }
}
