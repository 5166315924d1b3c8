package gatescope.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * How a gradient came to its size: from where it began back to one timestep, each step's factors, whose product with the
 * beginning is ‖dL/d(state at that timestep)‖, the number in the chart. For a cell of one unit all factors have their sign,
 * and the product is dL/d(state) itself. Immutable.
 *
 * <p>It begins where the gradient is the loss's own: at the timestep T of L = unit j of h_T, and for a loss at the last or at
 * every timestep at the last one; but nearer to the timestep asked for where all that came back from beyond was exactly zero.
 * Where the gradient itself is exactly zero, the last step is the one that made it so.
 *
 * @param state the number of the state, in the order of the cell
 * @param timestep the timestep asked for, from 0, or {@link LogCurve#INITIAL}
 * @param begin the timestep where it begins
 * @param start the gradient's size there
 * @param steps the steps back, the latest timestep first
 */
public record GradientLedger(int state, int timestep, int begin, Scaled start, List<LedgerStep> steps) {
    /** Copies the list. */
    public GradientLedger {
        steps = List.copyOf(steps);
    }

    /**
     * The ledger of a gradient.
     *
     * @param state the state's number in the order of the cell, from 0: 0 is h
     * @param timestep from 0, or {@link LogCurve#INITIAL}
     */
    public static GradientLedger of(ScaledGradients gradients, int state, int timestep) {
        int last = gradients.trace().timesteps() - 1;
        int to = timestep;
        while (to < last && gradients.state(state, to).isZero() && gradients.state(state, to + 1).isZero()) {
            to++;
        }
        LedgerSteps maker = new LedgerSteps(gradients, state);
        List<LedgerStep> steps = new ArrayList<>();
        while (to < last) {
            Optional<LedgerStep> step = maker.stepTo(to);
            if (step.isEmpty()) {
                break;
            }
            steps.add(step.get());
            to++;
        }
        Collections.reverse(steps);
        return new GradientLedger(state, timestep, to, gradients.state(state, to).size(), steps);
    }

    /** The beginning times every factor: the gradient's size at the timestep asked for. */
    public Scaled product() {
        Scaled product = start;
        for (LedgerStep step : steps) {
            product = product.times(step.ratio());
        }
        return product;
    }

    /** The gradient's change from the beginning: the product of all factors of all steps. */
    public Scaled change() {
        Scaled change = Scaled.ONE;
        for (LedgerStep step : steps) {
            change = change.times(step.ratio());
        }
        return change;
    }

    /** The product of all factors of one kind. */
    public Scaled product(LedgerFactor.Kind kind) {
        Scaled product = Scaled.ONE;
        for (LedgerStep step : steps) {
            for (LedgerFactor factor : step.factors()) {
                product = factor.kind() == kind ? product.times(factor.size()) : product;
            }
        }
        return product;
    }

    /** Which kind of factor decided; empty where there is no step, or the change is exactly 1. */
    public Optional<LedgerDecision> decision() {
        return LedgerDecision.of(this);
    }
}
