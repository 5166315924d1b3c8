package gatescope.diagram;

import gatescope.diagram.Primitive.Anchor;
import gatescope.diagram.Primitive.Face;
import gatescope.diagram.Primitive.Weight;
import gatescope.engine.CellBuilder;
import java.util.List;

/** Draws the wires of a cell and the numbers that ride on them. */
final class WireDrawing {
    private static final double NUMBER = 12.5;
    private static final double SMALL_NUMBER = 11;
    private static final double PILL_HEIGHT = 22;
    private static final double PILL_WIDTH = 60;
    private static final double INPUT_WIDTH = 84;
    private static final double COMPACT_WIDTH = 50;
    private static final double HALO = 7;

    private final Sketch sketch;
    private final Shading shading;
    private final Space space;
    private final double edge;

    /**
     * @param plan where the wires run
     * @param space what it was made for
     */
    WireDrawing(Sketch sketch, Shading shading, Plan plan, Space space) {
        this.space = space;
        this.sketch = sketch;
        this.shading = shading;
        this.edge = plan.wires().stream()
                .mapToDouble(wire -> wire.points().getFirst().x())
                .min()
                .orElse(0);
    }

    private boolean isLit(Plan.Wire wire) {
        return shading.isFlowing(wire) || shading.isHighlighted(wire.value()) || shading.isHandedOn(wire);
    }

    private Role hue(Plan.Wire wire) {
        return wire.isFeed() ? shading.role(wire.target()) : shading.role(wire.value());
    }

    /** A wire at rest: in its hue when it carries its value, grey when it carries nothing yet. */
    void resting(Plan.Wire wire) {
        if (wire.over()) {
            sketch.path(id(wire) + ".halo", wire.points(), Role.PANEL, wire.width() + HALO, false, 1);
        }
        boolean carries = shading.status(wire.value()) != Shading.Status.PENDING
                && shading.status(wire.value()) != Shading.Status.ACTIVE
                && (!shading.isBackward() || !wire.arrow() || shading.comesIn(wire.value()));
        boolean shared = wire.isFeed() || (wire.target().isEmpty() && !wire.arrow());
        if (carries && !shared) {
            sketch.path(
                    id(wire), direction(wire.points()), hue(wire), wire.width(), arrow(wire), shading.shade(wire.value()) * 0.5 + 0.2);
        } else {
            sketch.path(id(wire), direction(wire.points()), Role.WIRE, wire.width(), arrow(wire), 0.8);
        }
    }

    /** The same wire in full colour, on top of the others, while its value is used or made. */
    void lit(Plan.Wire wire) {
        if (isLit(wire)) {
            sketch.path(
                    "lit." + id(wire), direction(wire.way()), hue(wire), wire.width() + 0.5, arrow(wire), 1);
        }
    }

    /** Backwards a wire leads from its target to its source. */
    private List<Point> direction(List<Point> points) {
        return shading.isBackward() ? points.reversed() : points;
    }

    /** The arrow stands where something leaves the timestep: forwards at the new states, backwards at the old ones. */
    private boolean arrow(Plan.Wire wire) {
        return shading.isBackward()
                ? wire.value().endsWith(CellBuilder.PRIME) && !wire.isFeed() && wire.points().getFirst().x() <= edge
                : wire.arrow();
    }

    /** A dot on its way to the active operation. */
    void pulse(Plan.Wire wire) {
        if (shading.hasPulse() && shading.isFlowing(wire)) {
            double gone = shading.isBackward() ? 1 - shading.pulse() : shading.pulse();
            Point at = along(wire.way(), gone);
            sketch.circle("pulse." + id(wire), at.x(), at.y(), wire.width() / 2 + 4, hue(wire), Role.PANEL, 1.5, 1);
        }
    }

    private static String id(Plan.Wire wire) {
        return "wire." + wire.value() + "." + (wire.target().isEmpty() ? wire.arrow() ? "out" : "line" : wire.target());
    }

