package gatescope.diagram;

import static gatescope.diagram.PlanBuilder.MIDDLE;
import static gatescope.diagram.PlanBuilder.THIN;

import gatescope.engine.CellBuilder;
import gatescope.engine.CellGraph;
import gatescope.engine.Node;
import gatescope.engine.Operand;
import gatescope.engine.Operation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A plan for a cell that nobody has drawn by hand. Gates stand in a lower row and the other operations in an upper one, both
 * in reading order. Wires from gates run between the rows, those from the other operations and from the memories above them,
 * each at a height of its own.
 */
final class AnyPlan {
    private static final double GATE = 56;
    private static final double RING = 15;
    private static final double SIDE = 118;
    private static final double STATE = 44;

    private final Space space;
    private final CellGraph cell;
    private final PlanBuilder plan = new PlanBuilder();
    private final Map<String, Point> places = new HashMap<>();
    private final Map<String, Integer> lanes = new HashMap<>();
    private final double hidden;
    private final double gateTop;
    private final double gateTall;
    private final double row;

    private AnyPlan(Space space, CellGraph cell) {
        this.space = space;
        this.cell = cell;
        this.hidden = space.hiddenLine();
        this.gateTall = space.tall(GATE, 0.2, 120);
        this.gateTop = hidden - space.tall(16, 0.12, 50) - gateTall;
        this.row = space.tall(92, 0.3, 200);
    }

    static Plan of(Space space, CellGraph cell) {
        return new AnyPlan(space, cell).plan();
    }

    private Plan plan() {
        List<Operation> gates = cell.operations().stream().filter(this::isLower).toList();
        List<Operation> others =
                cell.operations().stream().filter(operation -> !isLower(operation)).toList();
        spread(gates, gateTop + gateTall / 2);
        spread(others, row);
        int lane = 0;
        for (Operation operation : cell.operations()) {
            lanes.put(operation.name(), lane++);
        }
        String first = cell.states().getFirst() + CellBuilder.PRIME;
        List<Point> lead = PlanBuilder.points(Space.MARGIN, hidden);
        double last = gates.isEmpty() ? Space.MARGIN + SIDE : place(gates.getLast()).x();
        plan.wire(first, "", MIDDLE, Space.MARGIN, hidden, last, hidden);
        double pitch = room() / Math.max(1, gates.size());
        for (Operation gate : gates) {
            double x = place(gate).x();
            plan.feed(first, gate.name(), lead, x, hidden, gateTop + gateTall)
                    .gate(gate.name(), x, gateTop, Math.min(pitch - 10, 132), gateTall)
                    .ride(gate.name(), x, gateTop, x, gateTop - 15);
        }
        for (Operation operation : others) {
            glyph(operation);
        }
        cell.operations().forEach(this::connect);
        states();
        plan.inlet(Space.MARGIN + Space.INLET, space.inletBelow(hidden), hidden);
        return plan.build();
    }

    private boolean isLower(Operation operation) {
        return operation.isGate() || cell.nodes().get(operation.node()) instanceof Node.Affine;
    }

    private double room() {
        return space.width() - 2 * (Space.MARGIN + SIDE);
    }

    private void spread(List<Operation> operations, double y) {
        double pitch = room() / Math.max(1, operations.size());
        for (int k = 0; k < operations.size(); k++) {
            places.put(operations.get(k).name(), new Point(Space.MARGIN + SIDE + (k + 0.5) * pitch, y));
        }
    }

    private Point place(Operation operation) {
        return places.getOrDefault(operation.name(), new Point(0, 0));
    }

    private void glyph(Operation operation) {
        Point at = place(operation);
        Node rule = cell.nodes().get(operation.node());
        if (rule instanceof Node.Multiply || rule instanceof Node.Add) {
            plan.ring(operation.name(), at.x(), at.y(), RING);
        } else {
            plan.box(operation.name(), at.x(), at.y(), 58, 2 * RING);
        }
        plan.ride(operation.name(), at.x(), at.y(), at.x(), at.y() - RING - 15);
    }

