package gatescope.data;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A column of a table that was read. Immutable; takes 8 bytes a row, texts none. */
public final class TableColumn {
    /**
     * A cell that is not what its column is.
     *
     * @param line the line of the file, from 1
     * @param text what stands there
     */
    record Stray(long line, String text) {}

    private final String name;
    private final ColumnKind kind;
    private final double[] values;
    private final int[] missingLines;
    private final @Nullable Stray stray;

    /**
     * @param values numbers, or dates in seconds since 1970, NaN where missing; empty for texts; owned from now on
     * @param missingLines the lines of missing values; owned from now on
     * @param stray the first cell that is not of this kind
     */
    TableColumn(String name, ColumnKind kind, double[] values, int[] missingLines, @Nullable Stray stray) {
        this.name = name;
        this.kind = kind;
        this.values = values;
        this.missingLines = missingLines;
        this.stray = stray;
    }

    /** The name in the header; empty where there is none. */
    public String name() {
        return name;
    }

    /** What its cells are. */
    public ColumnKind kind() {
        return kind;
    }

    /**
     * A number, or a date in seconds since 1970-01-01 00:00 UTC; NaN where it is missing.
     *
     * @param row below the header, from 0
     */
    public double value(int row) {
        return values[row];
    }

    /** A copy of all values, a row each; of no length for texts. */
    public double[] values() {
        return values.clone();
    }

    /** How many values are missing. */
    public int missing() {
        return missingLines.length;
    }

    /** The lines of the file, from 1, whose values are missing; a copy. */
    public int[] missingLines() {
        return missingLines.clone();
    }

    /** The first cell that is neither missing nor what this column is; null when there is none. */
    @Nullable Stray stray() {
        return stray;
    }

    @Override
    public String toString() {
        return name + " " + kind + " " + Arrays.stream(values).limit(3).boxed().toList();
    }
}
