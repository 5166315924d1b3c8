package gatescope.ui;

import java.util.Objects;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * The diagrams, the equation and the timeline below each other. The equation gets what it needs; the pictures share the rest
 * at one scale, down to their smallest, and what is left over goes to the timeline up to its usual height, then to the diagrams.
 * At both sides a panel may stand: beside diagrams and equation where the diagrams have room between them, else beside
 * equation and timeline, under diagrams that are as wide as the window. Another page may stand in place of diagrams, equation and
 * the panel at the right.
 */
final class CentreColumn extends Region {
    /** The height, at scale 1, that a page has before the timeline beside it grows. */
    private static final double PAGE_FIRST = 360;

    private final Region diagram;
    private final Region equation;
    private final Region timeline;
    private final Region left;
    private final Region right;
    private @Nullable Region page;
    private double wanted = 1;
    private double gap;

    /**
     * @param left stands at one side while it is managed
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

    /** Shows a page in place of diagrams and equation, or null: these. What is not shown is not in the window. */
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
        double middle = page == null ? diagram.minWidth(-1) : side(left) + page.minWidth(-1);
        return getInsets().getLeft() + middle + getInsets().getRight();
    }

    @Override
    protected double computeMinHeight(double width) {
        if (page != null) {
            return around() - gap + page.minHeight(besideLeft(width)) + timeline.minHeight(width);
        }
        Widths widths = widths(width);
        return around() + smallestPictures(widths) + equation.minHeight(widths.middle());
    }

    @Override
    protected double computePrefHeight(double width) {
        return computeMinHeight(width);
    }

    private double around() {
        return getInsets().getTop() + getInsets().getBottom() + 2 * gap;
    }

    /** How wide the pictures and the equation are. */
    private record Widths(double diagram, double middle, double timeline) {
        /** Whether the side panels stand beside equation and timeline. */
        boolean below() {
            return diagram > middle;
        }
    }

    private Widths widths(double width) {
        if (width < 0) {
            return new Widths(-1, -1, -1);
        }
        double whole = inner(width);
        double middle = Math.max(0, whole - side(left) - side(right));
        return middle >= Math.min(whole, Math.max(1, wanted) * diagram.minWidth(-1))
                ? new Widths(middle, middle, whole)
                : new Widths(whole, middle, middle);
    }

    private double smallestPictures(Widths widths) {
        return diagram.minHeight(widths.diagram()) + timeline.minHeight(widths.timeline());
    }

    /** What a panel at the side takes of the width. */
    private double side(Region panel) {
        return panel.isManaged() ? panel.prefWidth(-1) + gap : 0;
    }

    /** The least height of the side panels. */
    private double sides() {
        return Math.max(leastHeight(left), leastHeight(right));
    }

    private static double leastHeight(Region panel) {
        return panel.isManaged() ? panel.minHeight(panel.prefWidth(-1)) : 0;
    }

    @Override
    protected void layoutChildren() {
        if (page != null) {
            layoutPage(page);
            return;
        }
        Widths widths = widths(getWidth());
        double room = getHeight() - around();
        double smallest = smallestPictures(widths);
        // Its floor gives way, its text does not.
        double words = Math.clamp(
                room - smallest, equation.minHeight(widths.middle()), equation.prefHeight(widths.middle()));
        double pictures = Math.max(smallest, room - words);
        double scale = Math.clamp(pictures / smallest, 1, Math.max(1, wanted));
        double least = scale * timeline.minHeight(widths.timeline());
        double usual = Math.max(least, scale / wanted * timeline.prefHeight(widths.timeline()));
        double most = widths.below() ? Math.max(usual, sides() - words - gap) : usual;
        double run = Math.clamp(pictures - scale * diagram.minHeight(widths.diagram()), least, most);
        Insets insets = getInsets();
        double edge = insets.getLeft();
        double x = edge + side(left);
        double top = insets.getTop();
        double second = place(diagram, widths.below() ? edge : x, top, widths.diagram(), pictures - run);
        double third = place(equation, x, second, widths.middle(), words);
        double end = place(timeline, widths.below() ? x : edge, third, widths.timeline(), run);
        double sidesTop = widths.below() ? second : top;
        double sidesBottom = (widths.below() ? end : third) - gap;
        place(left, edge, sidesTop, side(left) - gap, sidesBottom - sidesTop);
        place(right, x + widths.middle() + gap, sidesTop, side(right) - gap, sidesBottom - sidesTop);
    }

    /** The width beside the left panel. */
    private double besideLeft(double width) {
        return width < 0 ? width : Math.max(0, inner(width) - side(left));
    }

    private double inner(double width) {
        return width - getInsets().getLeft() - getInsets().getRight();
    }

    /** The timeline keeps its usual height where the page has room beside it, and its text its size. */
    private void layoutPage(Region shown) {
        double width = besideLeft(getWidth());
        double whole = inner(getWidth());
        double room = getHeight() - around() + gap;
        double smallest = timeline.minHeight(whole);
        double usual = Math.clamp(
                room - shown.prefHeight(width), smallest, Math.max(smallest, timeline.prefHeight(whole)));
        // In larger text what a page says beside its charts also has more lines.
        double run = Math.clamp(room - PAGE_FIRST * wanted * wanted, Math.min(usual, wanted * smallest), usual);
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
