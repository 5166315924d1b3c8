package gatescope.engine;

import org.jspecify.annotations.Nullable;

/**
 * One part of the sum that a state's total gradient at a timestep is: what came back along one path, for every unit.
 *
 * @param kind the path
 * @param node the name of the value that read the state and handed its gradient on: z_f, keep, s, y; the state's own name for
 *     the loss's direct derivative
 * @param gate the gate it came through; null where it came through none
 * @param gradient the part
 */
public record Share(Kind kind, String node, @Nullable String gate, ScaledVector gradient) {
    /** The paths by which a gradient comes back to a state. */
    public enum Kind {
        /** The loss of the same timestep: the direct derivative, or that through the head. */
        LOCAL,
        /** From the next timestep along the carry path: f_{t+1} ⊙ dL/dc_{t+1}. */
        CARRY,
        /** From the next timestep through a gate's pre-activation: R_kᵀ dL/dz_k at t + 1. */
        GATE,
        /** From the same timestep, through the cell's output: dL/dh_t ⊙ o ⊙ (1 − tanh² c). */
        OUTPUT,
        /** From the next timestep by another way: elementwise, but not on the carry path and not into a gate. */
        OTHER
    }
}
