package gatescope.diagram;

import gatescope.diagram.Primitive.Anchor;
import gatescope.diagram.Primitive.Face;
import gatescope.diagram.Primitive.Weight;
import gatescope.engine.Node;
import gatescope.engine.Operation;
import java.util.stream.Stream;

/** Draws the glyphs, the bars and the names of a cell. */
final class CellDrawing {
    private static final double LABEL = 13;
    private static final double SMALL_LABEL = 12;
    private static final double SMALLEST_LABEL = 11;
    private static final double CAPTION = 15;
    private static final double PENDING_OUTLINE = 0.3;
    private static final double WIDEST_GATE_BAR = 34;

    private final Sketch sketch;
    private final Moment moment;

    CellDrawing(Sketch sketch, Moment moment) {
        this.sketch = sketch;
        this.moment = moment;
    }

    void glyph(Plan.Glyph glyph) {
        Operation operation = moment.cell().operations().get(moment.cell().operationIndex(glyph.operation()));
        switch (glyph.kind()) {
            case GATE -> gate(glyph, operation);
            case BOX -> box(glyph, operation);
            case RING -> ring(glyph, operation);
        }
    }

    private void gate(Plan.Glyph glyph, Operation operation) {
        String name = glyph.operation();
        boolean active = moment.isActive(name);
        Role role = moment.role(name);
        String id = "gate." + name;
        sketch.box(id + ".ground", glyph.left(), glyph.top(), glyph.width(), glyph.height(), 10, Role.PANEL, null, 0, 1);
        double outline = active ? 1 : moment.textShade(name);
        sketch.box(
                id, glyph.left(), glyph.top(), glyph.width(), glyph.height(), 10, null, role, active ? 3 : 1.75, outline);
        double header = 24 + (glyph.height() > 90 ? 3 : 0);
        label(glyph, operation, id, glyph.top() + header / 2 + 2, role);
        double side = 11;
        int units = moment.bars(name).size();
        double wide = Math.min(glyph.width() - 2 * side, units * WIDEST_GATE_BAR * (glyph.height() > 110 ? 1.5 : 1));
        Plan.Strip strip = new Plan.Strip(
                name, glyph.x() - wide / 2, glyph.top() + header + 2, wide, glyph.height() - header - 12);
        strip(id + ".value", strip);
    }

    private void box(Plan.Glyph glyph, Operation operation) {
        boolean active = moment.isActive(glyph.operation());
        Role role = moment.role(glyph.operation());
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
                moment.textShade(glyph.operation()));
        label(glyph, operation, id, glyph.y(), role);
    }

    private void ring(Plan.Glyph glyph, Operation operation) {
        String name = glyph.operation();
        boolean active = moment.isActive(name);
        Role role = Roles.ofGlyph(moment.cell(), operation);
        double radius = glyph.width() / 2;
        String id = "gate." + name;
        sketch.circle(id + ".ground", glyph.x(), glyph.y(), radius, Role.PANEL, null, 0, 1);
        sketch.circle(
                id, glyph.x(), glyph.y(), radius, null, role, active ? 3.25 : 1.75, moment.textShade(name));
        String sign = moment.cell().nodes().get(operation.node()) instanceof Node.Add ? "+" : "×";
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
                moment.textShade(name));
    }

    /** The longest name that fits, at the largest size at which it does. */
    private void label(Plan.Glyph glyph, Operation operation, String id, double middle, Role role) {
        double room = glyph.width() - 8;
        String symbol = Symbols.glyph(moment.cell(), operation);
        String named = symbol + "  " + moment.state().texts().shortName(moment.cell(), operation);
        boolean gate = glyph.kind() == Plan.Kind.GATE && operation.isGate();
        String text = gate && TextWidth.ui(named, SMALLEST_LABEL) <= room
                ? named
                : gate ? symbol + "  " + operation.name() : symbol;
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
                moment.textShade(glyph.operation()));
    }

    /** The bars of a value outside its glyph. Those of a value that only passes by appear with its number. */
    void strip(Plan.Strip strip) {
        boolean state = moment.cell().states().contains(moment.name(strip.value()));
        if (state || moment.status(strip.value()) != Moment.Status.PENDING) {
            strip("value." + strip.value(), strip);
        }
    }

    private void strip(String id, Plan.Strip strip) {
        String value = strip.value();
        boolean pending = moment.status(value) == Moment.Status.PENDING;
        BarStrip.draw(
                sketch,
                id,
                strip,
                moment.state().scale().from(moment.operand(value).node()),
                moment.bars(value),
                moment.state().unit(),
                moment.role(value),
                moment.shade(value),
                pending ? PENDING_OUTLINE : moment.textShade(value));
    }

    void caption(Plan.Caption caption) {
        String value = caption.value();
        sketch.label(
                "caption." + value,
                value,
                caption.x(),
                caption.y(),
                caption.atRight() ? Anchor.END : Anchor.START,
                Face.UI,
                Weight.BOLD,
                CAPTION,
                moment.role(value),
                moment.textShade(value));
        double limit = moment.state().scale().limit(moment.operand(value).node());
        if (limit > 1) {
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
