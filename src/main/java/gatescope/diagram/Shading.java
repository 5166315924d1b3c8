package gatescope.diagram;

import gatescope.engine.CellGraph;
import gatescope.engine.Gradients;
import gatescope.engine.Operand;
import gatescope.engine.Operation;
import gatescope.engine.Trace;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link DiagramState} says about each value of the cell: how far it is computed, its number, how bright it is.
 * Backwards the numbers are the gradients; what a timestep begins with, its input and the old states, is then what comes last,
 * and of an old state it is what flows back to it through this timestep.
 */
final class Shading {
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
    private final CellFacts facts;
    private final Operation active;
    private final @Nullable Backflow backflow;
    private final @Nullable Backflow baseline;
    private final ValueId.@Nullable Place highlight;

    Shading(DiagramState state) {
        this.state = state;
        this.facts = CellFacts.of(state.cell());
        this.active = state.cell().operations().get(state.operation());
        Gradients gradients = state.gradients();
        this.backflow = gradients == null ? null : new Backflow(gradients);
        Gradients before = state.baseline();
        this.baseline = before == null ? null : new Backflow(before);
        String pointedAt = state.highlight();
        this.highlight =
                pointedAt == null ? null : ValueId.Place.of(pointedAt).orElse(null);
    }

    DiagramState state() {
        return state;
    }

    CellGraph cell() {
        return state.cell();
    }

    CellFacts facts() {
        return facts;
    }

    Operation active() {
        return active;
    }

    boolean isBackward() {
        return backflow != null;
    }

    Status status(String value) {
        CellFacts.Fact fact = facts.of(value);
        if (isBackward()) {
            return backwardStatus(fact);
        }
        if (fact.given()) {
            return Status.GIVEN;
        }
        return fact.operation() == state.operation()
                ? Status.ACTIVE
                : fact.operation() < state.operation() ? Status.DONE : Status.PENDING;
    }

    /** Backwards the last operation comes first, and what was given is complete when its first reader is done. */
    private Status backwardStatus(CellFacts.Fact fact) {
        if (fact.operation() > state.operation()) {
            return Status.DONE;
        }
        if (fact.operation() < state.operation()) {
            return Status.PENDING;
        }
        return !fact.given() ? Status.ACTIVE : state.progress() >= PILL_BEGINS ? Status.DONE : Status.PENDING;
    }

    /**
     * Whether the active operation reads the value, through its pre-activation as well. Backwards the gradient of what reads
     * the active value comes to it, and it hands its own on to what was given.
     */
    boolean isRead(String value) {
        CellFacts.Fact fact = facts.of(value);
        boolean comesFrom = isBackward() && !fact.given();
        return comesFrom
                ? facts.of(active.name()).readers().contains(fact.operation())
                : fact.readers().contains(state.operation());
    }

    /** Whether the active operation stands at the far end of a wire: it reads what flows there, backwards it is its source. */
    boolean isFlowing(Plan.Wire wire) {
        return isBackward()
                ? wire.value().equals(active.name()) && (!wire.arrow() || comesIn(wire.value()))
                : wire.target().equals(active.name());
    }

    /** Whether the active operation hands on what flows on a wire, once it is done. */
    boolean isHandedOn(Plan.Wire wire) {
        return isBackward()
                ? wire.target().equals(active.name()) && facts.of(wire.value()).given() && state.progress() >= PILL_BEGINS
                : isActive(wire.value()) && hasPill(wire.value());
    }

    /** Whether a gradient reaches the value from the next timestep, from the head or from L. */
    boolean comesIn(String value) {
        return backflow != null
                && backflow.comesIn(state.timestep(), facts.of(value).operand().node(), state.unit());
    }

    boolean isActive(String value) {
        return status(value) == Status.ACTIVE;
    }

    double number(String value, int unit) {
        return backflow == null ? value(state.trace(), value, unit) : gradient(backflow, value, unit);
    }

    private double value(Trace trace, String value, int unit) {
        return trace.read(state.timestep(), facts.of(value).operand(), unit);
    }

    private double gradient(Backflow flow, String value, int unit) {
        Operand operand = facts.of(value).operand();
        return operand.previous()
                ? flow.back(state.timestep(), operand.node(), unit)
                : flow.total(state.timestep(), operand.node(), unit);
    }

    /** What the baseline has in place of {@link #number}; empty when nothing differs from it. */
    OptionalDouble before(String value, int unit) {
        if (baseline == null) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(
                isBackward()
                        ? gradient(baseline, value, unit)
                        : value(baseline.gradients().trace(), value, unit));
    }

    /** Where the bars of a value ended at the baseline, one number per unit; empty before it is computed. */
    List<Double> ghosts(String value) {
        if (baseline == null || status(value) == Status.PENDING) {
            return List.of();
        }
        int node = facts.of(value).operand().node();
        return IntStream.range(0, state.trace().network().units(node))
                .mapToObj(unit -> state.scale().to(node, before(value, unit).orElse(Double.NaN), 1))
                .toList();
    }

    Role role(String value) {
        return facts.of(value).role();
    }

    /** The unit of the value that a person points at, or −1. */
    int highlightedUnit(String value) {
        if (highlight == null) {
            return -1;
        }
        CellFacts.Fact fact = facts.of(value);
        int timestep = fact.operand().previous() ? state.timestep() - 1 : state.timestep();
        return highlight.timestep() == timestep && highlight.value().equals(fact.name()) ? highlight.unit() : -1;
    }

    boolean isHighlighted(String value) {
        return highlightedUnit(value) >= 0;
    }

    /** Whether the pill of a value is filled: the active one's, and that of the number which a person points at. */
    boolean isFilled(String value) {
        int pointedAt = highlightedUnit(value);
        boolean shown = pointedAt == state.unit() || facts.of(value).operand().node() == 0;
        return isActive(value) || (pointedAt >= 0 && shown);
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

    /** How far the pill of a value has travelled, 0 to 1, gently at both ends; backwards it appears where it rests. */
    double travelled(String value) {
        return isActive(value) && !isBackward() ? ease((state.progress() - PILL_BEGINS) / (1 - PILL_BEGINS)) : 1;
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
        int node = facts.of(value).operand().node();
        double grown =
                switch (status(value)) {
                    case GIVEN, DONE -> 1;
                    case ACTIVE -> ease((state.progress() - BARS_BEGIN) / (BARS_END - BARS_BEGIN));
                    case PENDING -> 0;
                };
        return IntStream.range(0, state.trace().network().units(node))
                .mapToObj(unit -> state.scale().to(node, number(value, unit), grown))
                .toList();
    }

    private static double ease(double part) {
        double p = Math.clamp(part, 0.0, 1.0);
        return p * p * (3 - 2 * p);
    }
}
