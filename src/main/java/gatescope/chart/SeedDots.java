package gatescope.chart;

import gatescope.train.SeedResult;
import gatescope.train.SeedSummary;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where the dots of seeds stand: from left to right by the power of ten of their error, those of about the same error stacked; the
 * ones that never learned in a lane of their own beside the axis, which says nothing of them, at the right. What is 0, or no number,
 * stands at the edge.
 */
final class SeedDots {
    private static final double LARGEST = 12;
    private static final double SMALLEST = 4;

    /** How near two dots of a stack may come, in diameters, before all become smaller. */
    private static final double NEAREST = 0.6;

    /** From the plot to the lane, at scale 1: half of the axis's last number, and more. */
    private static final double GAP = 34;

    /** Two lines of text above the dots. */
    private static final double HEAD = 32;

    private final List<SeedResult> results;
    private final Span span;
    private final Span seen;
    private final double lane;

    /**
     * The dot of one seed.
     *
     * @param index its place among the results
     * @param x its middle
     * @param y its middle
     * @param size its diameter
     */
    record Dot(int index, double x, double y, double size) {}

    /** @param lane how wide the lane of those that never learned is, in pixels */
    SeedDots(List<SeedResult> results, double lane) {
        this.results = List.copyOf(results);
        this.lane = lane;
        this.span = span(results);
        this.seen = span;
    }

    private SeedDots(SeedDots all, Span seen) {
        this.results = all.results;
        this.span = all.span;
        this.lane = all.lane;
        this.seen = seen;
    }

    /** The same, of which only a part of the axis is seen. */
    SeedDots seen(Span part) {
        return new SeedDots(this, part);
    }

    List<SeedResult> results() {
        return results;
    }

    /** The powers of ten of per cent that the errors lie between. */
    Span span() {
        return span;
    }

    private static Span span(List<SeedResult> results) {
        double[] logs = results.stream()
                .mapToDouble(SeedSummary::error)
                .filter(error -> error > 0 && Double.isFinite(error))
                .map(SeedDots::log10Percent)
                .toArray();
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (double log : logs) {
            least = Math.min(least, log);
            most = Math.max(most, log);
        }
        double from = logs.length == 0 ? 0 : Math.floor(least);
        double to = logs.length == 0 ? 1 : Math.min(Math.ceil(most), from + 12);
        return new Span(from, Math.max(to, from + 1));
    }

    static double log10Percent(double error) {
        return Math.log10(100 * error);
    }

    /** Where an error stands: from 0 to 1 where it is seen. */
    double across(double error) {
        return seen.partOf(place(error));
    }

    private double place(double error) {
        if (Double.isNaN(error)) {
            return span.high();
        }
        return error <= 0 ? span.low() : Math.clamp(log10Percent(error), span.low(), span.high());
    }

    /** Whether an error is seen. */
    boolean isSeen(double error) {
        return seen.contains(place(error));
    }

    private boolean isSeen(SeedResult result) {
        return result.dead() || isSeen(SeedSummary.error(result));
    }

    long dead() {
        return results.stream().filter(SeedResult::dead).count();
    }

    /** The part of the plot below the names of the lines. */
    Rectangle2D living(Rectangle2D area, double scale) {
        double head = Math.min(HEAD * scale, area.getHeight() / 2);
        return new Rectangle2D.Double(
                area.getX(), area.getY() + head, area.getWidth(), Math.max(1, area.getHeight() - head));
    }

    /** What is to be left free beside the plot for those that never learned. */
    double beside(double scale) {
        return dead() == 0 ? 0 : GAP * scale + lane;
    }

    /** The lane of those that never learned, beside the plot, below its name. */
    Rectangle2D lane(Rectangle2D area, double scale) {
        Rectangle2D living = living(area, scale);
        return new Rectangle2D.Double(
                area.getMaxX() + GAP * scale, living.getY(), dead() == 0 ? 0 : lane, living.getHeight());
    }

    /** All dots that are seen, as large as the fullest stack allows. */
    List<Dot> layOut(Rectangle2D area, double scale) {
        for (double size = LARGEST * scale; size > SMALLEST * scale; size -= 0.5) {
            Optional<List<Dot>> dots = layOut(area, scale, size, false);
            if (dots.isPresent()) {
                return dots.get();
            }
        }
        return layOut(area, scale, SMALLEST * scale, true).orElseThrow();
    }

    /** All dots in one size; none where they have no room in it, unless they may be pressed together as far as it takes. */
    private Optional<List<Dot>> layOut(Rectangle2D area, double scale, double size, boolean pressed) {
        int columns = Math.max(1, (int) (area.getWidth() / size));
        int[] stacks = new int[columns];
        for (SeedResult result : results) {
            if (!result.dead() && isSeen(result)) {
                stacks[column(result, columns)]++;
            }
        }
        Rectangle2D room = living(area, scale);
        double pitch = pitch(stacks, room.getHeight(), size);
        Rectangle2D lane = lane(area, scale);
        int across = Math.max(1, (int) (lane.getWidth() / size));
        long rows = (dead() + across - 1) / across;
        double step = rows <= 1 ? size : Math.clamp((lane.getHeight() - size) / (rows - 1), 0, size);
        boolean fits = pitch >= NEAREST * size && step >= NEAREST * size;
        if (!pressed && !fits) {
            return Optional.empty();
        }
        List<Dot> dots = new ArrayList<>();
        int[] stacked = new int[columns];
        int dead = 0;
        double start = area.getX() + (area.getWidth() - columns * size) / 2;
        for (int k = 0; k < results.size(); k++) {
            if (results.get(k).dead()) {
                double x = lane.getX() + (dead % across + 0.5) * size;
                int row = dead / across;
                dots.add(new Dot(k, x, lane.getMaxY() - size / 2 - row * step, size));
                dead++;
            } else if (isSeen(results.get(k))) {
                int column = column(results.get(k), columns);
                double y = room.getMaxY() - size / 2 - stacked[column]++ * pitch;
                dots.add(new Dot(k, start + (column + 0.5) * size, y, size));
            }
        }
        return Optional.of(dots);
    }

    private int column(SeedResult result, int columns) {
        return Math.min(columns - 1, (int) (across(SeedSummary.error(result)) * columns));
    }

    private static double pitch(int[] stacks, double height, double size) {
        int most = 0;
        for (int stack : stacks) {
            most = Math.max(most, stack);
        }
        return most <= 1 ? size : Math.clamp((height - size) / (most - 1), 0, size);
    }
}
