package gatescope.diagram;

import gatescope.engine.CellBuilder;
import gatescope.engine.CellGraph;
import gatescope.engine.Node;
import gatescope.engine.Operand;
import gatescope.engine.Operation;
import java.util.List;

/**
 * A plan for a cell that nobody has drawn by hand: its operations from left to right in reading order, gates in a lower row
 * and the rest in an upper one, old states at the left edge, new ones at the right.
 */
final class AnyPlan {
    private static final double RING = 15;

    private AnyPlan() {}

    static Plan of(Space space, CellGraph cell) {
        PlanBuilder plan = new PlanBuilder();
        double left = Space.MARGIN;
        double right = space.right();
        double hidden = space.hiddenLine();
        double gateTop = space.gateTop();
        double gateBottom = gateTop + space.gateHeight();
        double top = space.memoryLine();
        List<Operation> operations = cell.operations();
        double first = left + 120;
        double pitch = (right - 110 - first) / operations.size();
        double gate = Math.min(pitch - 6, 112);
        double[] x = new double[cell.nodes().size()];
        for (int k = 0; k < operations.size(); k++) {
            x[operations.get(k).node()] = first + (k + 0.5) * pitch;
        }
        double last = first;
        int level = 0;
        List<Point> lead = PlanBuilder.points(left, hidden);
        for (Operation operation : operations) {
            double at = x[operation.node()];
            boolean affine = operation.isGate() || cell.nodes().get(operation.node()) instanceof Node.Affine;
            Node rule = cell.nodes().get(operation.isGate() ? operation.preActivation() : operation.node());
            if (affine) {
                plan.feed(Symbols.operand(cell, rule.operands().getFirst()), operation.name(), lead, at, hidden, gateBottom);
                plan.gate(operation.name(), at, gateTop, gate, space.gateHeight());
                plan.ride(operation.name(), at, gateTop, at, gateTop - 16);
                last = at;
            } else {
                double y = row(space, cell, operation);
                for (Operand operand : rule.operands()) {
                    wire(plan, cell, operand, operation, x, new Point(at, y), level++, space);
                }
                if (rule instanceof Node.Apply || rule instanceof Node.Complement) {
                    plan.box(operation.name(), at, y, Math.min(64, pitch - 4), 26);
                } else {
                    plan.ring(operation.name(), at, y, RING);
                }
                plan.ride(operation.name(), at, y, at, y + RING + 16);
            }
        }
        plan.wire(cell.states().getFirst() + CellBuilder.PRIME, "", PlanBuilder.MIDDLE, left, hidden, last, hidden);
        double strip = Math.min(space.stateStrip(), 96);
        double each = (hidden - top) / cell.states().size();
        for (int k = 0; k < cell.states().size(); k++) {
            String state = cell.states().get(k);
            double line = hidden - k * each;
            plan.strip(state + CellBuilder.PRIME, left, line - 16 - 30, strip, 30)
                    .caption(state + CellBuilder.PRIME, left, line + 26, false)
                    .strip(state, right - strip, line - 16 - 30, strip, 30)
                    .caption(state, right, line + 26, true);
        }
        plan.inlet(left + Space.INLET, space.inletBelow(hidden), hidden);
        return plan.build();
    }

    /** Rows of the operations that are no gates, so that neighbours do not share a line of sight. */
    private static double row(Space space, CellGraph cell, Operation operation) {
        boolean state = cell.states().contains(operation.name());
        double top = space.memoryLine();
        double bottom = space.gateTop() - 20;
        return state ? top : top + (bottom - top) * 0.5;
    }

    private static void wire(
            PlanBuilder plan,
            CellGraph cell,
            Operand operand,
            Operation target,
            double[] x,
            Point end,
            int level,
            Space space) {
        String value = Symbols.operand(cell, operand);
        double between = space.memoryLine() + 20 + 5 * (level % 8);
        if (operand.previous() || x[operand.node()] == 0) {
            plan.wire(value, target.name(), PlanBuilder.THIN, Space.MARGIN, between, end.x(), between, end.x(), end.y());
        } else {
            double from = x[operand.node()];
            plan.wire(
                    value,
                    target.name(),
                    PlanBuilder.THIN,
                    from,
                    space.gateTop(),
                    from,
                    between,
                    end.x(),
                    between,
                    end.x(),
                    end.y());
        }
    }
}
