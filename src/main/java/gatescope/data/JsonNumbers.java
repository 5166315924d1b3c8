package gatescope.data;

import java.util.List;

/** Vectors and matrices of a JSON file. */
public final class JsonNumbers {
    private JsonNumbers() {}

    /**
     * A list of numbers of a given length.
     *
     * @throws BadInputException if it is another thing or has another length
     */
    public static double[] vector(JsonPlace place, int length) throws BadInputException {
        List<JsonPlace> items = place.items();
        if (items.size() != length) {
            throw place.refuse(Phrase.of("json.shape", length, items.size()));
        }
        double[] vector = new double[length];
        for (int k = 0; k < length; k++) {
            vector[k] = items.get(k).number();
        }
        return vector;
    }

    /**
     * A list of rows of a given shape.
     *
     * @return rows × columns numbers, row-major
     * @throws BadInputException if it is another thing or has another shape
     */
    public static double[] matrix(JsonPlace place, int rows, int columns) throws BadInputException {
        Rows found = rows(place);
        if (found.count() != rows || found.columns() != columns) {
            throw place.refuse(Phrase.of("json.shape", rows + " × " + columns, found));
        }
        return found.values();
    }

    /**
     * A list of rows, all of the same length.
     *
     * @throws BadInputException if it is another thing, there is no number in it, or the rows differ in length
     */
    public static Rows rows(JsonPlace place) throws BadInputException {
        List<JsonPlace> rows = place.items();
        if (rows.isEmpty()) {
            throw place.expected(Phrase.of("expected.rows"));
        }
        int columns = rows.getFirst().items().size();
        if (columns == 0) {
            throw rows.getFirst().expected(Phrase.of("expected.numbers"));
        }
        double[] values = new double[rows.size() * columns];
        for (int row = 0; row < rows.size(); row++) {
            double[] vector = vector(rows.get(row), columns);
            System.arraycopy(vector, 0, values, row * columns, columns);
        }
        return Rows.of(columns, values);
    }
}
