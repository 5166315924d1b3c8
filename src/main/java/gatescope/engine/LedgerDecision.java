package gatescope.engine;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What decided that a gradient shrank or grew: the kind of factor with the greatest sum of logarithms in the direction of the
 * whole change, and among its factors the one that went farthest that way. With it the other kinds can be named that did not.
 *
 * @param kind the kind that decided
 * @param product the product of all factors of that kind
 * @param share ln(product) / ln(change): above 1 when other kinds worked against it; 1 when an exact zero decided
 * @param extreme the single factor that did most
 * @param verdict on the change per step: |change|^(1/steps)
 */
public record LedgerDecision(
        LedgerFactor.Kind kind, Scaled product, double share, LedgerFactor extreme, Verdict verdict) {
    static Optional<LedgerDecision> of(GradientLedger ledger) {
        double change = ledger.change().ln();
        if (change == 0 || Double.isNaN(change)) {
            return Optional.empty();
        }
        double direction = Math.signum(change);
        Verdict verdict = Verdict.of(Math.exp(change / ledger.steps().size()));
        return Stream.of(LedgerFactor.Kind.values())
                .max(Comparator.comparingDouble(kind -> direction * ledger.product(kind).ln()))
                .flatMap(kind -> extreme(ledger, kind, direction).map(extreme -> {
                    Scaled product = ledger.product(kind);
                    double share = Double.isInfinite(change) ? 1 : product.ln() / change;
                    return new LedgerDecision(kind, product, share, extreme, verdict);
                }));
    }

    private static Optional<LedgerFactor> extreme(GradientLedger ledger, LedgerFactor.Kind kind, double direction) {
        return ledger.steps().stream()
                .flatMap(step -> step.factors().stream())
                .filter(factor -> factor.kind() == kind)
                .max(Comparator.comparingDouble(factor -> direction * factor.size().ln()));
    }
}
