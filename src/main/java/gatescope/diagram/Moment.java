package gatescope.diagram;

import gatescope.engine.CellBuilder;
import gatescope.engine.CellGraph;
import gatescope.engine.Node;
import gatescope.engine.Operand;
import gatescope.engine.Operation;
import java.util.List;
import java.util.stream.IntStream;

/** What a {@link DiagramState} says about each value of the cell: how far it is computed, its number, how bright it is. */
final class Moment {
    /** How far a value is computed. */
    enum Status {
        /** There from the start: the input and the old states. */
        GIVEN,
        /** Computed. */
        DONE,
        /** Being computed, or just computed. */
        ACTIVE,
        /** Not yet. */
        PENDING
    }

    private static final double PULSE_ENDS = 0.45;
    private static final double BARS_BEGIN = 0.25;
    private static final double BARS_END = 0.8;
    private static final double PILL_BEGINS = 0.4;

    private final DiagramState state;
    private final CellGraph cell;
    private final Operation active;

    Moment(DiagramState state) {
        this.state = state;
        this.cell = state.cell();
        this.active = cell.operations().get(state.operation());
    }

    DiagramState state() {
        return state;
    }

    CellGraph cell() {
        return cell;
    }

    Operation active() {
        return active;
    }

    /** What a value is by its name, with a prime for a state at the timestep before. */
    Operand operand(String value) {
        return new Operand(cell.indexOf(name(value)), value.endsWith(CellBuilder.PRIME));
    }

    /** The name of a value without the prime. */
    String name(String value) {
        return value.endsWith(CellBuilder.PRIME)
                ? value.substring(0, value.length() - CellBuilder.PRIME.length())
                : value;
    }

    Status status(String value) {
        Operand operand = operand(value);
        if (operand.previous() || cell.node(operand) instanceof Node.Input) {
            return Status.GIVEN;
        }
        int operation = cell.operationIndex(value);
        return operation == state.operation()
                ? Status.ACTIVE
                : operation < state.operation() ? Status.DONE : Status.PENDING;
    }

    /** Whether the active operation reads the value, through its pre-activation as well. */
    boolean isRead(String value) {
        Operand operand = operand(value);
        return reads(active.node(), operand) || (active.isGate() && reads(active.preActivation(), operand));
    }

    private boolean reads(int node, Operand operand) {
        return cell.nodes().get(node).operands().contains(operand);
    }

    boolean isActive(String value) {
        return status(value) == Status.ACTIVE;
    }

    double number(String value, int unit) {
        return state.trace().read(state.timestep(), operand(value), unit);
    }

    Role role(String value) {
        return Roles.of(cell, operand(value).node());
    }

    boolean isHighlighted(String value) {
        return ValueId.of(cell, operand(value), state.timestep(), state.unit()).equals(state.highlight());
    }

    /** Whether a value stands out: the active one, what it reads, or one that a person points at. */
    boolean isBright(String value) {
        return isActive(value) || isRead(value) || isHighlighted(value);
    }

    /** The opacity of the bars and wires of a value. */
    double shade(String value) {
        return isBright(value) ? 1 : state.playing() ? 0.34 : 0.45;
    }

    /** The opacity of texts and outlines, which must stay legible. */
    double textShade(String value) {
        return isBright(value) ? 1 : state.playing() ? 0.6 : 0.75;
    }

    /** Whether the pill of a value is shown: not before it leaves its operation. */
    boolean hasPill(String value) {
        return switch (status(value)) {
            case GIVEN, DONE -> true;
            case ACTIVE -> state.progress() >= PILL_BEGINS;
            case PENDING -> false;
        };
    }

    /** How far the pill of a value has travelled, 0 to 1, gently at both ends. */
    double travelled(String value) {
        return isActive(value) ? ease((state.progress() - PILL_BEGINS) / (1 - PILL_BEGINS)) : 1;
    }

    /** Whether what the active operation reads is on its way to it. */
    boolean hasPulse() {
        return state.progress() > 0 && state.progress() < PULSE_ENDS;
    }

    double pulse() {
        return ease(state.progress() / PULSE_ENDS);
    }

    /** Where the bars of a value end, one number per unit. */
    List<Double> bars(String value) {
        Operand operand = operand(value);
        double grown =
                switch (status(value)) {
                    case GIVEN, DONE -> 1;
                    case ACTIVE -> ease((state.progress() - BARS_BEGIN) / (BARS_END - BARS_BEGIN));
                    case PENDING -> 0;
                };
        return IntStream.range(0, state.trace().network().units(operand.node()))
                .mapToObj(unit -> state.scale().to(operand.node(), number(value, unit), grown))
                .toList();
    }

    private static double ease(double part) {
        double p = Math.clamp(part, 0.0, 1.0);
        return p * p * (3 - 2 * p);
    }
}
