package gatescope.chart;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What part of a chart is seen. While nothing is zoomed it follows the chart; afterwards it stays until it is taken back. */
public final class ChartZoom {
    /** At least this part of the axis is seen. */
    private static final double LEAST_PART = 1e-4;

    private Span homeX = new Span(0, 1);
    private Span homeY = new Span(0, 1);
    private double leastX;
    private double leastY;
    private @Nullable Span x;
    private @Nullable Span y;

    ChartZoom() {}

    /** Takes over the ends of a chart's axes; a zoom of another horizontal axis is given up. */
    void follow(ChartContent content) {
        Span wide = content.homeX();
        Span tall = content.home();
        follow(
                wide,
                tall,
                !content.isOverTime() ? wide.length() * LEAST_PART : Math.min(2, wide.length()),
                content.scale() != Scale.LINEAR ? 1 : tall.length() * LEAST_PART);
    }

    /**
     * Takes over the ends of axes; a zoom of another horizontal axis is given up.
     *
     * @param wide the horizontal axis
     * @param tall the vertical axis
     * @param narrowest the least that may be seen of the horizontal axis
     * @param lowest the least that may be seen of the vertical axis
     */
    void follow(Span wide, Span tall, double narrowest, double lowest) {
        if (!wide.equals(homeX)) {
            whole();
        }
        homeX = wide;
        homeY = tall;
        leastX = narrowest;
        leastY = lowest;
    }

    /** What is seen of the horizontal axis. */
    public Span x() {
        return Optional.ofNullable(x).orElse(homeX);
    }

    /** What is seen of the vertical axis. */
    public Span y() {
        return Optional.ofNullable(y).orElse(homeY);
    }

    /** Whether all is seen. */
    public boolean isWhole() {
        return x == null && y == null;
    }

    /** Shows all again. */
    public void whole() {
        x = null;
        y = null;
    }

    /**
     * Shows less, or more, of the horizontal axis.
     *
     * @param factor on what is seen
     * @param part the part of the width, 0 to 1, that stays where it is
     */
    public void across(double factor, double part) {
        setX(x().zoomed(factor, part, homeX, leastX));
    }

    /**
     * Shows less, or more, of the vertical axis.
     *
     * @param factor on what is seen
     * @param part the part of the height from below, 0 to 1, that stays where it is
     */
    public void up(double factor, double part) {
        setY(y().zoomed(factor, part, homeY, leastY));
    }

    /** Moves along the horizontal axis, by a part of what is seen of it. */
    public void move(double parts) {
        setX(x().moved(parts, homeX));
    }

    /** Shows a part of what is seen: from one part to another of the width and, from below, of the height. */
    public void to(double left, double right, double low, double high) {
        setX(x().part(left, right, homeX, leastX));
        setY(y().part(low, high, homeY, leastY));
    }

    /** Shows these parts. */
    void show(Span wide, Span tall) {
        setX(wide);
        setY(tall);
    }

    private void setX(Span span) {
        x = span.equals(homeX) ? null : span;
    }

    private void setY(Span span) {
        y = span.equals(homeY) ? null : span;
    }
}