    /** The number of the selected unit. */
    void pill(Plan.Ride ride) {
        if (!shading.hasPill(ride.value())) {
            return;
        }
        Point at = along(ride.route(), shading.travelled(ride.value()));
        double number = shading.number(ride.value(), shading.state().unit());
        String text = text(number);
        boolean filled = shading.isFilled(ride.value());
        pill("pill." + ride.value(), at, text, space.compact() ? COMPACT_WIDTH : PILL_WIDTH, shading.role(ride.value()), filled, shading.textShade(ride.value()));
    }

    void inlet(Plan.Inlet inlet) {
        boolean read = shading.isRead("x") && (!shading.isBackward() || shading.hasPill("x"));
        sketch.path(
                "wire.x",
                PlanBuilder.points(inlet.x(), inlet.y() - PILL_HEIGHT / 2, inlet.x(), inlet.joins()),
                read ? shading.role("x") : Role.WIRE,
                PlanBuilder.MIDDLE,
                false,
                read ? 1 : 0.8);
        if (!shading.hasPill("x")) {
            return;
        }
        Point at = new Point(inlet.x(), inlet.y());
        String text = inputText();
        pill("pill.x", at, text, space.compact() ? COMPACT_WIDTH : INPUT_WIDTH, shading.role("x"), shading.isFilled("x"), shading.textShade("x"));
    }

    private String inputText() {
        DiagramState state = shading.state();
        String given = state.inputText();
        int inputs = state.trace().network().inputs();
        boolean backward = shading.isBackward();
        if (inputs > 1) {
            return state.texts().text(backward ? "diagram.inputs.back" : "diagram.inputs", String.valueOf(inputs));
        }
        if (backward) {
            return state.texts().text("diagram.input.back", text(shading.number("x", 0)));
        }
        return given != null ? given : state.texts().text("diagram.input", text(shading.number("x", 0)));
    }

    private String text(double number) {
        if (space.compact()) {
            return Numbers.tight(number);
        }
        return shading.isBackward() ? Numbers.brief(number) : Numbers.value(number);
    }

    private void pill(String id, Point at, String text, double least, Role role, boolean filled, double shade) {
        boolean longer = space.compact() || TextWidth.mono(text, NUMBER) + 14 > Math.max(least, space.pill());
        double size = longer ? SMALL_NUMBER : NUMBER;
        double air = space.compact() ? 7.5 : longer ? 12 : 14;
        double width = Math.max(least, TextWidth.mono(text, size) + air);
        double left = at.x() - width / 2;
        double top = at.y() - PILL_HEIGHT / 2;
        double radius = PILL_HEIGHT / 2;
        sketch.box(id + ".ground", left, top, width, PILL_HEIGHT, radius, filled ? role : Role.PANEL, null, 0, 1);
        if (!filled) {
            sketch.box(id, left, top, width, PILL_HEIGHT, radius, null, role, 1.5, shade);
        }
        sketch.label(
                id + ".number",
                text,
                at.x(),
                at.y() + Sketch.HALF_FIGURE * size,
                Anchor.MIDDLE,
                Face.MONO,
                Weight.BOLD,
                size,
                filled ? Role.ON_COLOUR : role,
                filled ? 1 : shade);
    }

    /** The point at this part of the way. */
    static Point along(List<Point> way, double part) {
        double length = 0;
        for (int k = 1; k < way.size(); k++) {
            length += way.get(k - 1).distance(way.get(k));
        }
        double rest = part * length;
        for (int k = 1; k < way.size(); k++) {
            Point from = way.get(k - 1);
            Point to = way.get(k);
            double leg = from.distance(to);
            if (rest <= leg && leg > 0) {
                double q = rest / leg;
                return new Point(from.x() + q * (to.x() - from.x()), from.y() + q * (to.y() - from.y()));
            }
            rest -= leg;
        }
        return way.getLast();
    }
}
