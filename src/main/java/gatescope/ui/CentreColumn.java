package gatescope.ui;

import java.util.Objects;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * The diagram, the equation and the timeline below each other. The equation gets what it needs; the two pictures share the rest
 * at one scale, down to their smallest, and what is left over goes to the timeline up to its usual height, then to the diagram.
 * At both sides of diagram and equation a panel may stand, where there is room. Another page may stand in place of diagram,
 * equation and the panel at the right.
 */
final class CentreColumn extends Region {
    private final Region diagram;
    private final Region equation;
    private final Region timeline;
    private final Region left;
    private final Region right;
    private @Nullable Region page;
    private double wanted = 1;
    private double gap;

    /**
     * @param left stands beside diagram and equation while it is managed
     * @param right as left, at the other side
     */
    CentreColumn(Region diagram, Region equation, Region timeline, Region left, Region right) {
        this.left = left;
        this.right = right;
        this.diagram = diagram;
        this.equation = equation;
        this.timeline = timeline;
        getStyleClass().add("centre");
        showPage(null);
    }

    /** Shows a page in place of diagram and equation, or null: these. What is not shown is not in the window. */
    final void showPage(@Nullable Region other) {
        if (getChildren().isEmpty() || !Objects.equals(page, other)) {
            page = other;
            if (other == null) {
                getChildren().setAll(left, diagram, equation, right, timeline);
            } else {
                getChildren().setAll(left, other, timeline);
            }
        }
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
        double middle = page == null ? diagram.minWidth(-1) + side(right) : page.minWidth(-1);
        return insets.getLeft() + side(left) + middle + insets.getRight();
    }

    @Override
    protected double computeMinHeight(double width) {
        double middle = middle(width);
        return page == null
                ? around() + smallestPictures(middle) + equation.minHeight(middle)
                : around() - gap + page.minHeight(middle) + timeline.minHeight(width);
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

    /** What a panel at the side takes of the width. */
    private double side(Region panel) {
        return panel.isManaged() ? panel.prefWidth(-1) + gap : 0;
    }

    /** The width that is left for diagram and equation. */
    private double middle(double width) {
        return width < 0 ? width : Math.max(0, inner(width) - side(left) - (page == null ? side(right) : 0));
    }

    @Override
    protected void layoutChildren() {
        if (page != null) {
            layoutPage(page);
            return;
        }
        double whole = inner(getWidth());
        double width = middle(getWidth());
        double room = getHeight() - around();
        double smallest = smallestPictures(width);
        // Its floor gives way, its text does not.
        double words = Math.clamp(room - smallest, equation.minHeight(width), equation.prefHeight(width));
        double pictures = Math.max(smallest, room - words);
        double scale = Math.clamp(pictures / smallest, 1, wanted);
        double least = scale * timeline.minHeight(whole);
        double usual = Math.max(least, scale / wanted * timeline.prefHeight(whole));
        double run = Math.clamp(pictures - scale * diagram.minHeight(width), least, usual);
        double edge = getInsets().getLeft();
        double x = edge + side(left);
        double top = getInsets().getTop();
        double y = place(diagram, x, top, width, pictures - run);
        y = place(equation, x, y, width, words);
        place(timeline, edge, y, whole, run);
        place(left, edge, top, side(left) - gap, y - gap - top);
        place(right, x + width + gap, top, side(right) - gap, y - gap - top);
    }

    /** The timeline keeps its usual height where the page has room beside it. */
    private void layoutPage(Region shown) {
        double width = middle(getWidth());
        double whole = inner(getWidth());
        double room = getHeight() - around() + gap;
        double least = timeline.minHeight(whole);
        double run = Math.clamp(room - shown.prefHeight(width), least, Math.max(least, timeline.prefHeight(whole)));
        double edge = getInsets().getLeft();
        double top = getInsets().getTop();
        double y = place(shown, edge + side(left), top, width, room - run);
        place(timeline, edge, y, whole, run);
        place(left, edge, top, side(left) - gap, y - gap - top);
    }

    /** Where the next one begins. */
    private double place(Region panel, double x, double y, double width, double height) {
        if (!panel.isManaged()) {
            return y;
        }
        double top = snapPositionY(y);
        double bottom = snapPositionY(y + height);
        panel.resizeRelocate(x, top, width, bottom - top);
        return y + height + gap;
    }
}
