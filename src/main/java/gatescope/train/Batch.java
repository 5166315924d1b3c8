package gatescope.train;

import gatescope.engine.Sequence;

/**
 * Some samples side by side, as a run takes them.
 *
 * @param x timesteps × batch × inputs
 * @param target rows × batch × width, as {@link gatescope.engine.Loss#against} takes it
 */
public record Batch(Sequence x, Sequence target) {
    /** How many samples. */
    public int size() {
        return x.batch();
    }
}
