package gatescope.chart;

import java.util.stream.IntStream;

/** The numbers of a curve that no line leads to, because they stand alone between gaps, or none is to lead: each is drawn as a point. */
final class LonePoints {
    /** The radius of a point, in widths of its curve's line. */
    static final double RADIUS = 1.3;

    /** Two places that are nearer to each other than this part of the axis make no line that is seen. */
    private static final double NO_LINE = 0.01;

    private LonePoints() {}

    /** The positions of those that are seen. */
    static int[] of(ChartContent content, Curve curve, Span x, Span y) {
        return IntStream.range(0, content.xs().length())
                .filter(at -> curve.line().isJoined() ? isAlone(content, curve, at) : !isGap(content, curve, at))
                .filter(at -> x.contains(content.xs().at(at)) && y.contains(content.drawn(curve, at)))
                .toArray();
    }

    /** Also where the least and the largest of numbers that were put together are the same one. */
    private static boolean isAlone(ChartContent content, Curve curve, int at) {
        if (isGap(content, curve, at) || !isGap(content, curve, at - 1)) {
            return false;
        }
        if (isGap(content, curve, at + 1)) {
            return true;
        }
        Samples xs = content.xs();
        boolean near = xs.at(at + 1) - xs.at(at) < NO_LINE * (xs.last() - xs.first());
        return near && content.drawn(curve, at) == content.drawn(curve, at + 1) && isGap(content, curve, at + 2);
    }

    private static boolean isGap(ChartContent content, Curve curve, int at) {
        return at < 0 || at >= content.xs().length() || Double.isNaN(content.drawn(curve, at));
    }
}
