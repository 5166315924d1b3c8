package gatescope.diagram;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where the parts of a cell stand, at text scale 1. Values are named as in the cell's equations: f, keep, c, c′, x.
 *
 * @param wires from the back to the front
 */
record Plan(
        List<Wire> wires,
        List<Glyph> glyphs,
        List<Ride> rides,
        List<Strip> strips,
        List<Caption> captions,
        Inlet inlet) {
    /** Copies the lists. */
    Plan {
        wires = List.copyOf(wires);
        glyphs = List.copyOf(glyphs);
        rides = List.copyOf(rides);
        strips = List.copyOf(strips);
        captions = List.copyOf(captions);
    }

    /**
     * A wire that carries a value.
     *
     * @param value what it carries
     * @param target the operation that reads it there, or an empty text where it leaves the cell or branches
     * @param width of the stroke
     * @param over whether it crosses another wire as a bridge
     * @param lead the part of a shared wire that leads to its first point; lit together with it
     */
    record Wire(
            String value,
            String target,
            List<Point> points,
            double width,
            boolean arrow,
            boolean over,
            List<Point> lead) {
        /** Copies the points. */
        Wire {
            points = List.copyOf(points);
            lead = List.copyOf(lead);
        }

        /** The whole way from the source, its lead included. */
        List<Point> way() {
            return Stream.concat(lead.stream(), points.stream()).toList();
        }

        /** Whether it takes the hidden state and the input together into a gate. */
        boolean isFeed() {
            return !lead.isEmpty();
        }
    }

    /** The kind of a glyph. */
    enum Kind {
        /** A box with the label and the bars of a value. */
        GATE,
        /** A small box with a label. */
        BOX,
        /** A ring with × or +. */
        RING
    }

    /** What stands for an operation. */
    record Glyph(String operation, Kind kind, double x, double y, double width, double height) {
        double left() {
            return x - width / 2;
        }

        double top() {
            return y - height / 2;
        }
    }

    /** The way on which the pill of a value travels; it rests at the end. A value that is there from the start has one point. */
    record Ride(String value, List<Point> route) {
        /** Copies the points. */
        Ride {
            route = List.copyOf(route);
        }
    }

    /** The bars of a value, one per unit. */
    record Strip(String value, double x, double y, double width, double height) {}

    /** The name of a state below an end of its wire; y is its baseline. */
    record Caption(String value, double x, double y, boolean atRight) {}

    /** Where the input stands: the middle of its pill, and the height at which it joins the wire above. */
    record Inlet(double x, double y, double joins) {}

    Optional<Glyph> glyph(String operation) {
        return glyphs.stream().filter(glyph -> glyph.operation().equals(operation)).findFirst();
    }
}
