package gatescope.chart;

import java.awt.BasicStroke;
import java.awt.Stroke;
import java.util.List;

/** How a curve is drawn. */
public enum Line {
    /** What is looked at. */
    STRONG(3, 1, List.of()),
    /** What stands beside it. */
    PLAIN(2.2, 1, List.of()),
    /** A bound, a part of a whole, a derivative. */
    DASHED(1.9, 1, List.of(2.5f, 2.8f)),
    /** What was before a change. */
    GHOST(1.6, 0.75, List.of(0.1f, 2.4f)),
    /** Who is beaten or not: beside and behind what is looked at. */
    FAINT(1.1, 0.75, List.of(3f, 3f)),
    /** One of many. */
    THIN(1.2, 0.4, List.of()),
    /** Numbers that do not follow one another: what is wanted, large, so that what is said shows on it. */
    TARGETS(4.2, 1, List.of(), false),
    /** Numbers that do not follow one another: what is said. */
    POINTS(2.4, 1, List.of(), false),
    /** Very many of them, or what they are compared with. */
    SPECKS(1.2, 0.9, List.of(), false);

    private final double width;
    private final double opacity;
    private final List<Float> dashes;
    private final boolean joined;

    Line(double width, double opacity, List<Float> dashes) {
        this(width, opacity, dashes, true);
    }

    Line(double width, double opacity, List<Float> dashes, boolean joined) {
        this.joined = joined;
        this.width = width;
        this.opacity = opacity;
        this.dashes = dashes;
    }

    /** Its width in pixels at scale 1. */
    double width() {
        return width;
    }

    /** Whether a line leads from number to number; else each is a point. */
    boolean isJoined() {
        return joined;
    }

    /** How much of its colour it has, 0 to 1. */
    double opacity() {
        return opacity;
    }

    /** The lengths of dashes and gaps in widths; empty for a line without gaps. */
    List<Float> dashes() {
        return dashes;
    }

    /** The stroke at a scale. */
    Stroke stroke(double scale) {
        float wide = (float) (width * scale);
        if (dashes.isEmpty()) {
            return new BasicStroke(wide, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
        }
        float[] lengths = {dashes.get(0) * wide, dashes.get(1) * wide};
        return new BasicStroke(wide, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND, 10, lengths, 0);
    }
}
