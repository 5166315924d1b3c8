package gatescope.data;

/** The kinds of places in a file. Lines, rows and columns count from 1. */
public final class Places {
    private Places() {}

    /** The file as a whole. */
    public static Phrase wholeFile() {
        return Phrase.of("place.file");
    }

    /** An option of the command line, or what was typed behind it. */
    public static Phrase option(String typed) {
        return Phrase.of("place.option", Phrase.excerpt(typed));
    }

    /** A line of a text. */
    public static Phrase line(int line) {
        return Phrase.of("place.line", line);
    }

    /** A character of a text. */
    public static Phrase character(int line, int column) {
        return Phrase.of("place.character", line, column);
    }

    /** A value in a tree of values, by its path as in gates.f.W[1][0]. */
    public static Phrase value(String path, int line, int column) {
        return path.isEmpty() ? character(line, column) : Phrase.of("place.value", path, line, column);
    }

    /** A row of a table. */
    public static Phrase row(long row) {
        return Phrase.of("place.row", row);
    }

    /** A cell of a table. */
    public static Phrase cell(long row, int column) {
        return Phrase.of("place.cell", row, column);
    }

    /** A column of a table. */
    public static Phrase column(int column) {
        return Phrase.of("place.column", column);
    }

    /** The columns of a table that have one role: x or target. */
    public static Phrase columns(String role) {
        return Phrase.of("place.columns", role);
    }
}
