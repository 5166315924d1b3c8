package gatescope.diagram;

import java.util.ArrayList;
import java.util.List;

/** Collects a {@link Plan}. */
final class PlanBuilder {
    /** The width of a thin wire, of the hidden state's and of the memory's. */
    static final double THIN = 3;

    static final double MIDDLE = 4;
    static final double THICK = 7;

    private final List<Plan.Wire> wires = new ArrayList<>();
    private final List<Plan.Glyph> glyphs = new ArrayList<>();
    private final List<Plan.Ride> rides = new ArrayList<>();
    private final List<Plan.Strip> strips = new ArrayList<>();
    private final List<Plan.Caption> captions = new ArrayList<>();
    private Plan.Inlet inlet = new Plan.Inlet(0, 0, 0);

    /** Points from x, y, x, y, … */
    static List<Point> points(double... coordinates) {
        List<Point> points = new ArrayList<>();
        for (int k = 0; k + 1 < coordinates.length; k += 2) {
            points.add(new Point(coordinates[k], coordinates[k + 1]));
        }
        return points;
    }

    PlanBuilder wire(String value, String target, double width, double... coordinates) {
        wires.add(new Plan.Wire(value, target, points(coordinates), width, false, false, List.of()));
        return this;
    }

    PlanBuilder bridge(String value, String target, double width, double... coordinates) {
        wires.add(new Plan.Wire(value, target, points(coordinates), width, false, true, List.of()));
        return this;
    }

    /** Takes a wire that is shared up into a gate: from the line, at x, to the gate's lower edge. */
    PlanBuilder feed(String value, String target, List<Point> lead, double x, double line, double bottom) {
        wires.add(new Plan.Wire(value, target, points(x, line, x, bottom), MIDDLE, false, false, lead));
        return this;
    }

    PlanBuilder exit(String value, double width, double... coordinates) {
        wires.add(new Plan.Wire(value, "", points(coordinates), width, true, false, List.of()));
        return this;
    }

    PlanBuilder gate(String operation, double x, double top, double width, double height) {
        glyphs.add(new Plan.Glyph(operation, Plan.Kind.GATE, x, top + height / 2, width, height));
        return this;
    }

    PlanBuilder box(String operation, double x, double y, double width, double height) {
        glyphs.add(new Plan.Glyph(operation, Plan.Kind.BOX, x, y, width, height));
        return this;
    }

    PlanBuilder ring(String operation, double x, double y, double radius) {
        glyphs.add(new Plan.Glyph(operation, Plan.Kind.RING, x, y, 2 * radius, 2 * radius));
        return this;
    }

    PlanBuilder ride(String value, double... coordinates) {
        rides.add(new Plan.Ride(value, points(coordinates)));
        return this;
    }

    PlanBuilder strip(String value, double x, double y, double width, double height) {
        strips.add(new Plan.Strip(value, x, y, width, height));
        return this;
    }

    PlanBuilder caption(String value, double x, double y, boolean atRight) {
        captions.add(new Plan.Caption(value, x, y, atRight));
        return this;
    }

    PlanBuilder inlet(double x, double y, double joins) {
        inlet = new Plan.Inlet(x, y, joins);
        return this;
    }

    Plan build() {
        return new Plan(wires, glyphs, rides, strips, captions, inlet);
    }
}
