package gatescope.diagram;

import gatescope.diagram.Primitive.Anchor;
import gatescope.diagram.Primitive.Face;
import gatescope.diagram.Primitive.Weight;
import gatescope.engine.Node;
import gatescope.engine.Operation;
import java.util.List;
import java.util.stream.Stream;

/** Draws the glyphs, the bars and the names of a cell. */
final class CellDrawing {
    private static final double LABEL = 13;
    private static final double SMALL_LABEL = 12;
    private static final double SMALLEST_LABEL = 11;
    private static final double CAPTION = 15;
    private static final double PENDING_OUTLINE = 0.3;
    private static final double WIDEST_GATE_BAR = 34;

    /** A caption this near to the input's pill, up or down, has it beside it. */
    private static final double NEAR = 22;

    private final Sketch sketch;
    private final Shading shading;
    private final boolean compact;

    /** @param compact whether there is little room: bars stand alone, with the scale of a state at its old end only */
    CellDrawing(Sketch sketch, Shading shading, boolean compact) {
        this.compact = compact;
        this.sketch = sketch;
        this.shading = shading;
    }

    void glyph(Plan.Glyph glyph) {
        Operation operation = shading.cell().operations().get(shading.cell().operationIndex(glyph.operation()));
        switch (glyph.kind()) {
            case GATE -> gate(glyph, operation);
            case BOX -> box(glyph, operation);
            case RING -> ring(glyph, operation);
        }
    }

    private void gate(Plan.Glyph glyph, Operation operation) {
        String name = glyph.operation();
        boolean active = shading.isActive(name);
        Role role = shading.role(name);
        String id = "gate." + name;
        sketch.box(id + ".ground", glyph.left(), glyph.top(), glyph.width(), glyph.height(), 10, Role.PANEL, null, 0, 1);
        double outline = active ? 1 : shading.textShade(name);
        sketch.box(
                id, glyph.left(), glyph.top(), glyph.width(), glyph.height(), 10, null, role, active ? 3 : 1.75, outline);
        double header = 24 + (glyph.height() > 90 ? 3 : 0);
        label(glyph, operation, id, glyph.top() + header / 2 + 2, role);
        double side = compact ? 7 : 11;
        int units = shading.bars(name).size();
        double wide = Math.min(glyph.width() - 2 * side, units * WIDEST_GATE_BAR * (glyph.height() > 110 ? 1.5 : 1));
        Plan.Strip strip = new Plan.Strip(
                name, glyph.x() - wide / 2, glyph.top() + header + 2, wide, glyph.height() - header - 12);
        strip(id + ".value", strip);
    }

    private void box(Plan.Glyph glyph, Operation operation) {
        boolean active = shading.isActive(glyph.operation());
        Role role = shading.role(glyph.operation());
        String id = "gate." + glyph.operation();
        sketch.box(id + ".ground", glyph.left(), glyph.top(), glyph.width(), glyph.height(), 8, Role.PANEL, null, 0, 1);
        sketch.box(
                id,
                glyph.left(),
                glyph.top(),
                glyph.width(),
                glyph.height(),
                8,
                null,
                role,
                active ? 3 : 1.75,
                shading.textShade(glyph.operation()));
        label(glyph, operation, id, glyph.y(), role);
    }

    private void ring(Plan.Glyph glyph, Operation operation) {
        String name = glyph.operation();
        boolean active = shading.isActive(name);
        Role role = Roles.ofGlyph(shading.cell(), operation);
        double radius = glyph.width() / 2;
        String id = "gate." + name;
        sketch.circle(id + ".ground", glyph.x(), glyph.y(), radius, Role.PANEL, null, 0, 1);
        sketch.circle(
                id, glyph.x(), glyph.y(), radius, null, role, active ? 3.25 : 1.75, shading.textShade(name));
        String sign = shading.cell().nodes().get(operation.node()) instanceof Node.Add ? "+" : "×";
        double size = 1.3 * radius;
        sketch.label(
                id + ".label",
                sign,
                glyph.x(),
                glyph.y() + 0.36 * size,
                Anchor.MIDDLE,
                Face.UI,
                Weight.SEMIBOLD,
                size,
                role,
                shading.textShade(name));
    }

