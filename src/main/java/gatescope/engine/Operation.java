package gatescope.engine;

import org.jspecify.annotations.Nullable;

/**
 * One micro-step of a timestep, in reading order: what a person steps through. A gate is one operation of two nodes, its
 * pre-activation and its value.
 *
 * @param name the name of its value: f, keep, i, …
 * @param node the index of the node that holds its value
 * @param preActivation the index of the pre-activation's node, or −1 when the operation is no gate
 * @param gate the gate whose parameters it uses, or null when it uses none
 */
public record Operation(String name, int node, int preActivation, @Nullable String gate) {
    /** Whether it is a gate: parameters, a pre-activation and an activation. */
    public boolean isGate() {
        return preActivation >= 0;
    }
}
