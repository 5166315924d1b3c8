package gatescope.chart;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * All that a chart shows, but for its style and its zoom.
 *
 * @param names its title and those of its axes
 * @param caption what is said below the title in a file; empty for nothing
 * @param xs the places of the curves' numbers, growing
 * @param curves the lines, the most important first; each has a number for every place
 * @param home what the vertical axis shows while nothing is zoomed
 * @param scale what the curves' numbers are
 * @param markers places of the horizontal axis
 * @param dots single points
 * @param rows all numbers of the curves, where they are more than are drawn
 */
public record ChartContent(
        AxisNames names,
        String caption,
        Samples xs,
        List<Curve> curves,
        Span home,
        Scale scale,
        Markers markers,
        List<Dot> dots,
        Optional<ChartRows> rows) {
    /** A chart that draws all its numbers. */
    public ChartContent(
            AxisNames names,
            String caption,
            Samples xs,
            List<Curve> curves,
            Span home,
            Scale scale,
            Markers markers,
            List<Dot> dots) {
        this(names, caption, xs, curves, home, scale, markers, dots, Optional.empty());
    }

    /** Copies the lists. */
    public ChartContent {
        curves = List.copyOf(curves);
        dots = List.copyOf(dots);
    }

    /** The same with other markers. */
    public ChartContent with(Markers other) {
        return new ChartContent(names, caption, xs, curves, home, scale, other, dots, rows);
    }

    /** Before anything is shown. */
    static final ChartContent EMPTY = new ChartContent(
            new AxisNames("", "", ""),
            "",
            Samples.of(1, 2),
            List.of(),
            new Span(0, 1),
            Scale.LINEAR,
            Markers.NONE,
            List.of());

    /** Whether there is no number to draw, so that the vertical axis would be made up. */
    public boolean isBlank() {
        return dots.isEmpty() && numbers() == 0;
    }

    /** How many numbers there are to draw, of all curves together. */
    public int numbers() {
        return curves.stream()
                .mapToInt(curve -> (int) IntStream.range(0, curve.values().length())
                        .filter(position -> !Double.isNaN(drawn(curve, position)))
                        .count())
                .sum();
    }

    /** Whether the horizontal axis is that of the timesteps, on which the playhead stands. */
    public boolean isOverTime() {
        return !Double.isNaN(markers.playhead());
    }

    /** What the horizontal axis shows while nothing is zoomed. */
    Span homeX() {
        return new Span(xs.first(), Math.max(xs.last(), xs.first() + 1e-3));
    }

    /** The number of a curve as it is drawn: what is too small or too large for the axis of powers runs in a lane at its edge. */
    public double drawn(Curve curve, int position) {
        double value = curve.values().at(position);
        if (scale == Scale.POWERS) {
            return GradientChart.intoLane(value);
        }
        return Double.isFinite(value) ? value : Double.NaN;
    }
}