    /** The longest name that fits, at the largest size at which it does. */
    private void label(Plan.Glyph glyph, Operation operation, String id, double middle, Role role) {
        double room = glyph.width() - 8;
        String symbol = Symbols.glyph(shading.cell(), operation);
        String named = symbol + "  " + shading.state().texts().shortName(shading.cell(), operation);
        boolean gate = glyph.kind() == Plan.Kind.GATE && operation.isGate();
        String text = !gate
                ? symbol
                : Stream.of(named, symbol + "  " + operation.name())
                        .filter(candidate -> TextWidth.ui(candidate, SMALLEST_LABEL) <= room)
                        .findFirst()
                        .orElse(operation.name());
        double size = Stream.of(LABEL, SMALL_LABEL)
                .filter(candidate -> TextWidth.ui(text, candidate) <= room)
                .findFirst()
                .orElse(SMALLEST_LABEL);
        sketch.label(
                id + ".label",
                text,
                glyph.x(),
                middle + Sketch.HALF_FIGURE * size,
                Anchor.MIDDLE,
                Face.UI,
                Weight.SEMIBOLD,
                size,
                role,
                shading.textShade(glyph.operation()));
    }

    /** The bars of a value outside its glyph. Those of a value that only passes by appear with its number. */
    void strip(Plan.Strip strip, List<Plan.Caption> captions) {
        if (shading.isBackward() && captions.stream().anyMatch(caption -> covers(strip, caption))) {
            return;
        }
        boolean state = shading.facts().of(strip.value()).state();
        if (state || shading.status(strip.value()) != Shading.Status.PENDING) {
            strip("value." + strip.value(), strip);
        }
    }

    /** Whether bars stand where the longer caption of a gradient does; in the smallest pictures they give way to it. */
    private boolean covers(Plan.Strip strip, Plan.Caption caption) {
        double wide = TextWidth.ui(gradient(caption.value()), LABEL) + 6;
        double left = caption.atRight() ? caption.x() - wide : caption.x();
        return left < strip.x() + strip.width()
                && strip.x() < left + wide
                && caption.y() - LABEL < strip.y() + strip.height()
                && strip.y() < caption.y() + 4;
    }

    private String gradient(String value) {
        return (compact ? "∂" : "dL/d") + value;
    }

    private void strip(String id, Plan.Strip strip) {
        String value = strip.value();
        boolean pending = shading.status(value) == Shading.Status.PENDING;
        BarStrip.draw(
                sketch,
                id,
                strip,
                shading.state().scale().from(shading.facts().of(value).operand().node()),
                shading.bars(value),
                shading.ghosts(value),
                shading.state().unit(),
                shading.highlightedUnit(value),
                shading.role(value),
                shading.shade(value),
                pending ? PENDING_OUTLINE : shading.textShade(value));
    }

    /** The name of a state, and what its full bar is where that is more than 1. */
    void caption(Plan.Caption caption, Plan.Inlet inlet) {
        String value = caption.value();
        boolean backward = shading.isBackward();
        sketch.label(
                "caption." + value,
                backward ? gradient(value) : value,
                caption.x(),
                caption.y(),
                caption.atRight() ? Anchor.END : Anchor.START,
                Face.UI,
                Weight.BOLD,
                backward ? LABEL : CAPTION,
                shading.role(value),
                shading.textShade(value));
        double limit = shading.state().scale().limit(shading.facts().of(value).operand().node());
        boolean crowded = compact && (caption.atRight() || Math.abs(caption.y() - inlet.y()) < NEAR);
        if (limit > 1 && !backward && !crowded) {
            double beside = TextWidth.ui(value, CAPTION) + 8;
            sketch.label(
                    "scale." + value,
                    "±" + Numbers.value(limit),
                    caption.atRight() ? caption.x() - beside : caption.x() + beside,
                    caption.y() - 1,
                    caption.atRight() ? Anchor.END : Anchor.START,
                    Face.UI,
                    Weight.REGULAR,
                    SMALLEST_LABEL,
                    Role.QUIET_TEXT,
                    1);
        }
    }
}
