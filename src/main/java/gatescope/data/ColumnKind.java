package gatescope.data;

/** What the cells of a column are. */
public enum ColumnKind {
    NUMBER,
    DATE,
    TEXT,
    /** Nothing stands in it. */
    EMPTY
}
