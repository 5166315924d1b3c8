package gatescope.engine;

/** How many units a value has, before a network gives the number. */
public enum Size {
    /** As many as the input has features. */
    INPUTS,
    /** As many as the cell has hidden units. */
    HIDDEN,
    /** As many as the linear head has outputs. */
    OUTPUTS
}
