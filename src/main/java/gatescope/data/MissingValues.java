package gatescope.data;

/** What becomes of the rows of a column where no number stands. */
public enum MissingValues {
    /** The file is refused, by the first such row. */
    REFUSE,
    /** They are left out, as if they were not there. */
    SKIP,
    /** They have the last number before them; those before the first number are left out. */
    CARRY_LAST,
    /** They lie on the straight line between their neighbours; those before the first number or after the last are left out. */
    INTERPOLATE
}
