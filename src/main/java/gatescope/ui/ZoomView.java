package gatescope.ui;

import gatescope.chart.ChartZoom;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.layout.Region;

/** A view of a chart of which a part can be seen. */
interface ZoomView {
    /** What the wheel zooms. */
    enum Wheel {
        /** The horizontal axis, with Shift the vertical one. */
        ONE_AXIS,
        /** Both axes together. */
        BOTH
    }

    /** The view itself. */
    Region node();

    /** What part is seen. */
    ChartZoom zoom();

    /** Where the chart's plot is, in the view; nowhere before it is drawn. */
    Bounds plot();

    /** The frame about the part that is being chosen. */
    PartFrame part();

    /** What stays where it is when keys zoom: parts of the width and, from below, of the height. */
    Point2D still();

    /** What the wheel zooms. */
    Wheel wheel();

    /** Shows the part that {@link #zoom} says now. */
    void refresh();

    /** The part of the plot's width that is left of a place, 0 to 1. */
    default double across(double x) {
        return Math.clamp((x - plot().getMinX()) / Math.max(1, plot().getWidth()), 0, 1);
    }

    /** The part of the plot's height that is below a place, 0 to 1. */
    default double up(double y) {
        return Math.clamp((plot().getMaxY() - y) / Math.max(1, plot().getHeight()), 0, 1);
    }
}
