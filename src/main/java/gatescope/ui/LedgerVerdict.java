package gatescope.ui;

import gatescope.diagram.Numbers;
import gatescope.diagram.ScaledNumbers;
import gatescope.engine.CellGraph;
import gatescope.engine.GradientLedger;
import gatescope.engine.LedgerDecision;
import gatescope.engine.LedgerFactor;
import gatescope.engine.Network;
import gatescope.engine.Node;
import gatescope.engine.Scaled;
import gatescope.engine.ScaledGradients;
import gatescope.engine.Verdict;
import gatescope.lab.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Says in one sentence what became of a gradient on its way back, which factor decided that, and which did not. */
final class LedgerVerdict {
    /** A kind of factor whose logarithm is less than this part of the whole change's had no say. */
    private static final double NO_SAY = 0.1;

    /** After fewer steps back it is said which way it went, but not that it vanished or exploded. */
    static final int FEWEST_STEPS = 3;

    private final Messages texts;

    LedgerVerdict(Messages texts) {
        this.texts = texts;
    }

    /** "The gradient vanished because tanh′ was 0.0200 at t = 7 (×1.2e−9 in all), not because of the weight (×81.0)." */
    String of(ScaledGradients gradients, GradientLedger ledger) {
        if (ledger.steps().isEmpty()) {
            return ledger.product().isZero() ? texts.text("ledger.verdict.none") : texts.text("ledger.verdict.begins");
        }
        Scaled change = ledger.change();
        if (!Double.isFinite(change.mantissa())) {
            return texts.text("ledger.verdict.diverged");
        }
        LedgerDecision decision = ledger.decision().orElse(null);
        if (decision == null || decision.verdict() == Verdict.STABLE) {
            return texts.text(
                    "ledger.verdict.stable",
                    ScaledNumbers.value(change.abs()),
                    Numbers.value(Math.exp(change.ln() / ledger.steps().size())));
        }
        String cause = cause(gradients, ledger, decision);
        if (change.isZero()) {
            return texts.text("ledger.verdict.zero", cause);
        }
        List<String> others = new ArrayList<>();
        for (LedgerFactor.Kind kind : LedgerFactor.Kind.values()) {
            Scaled product = ledger.product(kind).abs();
            if (kind != decision.kind() && isThere(ledger, kind)) {
                double say = product.ln() / change.ln();
                others.add(texts.text(
                        say > NO_SAY ? "ledger.others.too" : "ledger.others.not",
                        texts.text("ledger.because." + name(kind)),
                        ScaledNumbers.value(product)));
            }
        }
        boolean few = ledger.steps().size() < FEWEST_STEPS;
        String key = decision.verdict() == Verdict.VANISHING
                ? few ? "ledger.verdict.shrank" : "ledger.verdict.vanishing"
                : few ? "ledger.verdict.grew" : "ledger.verdict.exploding";
        String text = texts.text(key, cause, ScaledNumbers.value(decision.product().abs()));
        return others.isEmpty() ? text + "." : text + ", " + String.join(", ", others) + ".";
    }

    private String cause(ScaledGradients gradients, GradientLedger ledger, LedgerDecision decision) {
        LedgerFactor extreme = decision.extreme();
        Optional<GateLedger.Through> most = ledger.steps().stream()
                .filter(step -> extreme.kind() == LedgerFactor.Kind.PATHS && step.to() == extreme.timestep() - 1)
                .findFirst()
                .flatMap(step -> GateLedger.most(gradients, ledger.state(), step));
        if (most.isPresent()) {
            return texts.text(
                    "ledger.cause.gates",
                    Integer.toString(extreme.timestep() + 1),
                    ScaledNumbers.value(extreme.size().abs()),
                    most.get().gate(),
                    ScaledNumbers.value(most.get().size()));
        }
        Network network = gradients.trace().network();
        CellGraph cell = network.cell();
        boolean exact = network.hidden() == 1 && cell.gates().isEmpty();
        String slope = exact && extreme.kind() == LedgerFactor.Kind.DERIVATIVE ? slope(cell) : "";
        String key = slope.isEmpty() ? "ledger.cause." + name(extreme.kind()) : "ledger.cause.slope";
        return texts.text(
                key,
                Integer.toString(extreme.timestep() + 1),
                ScaledNumbers.value(extreme.size().abs()),
                slope);
    }

    /** tanh′, where the cell applies one function. */
    private static String slope(CellGraph cell) {
        List<String> symbols = cell.nodes().stream()
                .filter(Node.Apply.class::isInstance)
                .map(node -> ((Node.Apply) node).activation().symbol())
                .distinct()
                .toList();
        return symbols.size() == 1 ? symbols.getFirst() + "′" : "";
    }

    private static boolean isThere(GradientLedger ledger, LedgerFactor.Kind kind) {
        return ledger.steps().stream().flatMap(step -> step.factors().stream()).anyMatch(f -> f.kind() == kind);
    }

    private static String name(LedgerFactor.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
