package gatescope.diagram;

import gatescope.engine.CellGraph;
import gatescope.engine.Operation;
import java.util.List;
import java.util.Optional;

/**
 * The picture of a cell at a moment of a run. A pure function of the state and the size: equal states give equal frames.
 *
 * <p>The layout fills whatever size it is given; text keeps its size.
 */
public final class CellDiagram {
    private static final String ZONE = "operation:";
    private static final double ZONE_EDGE = 4;

    private CellDiagram() {}

    /** The smallest width in which any cell is legible with all that it has at this text scale. */
    public static double minWidth(double textScale) {
        return Space.MIN_WIDTH * textScale;
    }

    /** The smallest width in which this cell is legible at text scale 1, as when it stands beside others. */
    public static double compactWidth(CellGraph cell) {
        return CellFacts.of(cell).least();
    }

    /** The smallest height in which everything is legible at this text scale. */
    public static double minHeight(double textScale) {
        return Space.MIN_HEIGHT * textScale;
    }

    /** The name of the operation whose zone has this id, or empty when it is none of this diagram. */
    public static Optional<String> operationOf(String zoneId) {
        return zoneId.startsWith(ZONE) ? Optional.of(zoneId.substring(ZONE.length())) : Optional.empty();
    }

    /**
     * The picture.
     *
     * @param width in pixels; what is below {@link #compactWidth} is drawn as large as that
     * @param height in pixels; what is below {@link #minHeight} is drawn as large as that
     */
    public static Frame frame(DiagramState state, double width, double height) {
        double scale = state.textScale();
        double least = compactWidth(state.cell());
        double wide = Math.max(width, scale * least);
        double tall = Math.max(height, minHeight(scale));
        Space space = new Space(wide / scale, tall / scale, state.trace().network().hidden(), least);
        Sketch sketch = new Sketch(scale);
        Shading shading = new Shading(state);
        Plan plan = shading.facts().plan(space, state.cell());
        WireDrawing wires = new WireDrawing(sketch, shading, plan, space);
        CellDrawing parts = new CellDrawing(sketch, shading, space.compact());
        plan.wires().forEach(wires::resting);
        wires.inlet(plan.inlet());
        plan.wires().forEach(wires::lit);
        plan.wires().forEach(wires::pulse);
        plan.strips().forEach(strip -> parts.strip(strip, plan.captions()));
        plan.glyphs().forEach(parts::glyph);
        plan.captions().forEach(caption -> parts.caption(caption, plan.inlet()));
        plan.rides().forEach(wires::pill);
        List<Operation> operations = state.cell().operations();
        List<String> spoken = Spoken.of(shading);
        for (int k = 0; k < operations.size(); k++) {
            zone(sketch, plan, operations.get(k).name(), spoken.get(k));
        }
        return sketch.frame(wide, tall);
    }

    private static void zone(Sketch sketch, Plan plan, String operation, String text) {
        plan.glyph(operation).ifPresent(glyph -> sketch.zone(
                ZONE + operation,
                glyph.left() - ZONE_EDGE,
                glyph.top() - ZONE_EDGE,
                glyph.width() + 2 * ZONE_EDGE,
                glyph.height() + 2 * ZONE_EDGE,
                glyph.kind() == Plan.Kind.RING ? glyph.width() / 2 + ZONE_EDGE : 12,
                text));
    }
}
