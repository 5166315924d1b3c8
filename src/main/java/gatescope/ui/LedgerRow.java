package gatescope.ui;

import gatescope.engine.LedgerStep;
import gatescope.engine.Scaled;
import org.jspecify.annotations.Nullable;

/**
 * A row of a {@link LedgerSheet}.
 *
 * @param to the timestep arrived at, from 0, or {@link gatescope.engine.LogCurve#INITIAL}
 * @param step the step to it from the timestep after; null where the gradient begins
 * @param product the gradient arrived with
 * @param decided whether the factor that decided is among those of this step
 */
record LedgerRow(int to, @Nullable LedgerStep step, Scaled product, boolean decided) {
    /** The timestep, from 0, whose gates, weights and activations are the step's; where it begins, that timestep. */
    int stands() {
        return step == null ? to : to + 1;
    }
}
