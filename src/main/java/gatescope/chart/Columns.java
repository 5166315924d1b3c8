package gatescope.chart;

import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What the stroke of a line from left to right covers in every column of pixels, from its highest to its lowest place there. */
final class Columns {
    /** A stroke is not a whole number of pixels wide: a column is the mean of so many slices. */
    private static final int SLICES = 4;

    /** So far up and down, in pixels, goes a line that leaves no room between its peaks, for every column that it crosses. */
    private static final double FULL = 4;

    private final double width;
    private final int left;
    private final int count;
    private final double[] top;
    private final double[] bottom;
    private double travelled;
    private int points;

    private Columns(double width, int left, int count) {
        this.width = width;
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
     * @param width of the stroke, in pixels
     * @param from the left edge
     * @param to the right edge
     */
    static Columns of(Shape path, double width, double from, double to) {
        Rectangle2D bounds = path.getBounds2D();
        int left = (int) Math.floor(Math.max(from, bounds.getMinX()));
        int right = (int) Math.floor(Math.min(to, bounds.getMaxX()));
        Columns columns = new Columns(width, left, Math.max(0, right - left + 1));
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

    /** One for each column where the line is. */
    List<Rectangle2D> rectangles() {
        return IntStream.range(0, count)
                .mapToObj(this::covered)
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Rectangle2D> covered(int column) {
        double half = width / 2;
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
            return Optional.empty();
        }
        double highest = tops / covered - half;
        return Optional.of(new Rectangle2D.Double(left + column, highest, 1, bottoms / covered + half - highest));
    }
}
