package gatescope.data;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * A value of a JSON file together with its place: reads it as what it should be, or refuses it by file, path, line and
 * column. Immutable.
 */
public final class JsonPlace {
    /** Up to here every whole number is exact in double precision, as the numbers of a JSON file are read: 2⁵³. */
    public static final long LARGEST_WHOLE = 1L << 53;

    private final Path file;
    private final String path;
    private final JsonValue value;

    private JsonPlace(Path file, String path, JsonValue value) {
        this.file = file;
        this.path = path;
        this.value = value;
    }

    /**
     * The whole of a JSON file.
     *
     * @throws BadInputException if the file cannot be read or is not JSON; see {@link TextFile#read}. Refused too: a key
     *     that stands twice, a number that is not finite, anything after the value, nesting beyond 32 levels
     */
    public static JsonPlace read(Path file) throws BadInputException {
        return of(TextFile.read(file));
    }

    /**
     * The whole of a JSON text.
     *
     * @throws BadInputException as {@link #read} does
     */
    public static JsonPlace of(TextFile text) throws BadInputException {
        return new JsonPlace(text.file(), "", JsonTree.parse(text));
    }

    /** The file. */
    public Path file() {
        return file;
    }

    /** The path from the file's outermost value, as in gates.f.W[1][0]; empty for that value itself. */
    public String path() {
        return path;
    }

    /** The place, for a message. */
    public Phrase place() {
        return Places.value(path, value.line(), value.column());
    }

    /** A refusal of this value. */
    public BadInputException refuse(Phrase problem) {
        return new BadInputException(file, place(), problem);
    }

    /** The keys of this object, in the order of the file. */
    public List<String> keys() throws BadInputException {
        return List.copyOf(fields().values().keySet());
    }

    /** The value of a key of this object, or empty when the key is absent or its value is null. */
    public Optional<JsonPlace> optional(String key) throws BadInputException {
        JsonValue found = fields().values().get(key);
        if (found == null || (found instanceof JsonValue.Literal literal && literal.isNull())) {
            return Optional.empty();
        }
        return Optional.of(new JsonPlace(file, field(path, key), found));
    }

    /** The value of a key that this object must have. */
    public JsonPlace required(String key) throws BadInputException {
        Optional<JsonPlace> found = optional(key);
        if (found.isEmpty()) {
            Phrase missing = Phrase.of("json.missing");
            throw new BadInputException(file, Places.value(field(path, key), value.line(), value.column()), missing);
        }
        return found.get();
    }

    /** Refuses the first key of this object that is not among those known. */
    public void requireKeysAmong(Collection<String> known) throws BadInputException {
        for (var entry : fields().values().entrySet()) {
            if (!known.contains(entry.getKey())) {
                JsonPlace unknown = new JsonPlace(file, field(path, entry.getKey()), entry.getValue());
                throw unknown.refuse(
                        Phrase.of("json.key", String.join(", ", known), Phrase.excerpt(entry.getKey())));
            }
        }
    }

    /** The values of this list. */
    public List<JsonPlace> items() throws BadInputException {
        if (!(value instanceof JsonValue.Items list)) {
            throw expected(Phrase.of("expected.list"));
        }
        List<JsonPlace> items = new ArrayList<>();
        for (JsonValue item : list.values()) {
            items.add(new JsonPlace(file, item(path, items.size()), item));
        }
        return items;
    }

    /** Whether this is a list. */
    public boolean isList() {
        return value instanceof JsonValue.Items;
    }

    /** This text. */
    public String text() throws BadInputException {
        if (value instanceof JsonValue.Text text) {
            return text.value();
        }
        throw expected(Phrase.of("expected.text"));
    }

    /** This text, which must be one of those known. */
    public String textAmong(Collection<String> known) throws BadInputException {
        if (value instanceof JsonValue.Text text && known.contains(text.value())) {
            return text.value();
        }
        throw expected(Phrase.of("expected.one_of", String.join(", ", known)));
    }

    /** This number, which is finite. */
    public double number() throws BadInputException {
        if (value instanceof JsonValue.Numeral number) {
            return number.value();
        }
        throw expected(Phrase.of("expected.number"));
    }

    /** This number, which must lie between two bounds, both included. */
    public double number(double least, double most) throws BadInputException {
        if (value instanceof JsonValue.Numeral number && number.value() >= least && number.value() <= most) {
            return number.value();
        }
        throw expected(Phrase.of("expected.between", Numbers.text(least), Numbers.text(most)));
    }

    /** This whole number, which must lie between two bounds, both included. */
    public int wholeNumber(int least, int most) throws BadInputException {
        return (int) wholeNumber((long) least, (long) most);
    }

    /**
     * This whole number, which must lie between two bounds, both included.
     *
     * @param least not below −{@link #LARGEST_WHOLE}
     * @param most not above {@link #LARGEST_WHOLE}
     */
    public long wholeNumber(long least, long most) throws BadInputException {
        if (value instanceof JsonValue.Numeral number
                && number.value() == Math.rint(number.value())
                && number.value() >= least
                && number.value() <= most) {
            return (long) number.value();
        }
        throw expected(Phrase.of("expected.whole", least, most));
    }

    /** This truth value. */
    public boolean truth() throws BadInputException {
        if (value instanceof JsonValue.Literal literal && !literal.isNull()) {
            return literal.value().equals("true");
        }
        throw expected(Phrase.of("expected.truth"));
    }

    /** A refusal that says what was expected, and what this value is. */
    public BadInputException expected(Phrase expectation) {
        return refuse(Phrase.of("json.type", expectation, value.description()));
    }

    private JsonValue.Fields fields() throws BadInputException {
        if (value instanceof JsonValue.Fields fields) {
            return fields;
        }
        throw expected(Phrase.of("expected.object"));
    }

    static String field(String above, String key) {
        return above.isEmpty() ? Phrase.excerpt(key) : above + "." + Phrase.excerpt(key);
    }

    static String item(String above, int index) {
        return above + "[" + index + "]";
    }
}
