package gatescope.diagram;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing to draw. Its id is unique in its frame and stays the same from frame to frame while it means the same, so that a
 * painter updates what it has instead of drawing anew. All lengths in pixels; opacity from 0 to 1.
 */
public sealed interface Primitive {
    /** The name that it keeps from frame to frame. */
    String id();

    /** From 0, invisible, to 1. */
    double opacity();

    /**
     * A line through points, with round caps and joins.
     *
     * @param cornerRadius by how much corners are rounded, 0 for none
     * @param arrow whether it ends in an arrow head whose tip is the last point
     */
    record Path(
            String id,
            List<Point> points,
            Role stroke,
            double strokeWidth,
            double cornerRadius,
            boolean arrow,
            double opacity)
            implements Primitive {
        /** Copies the points. */
        public Path {
            points = List.copyOf(points);
        }
    }

    /**
     * A rectangle; its stroke lies inside its bounds.
     *
     * @param fill null for none
     * @param stroke null for none
     */
    record Box(
            String id,
            double x,
            double y,
            double width,
            double height,
            double radius,
            @Nullable Role fill,
            @Nullable Role stroke,
            double strokeWidth,
            double opacity)
            implements Primitive {}

    /**
     * A disc; its stroke lies inside its radius.
     *
     * @param fill null for none
     * @param stroke null for none
     */
    record Circle(
            String id,
            double x,
            double y,
            double radius,
            @Nullable Role fill,
            @Nullable Role stroke,
            double strokeWidth,
            double opacity)
            implements Primitive {}

    /**
     * A row of bars side by side in equal cells.
     *
     * @param gap the space between two bars
     * @param from where each bar begins, as a part of the height from below: 0 for amounts, ½ for signed values
     * @param to where each bar ends, one number per bar, as a part of the height from below
     */
    record Bars(
            String id,
            double x,
            double y,
            double width,
            double height,
            double gap,
            double from,
            List<Double> to,
            Role fill,
            double opacity)
            implements Primitive {
        /** Copies the numbers. */
        public Bars {
            to = List.copyOf(to);
        }
    }

    /**
     * Short marks on top of bars, each with a thin edge in the panel's colour, so that they are seen on a bar of their own hue.
     *
     * @param ends where each begins and ends, two points per mark
     */
    record Ticks(String id, List<Point> ends, Role stroke, double strokeWidth, double opacity) implements Primitive {
        /**
         * Copies the points.
         *
         * @throws IllegalArgumentException if a mark has no end
         */
        public Ticks {
            ends = List.copyOf(ends);
            if (ends.size() % 2 != 0) {
                throw new IllegalArgumentException("a mark without an end in " + id);
            }
        }
    }

    /**
     * A line of text.
     *
     * @param x where the anchor stands
     * @param y the baseline
     */
    record Label(
            String id,
            String text,
            double x,
            double y,
            Anchor anchor,
            Face face,
            Weight weight,
            double size,
            Role fill,
            double opacity)
            implements Primitive {}

    /**
     * A region that can be clicked and focused; it is not drawn unless it has the focus.
     *
     * @param text what it is, for a screen reader
     */
    record Zone(String id, double x, double y, double width, double height, double radius, String text)
            implements Primitive {
        @Override
        public double opacity() {
            return 1;
        }
    }

    /** Which part of a text stands at its x. */
    enum Anchor {
        /** Its left end. */
        START,
        /** Its middle. */
        MIDDLE,
        /** Its right end. */
        END
    }

    /** The family of a text. */
    enum Face {
        /** The family of the interface. */
        UI,
        /** The family of numbers and equations, all characters equally wide. */
        MONO
    }

    /** The weight of a text. */
    enum Weight {
        /** Normal text. */
        REGULAR,
        /** Labels. In the mono family it is drawn bold. */
        SEMIBOLD,
        /** What the eye must find first. */
        BOLD
    }
}
