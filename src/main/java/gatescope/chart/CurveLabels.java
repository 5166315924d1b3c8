package gatescope.chart;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Where the labels of curves stand: each beside the end of its curve, also where that is within the plot, and apart from those that
 * would cover it.
 */
final class CurveLabels {
    /** From label to label, in sizes of their font. */
    private static final double LINE_HEIGHT = 1.3;

    /** Between plot and labels, where a line leads from one to the other, in pixels at scale 1. */
    private static final double LEADER = 14;

    private CurveLabels() {}

    /**
     * A label.
     *
     * @param across where the curve ends, as a part of the plot's width from the left
     * @param from the height of the curve's end, as a part of the plot's height from above
     * @param to the height of the middle of the label, in pixels from the plot's upper end
     */
    record Placed(String text, Color colour, double across, double from, double to) {
        /** Whether it stands within the plot, over what is drawn there. */
        boolean isInside() {
            return across > 0 && across < 1;
        }

        /** The same label at another height. */
        Placed moved(double by) {
            return new Placed(text, colour, across, from, to + by);
        }
    }

    /** Where what is seen of a curve ends. */
    private record End(double across, double value) {}

    /** Whether they stand at the left: gradients begin at the right, and come apart towards the left. */
    static boolean areLeft(ChartContent content) {
        return content.scale() == Scale.POWERS;
    }

    /** How much room they take beside the plot, in pixels. */
    static double width(ChartContent content, ChartStyle style) {
        double widest = 0;
        for (Curve curve : content.curves()) {
            if (!curve.label().isEmpty()) {
                widest = Math.max(widest, ChartStyle.width(style.label(), curve.label()));
            }
        }
        return widest == 0 ? 0 : widest + leader(style) + 2 * style.scale();
    }

    static double leader(ChartStyle style) {
        return LEADER * style.scale();
    }

    /** The labels of what is seen of the curves; where there is no room for all, the last ones are left out. */
    static List<Placed> place(
            ChartContent content, ChartStyle style, Span x, Span y, double width, double height) {
        double line = LINE_HEIGHT * style.label().getSize();
        List<Placed> wanted = new ArrayList<>();
        for (Curve curve : content.curves()) {
            Optional<End> end = curve.label().isEmpty() ? Optional.empty() : end(content, curve, x);
            if (end.isPresent() && (wanted.size() + 1) * line <= height + line) {
                double from = Math.clamp(1 - y.partOf(end.get().value()), 0, 1);
                wanted.add(new Placed(curve.label(), curve.colour(), end.get().across(), from, from * height));
            }
        }
        List<Placed> placed = new ArrayList<>(wanted);
        for (List<Integer> column : columns(wanted, style, width)) {
            double[] heights = column.stream().mapToDouble(k -> wanted.get(k).to()).toArray();
            spread(heights, line, 0, height);
            for (int row = 0; row < heights.length; row++) {
                Placed label = wanted.get(column.get(row));
                placed.set(column.get(row), label.moved(heights[row] - label.to()));
            }
        }
        return wanted.stream().anyMatch(Placed::isInside)
                ? cleared(placed, columns(wanted, style, width), new ClearLabels(content, style, x, y, width, height))
                : placed;
    }

    private static List<Placed> cleared(List<Placed> placed, List<List<Integer>> columns, ClearLabels clear) {
        List<Placed> moved = new ArrayList<>(placed);
        for (List<Integer> column : columns) {
            List<Placed> of = clear.of(column.stream().map(placed::get).toList());
            for (int row = 0; row < of.size(); row++) {
                moved.set(column.get(row), of.get(row));
            }
        }
        return moved;
    }

    /** The labels that stand over each other, or would if they stood at one height, by their numbers. */
    private static List<List<Integer>> columns(List<Placed> labels, ChartStyle style, double width) {
        List<Integer> order = IntStream.range(0, labels.size())
                .boxed()
                .sorted(Comparator.comparingDouble(k -> labels.get(k).across()))
                .toList();
        List<List<Integer>> columns = new ArrayList<>();
        double end = Double.NEGATIVE_INFINITY;
        for (int k : order) {
            double start = labels.get(k).across() * width;
            if (start > end) {
                columns.add(new ArrayList<>());
            }
            columns.getLast().add(k);
            end = Math.max(end, start + leader(style) + ChartStyle.width(style.label(), labels.get(k).text()));
        }
        // In the order of the curves, by which heights that are the same are told apart.
        columns.forEach(column -> column.sort(Comparator.naturalOrder()));
        return columns;
    }

    /** Where a curve ends on the side where the labels stand: at the plot's edge where it goes on beyond. */
    private static Optional<End> end(ChartContent content, Curve curve, Span x) {
        boolean left = areLeft(content);
        int count = content.xs().length();
        boolean goesOn = false;
        for (int k = 0; k < count; k++) {
            int at = left ? k : count - 1 - k;
            double value = content.drawn(curve, at);
            double place = content.xs().at(at);
            if (!Double.isNaN(value) && x.contains(place)) {
                return Optional.of(new End(goesOn ? (left ? 0 : 1) : x.partOf(place), value));
            }
            goesOn = !Double.isNaN(value);
        }
        return Optional.empty();
    }

    /**
     * Moves heights apart, by as little as it takes from above and from below.
     *
     * @param heights modified
     * @param apart how far apart at least, where there is room
     */
    static void spread(double[] heights, double apart, double low, double high) {
        Integer[] order = new Integer[heights.length];
        Arrays.setAll(order, k -> k);
        Arrays.sort(order, Comparator.comparingDouble(k -> heights[k]));
        double least = low;
        for (int k : order) {
            heights[k] = Math.max(heights[k], least);
            least = heights[k] + apart;
        }
        double most = high;
        for (int k = order.length - 1; k >= 0; k--) {
            heights[order[k]] = Math.min(heights[order[k]], most);
            most = heights[order[k]] - apart;
        }
    }
}
