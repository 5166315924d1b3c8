package gatescope.data;

/**
 * How a table is written. Found by {@link CsvPreview#guess} and corrected by a person. Immutable.
 *
 * @param encoding how characters are bytes
 * @param separator what stands between cells; not a quote or a line break
 * @param decimalComma whether 1,5 is one and a half, and 1.500 one thousand five hundred; otherwise the other way around
 * @param header whether the first row has the names of the columns
 * @param dates how dates that begin with day or month are read; 2024-12-31 is understood always
 */
public record CsvDialect(
        TextEncoding encoding, char separator, boolean decimalComma, boolean header, DateOrder dates) {
    /** What this program itself writes: UTF-8, commas, decimal points, a header. */
    public static final CsvDialect PLAIN = new CsvDialect(TextEncoding.UTF_8, ',', false, true, DateOrder.DAY_FIRST);

    /** @throws IllegalArgumentException if no cell could be told from another */
    public CsvDialect {
        if (separator == '"' || separator == '\n' || separator == '\r') {
            throw new IllegalArgumentException("a quote or line break cannot separate cells");
        }
    }

    /** With another encoding. */
    public CsvDialect withEncoding(TextEncoding other) {
        return new CsvDialect(other, separator, decimalComma, header, dates);
    }

    /** With another separator. */
    public CsvDialect withSeparator(char other) {
        return new CsvDialect(encoding, other, decimalComma, header, dates);
    }

    /** With decimal comma or point. */
    public CsvDialect withDecimalComma(boolean other) {
        return new CsvDialect(encoding, separator, other, header, dates);
    }

    /** With or without a header. */
    public CsvDialect withHeader(boolean other) {
        return new CsvDialect(encoding, separator, decimalComma, other, dates);
    }

    /** With another order of dates. */
    public CsvDialect withDates(DateOrder other) {
        return new CsvDialect(encoding, separator, decimalComma, header, other);
    }
}
