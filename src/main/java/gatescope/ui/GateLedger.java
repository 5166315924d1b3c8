package gatescope.ui;

import gatescope.engine.GradientLedger;
import gatescope.engine.GradientShares;
import gatescope.engine.LedgerFactor;
import gatescope.engine.LedgerStep;
import gatescope.engine.Scaled;
import gatescope.engine.ScaledGradients;
import gatescope.engine.Share;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Ledgers as they are told: of a cell with gates, slopes and weights stand in no column of the table, so that what came back through
 * all gates is one factor, ‖m‖ / ‖δ‖ as {@link LedgerFactor.Kind#PATHS} is without a carry.
 */
final class GateLedger {
    private GateLedger() {}

    /**
     * What came back through one gate.
     *
     * @param size its part of the step's ratio, as in the table
     */
    record Through(String gate, Scaled size) {}

    /** As {@link GradientLedger#of}. */
    static GradientLedger of(ScaledGradients gradients, int state, int timestep) {
        GradientLedger ledger = GradientLedger.of(gradients, state, timestep);
        if (gradients.trace().network().cell().gates().isEmpty()) {
            return ledger;
        }
        List<LedgerStep> steps = ledger.steps().stream().map(GateLedger::merged).toList();
        return new GradientLedger(ledger.state(), ledger.timestep(), ledger.begin(), ledger.start(), steps);
    }

    private static LedgerStep merged(LedgerStep step) {
        Scaled gates = Scaled.ONE;
        List<LedgerFactor> others = new ArrayList<>();
        for (LedgerFactor factor : step.factors()) {
            if (factor.kind() == LedgerFactor.Kind.DERIVATIVE || factor.kind() == LedgerFactor.Kind.WEIGHT) {
                gates = gates.times(factor.size());
            } else {
                others.add(factor);
            }
        }
        if (others.size() == step.factors().size()) {
            return step;
        }
        others.addFirst(new LedgerFactor(LedgerFactor.Kind.PATHS, step.to() + 1, gates));
        return new LedgerStep(step.to(), step.ratio(), others);
    }

    /** Whether all that came back in a step came through gates, but for the timestep's own loss. */
    static boolean isThroughGates(List<Share> shares) {
        return shares.stream().anyMatch(share -> share.kind() == Share.Kind.GATE)
                && shares.stream().allMatch(share -> share.kind() == Share.Kind.GATE || share.kind() == Share.Kind.LOCAL);
    }

    /** The gate that most of a step's gradient came through; empty where it came another way too, or was zero. */
    static Optional<Through> most(ScaledGradients gradients, int state, LedgerStep step) {
        GradientShares shares = GradientShares.of(gradients, state, step.to());
        if (!isThroughGates(shares.shares()) || shares.total().isZero()) {
            return Optional.empty();
        }
        return shares.shares().stream()
                .filter(share -> share.kind() == Share.Kind.GATE)
                .max(Comparator.comparingDouble(share -> Math.abs(shares.fraction(share))))
                .map(share -> new Through(
                        share.gate() == null ? share.node() : share.gate(),
                        Scaled.of(shares.fraction(share)).times(step.ratio())));
    }
}
