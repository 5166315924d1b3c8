package gatescope.data;

import org.jspecify.annotations.Nullable;

/**
 * One sequence of a file, and where it has one, what a run over it is judged by. Immutable.
 *
 * @param x a row of features per timestep
 * @param target what the outputs are compared with, its shape depending on the loss: a row of outputs, a row per timestep, or
 *     one row of one number, the class; null when there is none
 * @param loss the loss by its name in files, not checked yet; null exactly when there is no target
 */
public record SequenceData(Rows x, @Nullable Rows target, @Nullable String loss) {
    /** Checks that there is a loss exactly when there is a target. */
    public SequenceData {
        if ((target == null) != (loss == null)) {
            throw new IllegalArgumentException("a target needs a loss and a loss a target");
        }
    }
}
