package gatescope.engine;

import java.util.List;

/**
 * One step back in a {@link GradientLedger}.
 *
 * @param to the timestep arrived at, from 0, or {@link LogCurve#INITIAL}; the step is from the one after it
 * @param ratio the product of the factors: ‖δ_to‖ / ‖δ_to+1‖, signed for one unit
 * @param factors in the order of the way back
 */
public record LedgerStep(int to, Scaled ratio, List<LedgerFactor> factors) {
    /** Copies the list. */
    public LedgerStep {
        factors = List.copyOf(factors);
    }

    static LedgerStep of(int to, List<LedgerFactor> factors) {
        Scaled ratio = Scaled.ONE;
        for (LedgerFactor factor : factors) {
            ratio = ratio.times(factor.size());
        }
        return new LedgerStep(to, ratio, factors);
    }
}
