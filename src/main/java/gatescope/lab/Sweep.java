package gatescope.lab;

/** Which way the computation is followed. */
public enum Sweep {
    /** Values, from the first timestep to the last. */
    FORWARD,
    /** Gradients, from the last timestep to the first. */
    BACKWARD
}
