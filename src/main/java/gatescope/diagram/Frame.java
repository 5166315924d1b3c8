package gatescope.diagram;

import java.util.List;

/**
 * A picture as primitives, from the back to the front. Immutable; equal states give equal frames.
 *
 * @param width in pixels
 * @param height in pixels
 */
public record Frame(double width, double height, List<Primitive> primitives) {
    /** A frame without anything in it. */
    public static final Frame EMPTY = new Frame(0, 0, List.of());

    /** Copies the list. */
    public Frame {
        primitives = List.copyOf(primitives);
    }

    /** The regions that can be clicked, in the order of reading. */
    public List<Primitive.Zone> zones() {
        return primitives.stream()
                .filter(Primitive.Zone.class::isInstance)
                .map(Primitive.Zone.class::cast)
                .toList();
    }
}
