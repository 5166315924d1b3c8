package gatescope.ui;

import gatescope.engine.LedgerStep;
import gatescope.engine.Scaled;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of a {@link LedgerSheet}.
 *
 * @param to the timestep arrived at, from 0, or {@link gatescope.engine.LogCurve#INITIAL}
 * @param step the step to it from the timestep after; null where the gradient begins
 * @param product the gradient arrived with
 * @param decided whether the factor that decided is among those of this step
 * @param numbers the parts of the step, in the order of {@link LedgerSheet#parts}; a step without such a factor has 1, without such a
 *     path 0; none where the gradient begins
 */
record LedgerRow(int to, @Nullable LedgerStep step, Scaled product, boolean decided, List<Scaled> numbers) {
    LedgerRow {
        numbers = List.copyOf(numbers);
    }

    /** The timestep, from 0, whose gates, weights and activations are the step's; where it begins, that timestep. */
    int stands() {
        return step == null ? to : to + 1;
    }
}