    /** The wires to an operation: from gates between the rows, from everything else above. */
    private void connect(Operation target) {
        Node rule = cell.nodes().get(target.isGate() ? target.preActivation() : target.node());
        int fromBelow = 0;
        int fromAbove = 0;
        for (Operand operand : rule.operands()) {
            String value = Symbols.operand(cell, operand);
            boolean fed = isLower(target) && (operand.previous() || cell.node(operand) instanceof Node.Input);
            if (fed) {
                continue;
            }
            Point end = place(target);
            Point source = places.get(cell.node(operand).name());
            if (operand.previous() || source == null) {
                double lane = stateLane(cell.node(operand).name());
                double drop = end.x() - 38 - 7 * fromAbove++;
                plan.wire(value, target.name(), THIN, Space.MARGIN + 100, lane, drop, lane, drop, end.y(), end.x() - RING, end.y());
            } else if (isLower(target)) {
                double lane = laneBetween(value);
                double enter = end.x() - 38 - 7 * fromAbove++;
                plan.wire(value, target.name(), THIN, source.x(), source.y(), source.x(), lane, enter, lane, enter, gateTop);
            } else if (source.y() > row) {
                double lane = laneBetween(value);
                double enter = end.x() - 6 + 12 * fromBelow++;
                plan.wire(value, target.name(), THIN, source.x(), gateTop, source.x(), lane, enter, lane, enter, end.y() + 8);
            } else {
                double lane = laneAbove(value);
                double drop = end.x() - 38 - 7 * fromAbove++;
                plan.wire(
                        value, target.name(), THIN,
                        source.x(), source.y() - RING, source.x(), lane, drop, lane, drop, end.y(), end.x() - RING, end.y());
            }
        }
    }

    private double part(String value) {
        return (lanes.getOrDefault(value, 0) + 1.0) / (lanes.size() + 1);
    }

    private double laneBetween(String value) {
        double top = row + RING + 6;
        return top + part(value) * (gateTop - 30 - top);
    }

    private double laneAbove(String value) {
        double bottom = row - RING - 30;
        return 30 + part(value) * (bottom - 30);
    }

    private double stateLane(String state) {
        int index = cell.states().indexOf(state);
        return index == 0 ? laneAbove(state) : 24 + STATE * (index - 1);
    }

    private void states() {
        double strip = Math.min(space.stateStrip(), 96);
        double right = space.right();
        for (int k = 0; k < cell.states().size(); k++) {
            String state = cell.states().get(k);
            String old = state + CellBuilder.PRIME;
            double line = k == 0 ? hidden : stateLane(state) + 15;
            double top = k == 0 ? hidden - 46 : stateLane(state) - 15;
            plan.strip(old, Space.MARGIN, top, strip, 30).strip(state, right - strip, top, strip, 30);
            plan.caption(old, Space.MARGIN, line + 22, false).caption(state, right, line + 22, true);
            Point from = places.getOrDefault(state, new Point(0, 0));
            double lane = k == 0 ? laneAbove(state) : stateLane(state);
            double start = from.y() > row ? gateTop : from.y() - RING;
            if (k == 0) {
                double down = right - 108;
                double level = from.y() > row ? laneBetween(state) : lane;
                plan.exit(state, MIDDLE, from.x(), start, from.x(), level, down, level, down, hidden, right, hidden);
            } else {
                plan.exit(state, MIDDLE, from.x(), start, from.x(), lane, right - 102, lane);
            }
        }
        boolean readAbove = cell.operations().stream()
                .filter(operation -> !isLower(operation))
                .flatMap(operation -> cell.nodes().get(operation.node()).operands().stream())
                .anyMatch(operand -> operand.previous() && operand.node() == cell.indexOf(cell.states().getFirst()));
        if (readAbove) {
            String first = cell.states().getFirst();
            double x = Space.MARGIN + 100;
            plan.wire(first + CellBuilder.PRIME, "", THIN, x, hidden, x, laneAbove(first));
        }
    }
}
