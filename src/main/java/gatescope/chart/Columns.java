package gatescope.chart;

import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the stroke of a line from left to right covers in every column of pixels, from its highest to its lowest place there. The gaps of
 * a dashed stroke are columns that are left out.
 */
final class Columns {
    /** A stroke is not a whole number of pixels wide: a column is the mean of so many slices. */
    private static final int SLICES = 4;

    /** So far up and down, in pixels, goes a line that leaves no room between its peaks, for every column that it crosses. */
    private static final double FULL = 4;

    private final BasicStroke stroke;
    private final int left;
    private final int count;
    private final double[] top;
    private final double[] bottom;
    private double travelled;
    private int points;

    private Columns(BasicStroke stroke, int left, int count) {
        this.stroke = stroke;
        this.left = left;
        this.count = count;
        top = new double[SLICES * count];
        bottom = new double[SLICES * count];
        Arrays.fill(top, Double.POSITIVE_INFINITY);
        Arrays.fill(bottom, Double.NEGATIVE_INFINITY);
    }

    /**
     * Those of a path of straight lines.
     *
     * @param path in pixels; the part of it between the edges counts
     * @param from the left edge
     * @param to the right edge
     */
    static Columns of(Shape path, BasicStroke stroke, double from, double to) {
        Rectangle2D bounds = path.getBounds2D();
        int left = (int) Math.floor(Math.max(from, bounds.getMinX()));
        int right = (int) Math.floor(Math.min(to, bounds.getMaxX()));
        Columns columns = new Columns(stroke, left, Math.max(0, right - left + 1));
        double[] next = new double[6];
        double x = 0;
        double y = 0;
        for (PathIterator steps = path.getPathIterator(null); !steps.isDone(); steps.next()) {
            if (steps.currentSegment(next) == PathIterator.SEG_LINETO) {
                columns.add(x, y, next[0], next[1]);
            }
            x = next[0];
            y = next[1];
        }
        return columns;
    }

    private void add(double fromX, double fromY, double toX, double toY) {
        double begin = SLICES * (fromX - left);
        double end = SLICES * (toX - left);
        int first = Math.max(0, (int) Math.floor(begin));
        int last = Math.min(top.length - 1, (int) Math.floor(end));
        if (first > last) {
            return;
        }
        travelled += Math.abs(toY - fromY);
        points++;
        double slope = end > begin ? (toY - fromY) / (end - begin) : 0;
        for (int slice = first; slice <= last; slice++) {
            include(slice, slice <= begin ? fromY : fromY + slope * (slice - begin));
            include(slice, slice + 1 >= end ? toY : fromY + slope * (slice + 1 - begin));
        }
    }

    private void include(int slice, double y) {
        top[slice] = Math.min(top[slice], y);
        bottom[slice] = Math.max(bottom[slice], y);
    }

    /** Whether the line goes up and down in nearly every column, so that the columns look like it. */
    boolean areFull() {
        return points >= count && travelled >= FULL * count;
    }

    /** One for each column where the line is, and in the gaps of dashes for each peak where the stroke would have a dash. */
    List<Rectangle2D> rectangles() {
        List<Rectangle2D> all = new ArrayList<>();
        for (int column = 0; column < count; column++) {
            Rectangle2D covered = covered(column);
            if (covered != null && isGap(column)) {
                addPeak(column, covered, all);
            } else if (covered != null) {
                all.add(covered);
            }
        }
        return all;
    }

    /** A dash is longer than it says by its two round ends. */
    private boolean isGap(int column) {
        float[] dashes = stroke.getDashArray();
        return dashes != null && Math.floorMod(left + column, period(dashes)) >= Math.round(dashes[0] + stroke.getLineWidth());
    }

    private static int period(float[] dashes) {
        return Math.round(dashes[0] + dashes[1]);
    }

    /** What goes farther up or down than the dashes beside it, by more than a gap is long. */
    private void addPeak(int column, Rectangle2D covered, List<Rectangle2D> all) {
        float[] dashes = stroke.getDashArray();
        double highest = covered.getMaxY();
        double lowest = covered.getMinY();
        for (int near = Math.max(0, column - period(dashes)); near <= Math.min(count - 1, column + period(dashes)); near++) {
            Rectangle2D beside = isGap(near) ? null : covered(near);
            if (beside != null) {
                highest = Math.min(highest, beside.getMinY());
                lowest = Math.max(lowest, beside.getMaxY());
            }
        }
        if (highest - covered.getMinY() > dashes[1]) {
            all.add(new Rectangle2D.Double(covered.getX(), covered.getMinY(), 1, highest - covered.getMinY()));
        }
        if (covered.getMaxY() - lowest > dashes[1]) {
            all.add(new Rectangle2D.Double(covered.getX(), lowest, 1, covered.getMaxY() - lowest));
        }
    }

    private @Nullable Rectangle2D covered(int column) {
        double half = stroke.getLineWidth() / 2;
        int beside = (int) Math.round(SLICES * half - 0.5);
        double tops = 0;
        double bottoms = 0;
        int covered = 0;
        for (int slice = SLICES * column; slice < SLICES * (column + 1); slice++) {
            double highest = Double.POSITIVE_INFINITY;
            double lowest = Double.NEGATIVE_INFINITY;
            for (int near = Math.max(0, slice - beside); near <= Math.min(top.length - 1, slice + beside); near++) {
                highest = Math.min(highest, top[near]);
                lowest = Math.max(lowest, bottom[near]);
            }
            if (highest <= lowest) {
                tops += highest;
                bottoms += lowest;
                covered++;
            }
        }
        if (covered == 0) {
            return null;
        }
        double highest = tops / covered - half;
        return new Rectangle2D.Double(left + column, highest, 1, bottoms / covered + half - highest);
    }
}
