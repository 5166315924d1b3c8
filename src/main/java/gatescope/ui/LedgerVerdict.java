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

/** Says in one sentence what became of a gradient on its way back, which factor decided that, and which did not. */
final class LedgerVerdict {
    /** A kind of factor whose logarithm is less than this part of the whole change's had no say. */
    private static final double NO_SAY = 0.1;

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
        String cause = cause(gradients, decision);
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
        String text = texts.text(
                decision.verdict() == Verdict.VANISHING ? "ledger.verdict.vanishing" : "ledger.verdict.exploding",
                cause,
                ScaledNumbers.value(decision.product().abs()));
        return others.isEmpty() ? text + "." : text + ", " + String.join(", ", others) + ".";
    }

    private String cause(ScaledGradients gradients, LedgerDecision decision) {
        LedgerFactor extreme = decision.extreme();
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
