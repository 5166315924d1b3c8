package gatescope.ui;

import gatescope.diagram.Frame;
import javafx.geometry.Dimension2D;
import javafx.scene.layout.Region;

/** Room for a frame that is made for the size it gets: as much as there is, but not less than what is legible. */
class FrameRegion extends Region {
    private final FramePainter painter = new FramePainter();
    private final Maker maker;
    private Dimension2D least = new Dimension2D(0, 0);
    private double usualHeight;
    private double shownWidth = -1;
    private double shownHeight = -1;

    /** Makes a frame for a size. */
    @FunctionalInterface
    interface Maker {
        Frame make(double width, double height);
    }

    FrameRegion(Maker maker) {
        this.maker = maker;
        getChildren().add(painter);
    }

    final FramePainter painter() {
        return painter;
    }

    /**
     * Says how much room the frame wants.
     *
     * @param width the smallest in which it is legible
     * @param height the smallest in which it is legible
     * @param usual the height that it gets where there is room for all
     */
    final void setRoom(double width, double height, double usual) {
        if (least.getWidth() != width || least.getHeight() != height || usualHeight != usual) {
            least = new Dimension2D(width, height);
            usualHeight = usual;
            requestLayout();
        }
    }

    /** Makes the frame anew, at the size that this region has. */
    final void refresh() {
        if (shownWidth > 0 && shownHeight > 0) {
            painter.show(maker.make(shownWidth, shownHeight));
        }
    }

    @Override
    protected double computeMinWidth(double height) {
        return least.getWidth();
    }

    @Override
    protected double computeMinHeight(double width) {
        return least.getHeight();
    }

    @Override
    protected double computePrefWidth(double height) {
        return least.getWidth();
    }

    @Override
    protected double computePrefHeight(double width) {
        return Math.max(least.getHeight(), usualHeight);
    }

    @Override
    protected void layoutChildren() {
        painter.resizeRelocate(0, 0, getWidth(), getHeight());
        if (getWidth() != shownWidth || getHeight() != shownHeight) {
            shownWidth = getWidth();
            shownHeight = getHeight();
            refresh();
        }
    }
}
