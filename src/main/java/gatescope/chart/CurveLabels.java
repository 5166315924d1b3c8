package gatescope.chart;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Where the labels of curves stand: beside the plot, each as near as it can be to the end of its curve, and apart. */
final class CurveLabels {
    /** From label to label, in sizes of their font. */
    private static final double LINE_HEIGHT = 1.3;

    /** Between plot and labels, where a line leads from one to the other, in pixels at scale 1. */
    private static final double LEADER = 14;

    private CurveLabels() {}

    /**
     * A label.
     *
     * @param from the height of the curve's end, as a part of the plot's height from above
     * @param to the height of the middle of the label, in pixels from the plot's upper end
     */
    record Placed(String text, Color colour, double from, double to) {}

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
    static List<Placed> place(ChartContent content, ChartStyle style, Span x, Span y, double height) {
        double line = LINE_HEIGHT * style.label().getSize();
        List<Placed> wanted = new ArrayList<>();
        for (Curve curve : content.curves()) {
            double end = curve.label().isEmpty() ? Double.NaN : end(content, curve, x);
            if (!Double.isNaN(end) && (wanted.size() + 1) * line <= height + line) {
                double from = Math.clamp(1 - y.partOf(end), 0, 1);
                wanted.add(new Placed(curve.label(), curve.colour(), from, from * height));
            }
        }
        double[] heights = wanted.stream().mapToDouble(Placed::to).toArray();
        spread(heights, line, 0, height);
        List<Placed> placed = new ArrayList<>();
        for (int k = 0; k < heights.length; k++) {
            Placed label = wanted.get(k);
            placed.add(new Placed(label.text(), label.colour(), label.from(), heights[k]));
        }
        return placed;
    }

    /** The number of a curve at the edge where the labels stand, or the nearest to it that is seen. */
    private static double end(ChartContent content, Curve curve, Span x) {
        boolean left = areLeft(content);
        int count = content.xs().length();
        for (int k = 0; k < count; k++) {
            int at = left ? k : count - 1 - k;
            double value = content.drawn(curve, at);
            if (x.contains(content.xs().at(at)) && !Double.isNaN(value)) {
                return value;
            }
        }
        return Double.NaN;
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
