package gatescope.ui;

import java.util.List;
import javafx.scene.layout.Region;

/** The pictures of the shown cells beside each other, each as wide as it has parts. */
final class CellRow extends Region {
    private List<CellPane> cells = List.of();
    private double gap;

    /** Shows these cells, this far apart. */
    void setCells(List<CellPane> shown, double distance) {
        if (!cells.equals(shown)) {
            cells = List.copyOf(shown);
            getChildren().setAll(cells.stream().map(CellPane::node).toList());
        }
        gap = distance;
        requestLayout();
    }

    private double gaps() {
        return gap * Math.max(0, cells.size() - 1);
    }

    @Override
    protected double computeMinWidth(double height) {
        return cells.stream().mapToDouble(cell -> cell.node().minWidth(-1)).sum() + gaps();
    }

    @Override
    protected double computePrefWidth(double height) {
        return computeMinWidth(height);
    }

    @Override
    protected double computeMinHeight(double width) {
        return cells.stream().mapToDouble(cell -> cell.node().minHeight(part(cell, width))).max().orElse(0);
    }

    @Override
    protected double computePrefHeight(double width) {
        return cells.stream().mapToDouble(cell -> cell.node().prefHeight(part(cell, width))).max().orElse(0);
    }

    /** The width of one of them, in whole pixels and in the proportion of what they need at least. */
    private double part(CellPane pane, double width) {
        if (width < 0) {
            return width;
        }
        double all = cells.stream().mapToDouble(cell -> cell.node().minWidth(-1)).sum();
        return Math.floor((width - gaps()) * pane.node().minWidth(-1) / Math.max(1, all));
    }

    @Override
    protected void layoutChildren() {
        double x = 0;
        for (CellPane cell : cells) {
            boolean last = cell.equals(cells.getLast());
            double width = last ? snapPositionX(getWidth()) - x : part(cell, getWidth());
            cell.node().resizeRelocate(x, 0, width, getHeight());
            x += width + gap;
        }
    }
}
