package gatescope.data;

/** In which order the parts of a date stand, where they could be read in another. */
public enum DateOrder {
    /** 31/12/2024, as in most of the world. */
    DAY_FIRST,
    /** 12/31/2024, as in the United States. */
    MONTH_FIRST
}
