package gatescope.data;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * Reads a whole JSON text into values that know their places. Stricter than JSON where JSON leaves a choice: a key may stand
 * once, a number must be finite in double precision, and nothing may follow the value.
 */
final class JsonTree {
    private static final int DEPTH_LIMIT = 32;
    private static final int NUMBER_LENGTH = 1_000;
    private static final int TEXT_LENGTH = 100_000;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            // Read as tokens, so that they can be refused by path and in the user's language.
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNumberLength(NUMBER_LENGTH)
                    .maxStringLength(TEXT_LENGTH)
                    .maxNameLength(TEXT_LENGTH)
                    .build())
            .build();

    private final TextFile source;
    private final JsonParser parser;
    private int count;

    private JsonTree(TextFile source, JsonParser parser) {
        this.source = source;
        this.parser = parser;
    }

    /**
     * The one value that a text is.
     *
     * @throws BadInputException if it is not JSON, or is JSON of a kind that is refused here
     */
    static JsonValue parse(TextFile source) throws BadInputException {
        try (JsonParser parser = FACTORY.createParser(source.text())) {
            return new JsonTree(source, parser).document();
        } catch (JsonParseException e) {
            throw refuse(source, "", e.getLocation(), mistake(source, e.getLocation()));
        } catch (StreamConstraintsException e) {
            throw refuse(source, "", e.getLocation(), Phrase.of("json.long", NUMBER_LENGTH, TEXT_LENGTH));
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory", e);
        }
    }

    /** What is wrong at a place: nothing is left, or what is left does not belong there. */
    private static Phrase mistake(TextFile source, JsonLocation at) {
        int from = Math.clamp(at.getCharOffset(), 0, source.text().length());
        String rest = source.text().substring(from);
        return rest.isBlank()
                ? Phrase.of("json.truncated")
                : Phrase.of("json.syntax", Phrase.excerpt(rest.lines().findFirst().orElse("")));
    }

    private JsonValue document() throws IOException, BadInputException {
        JsonToken first = parser.nextToken();
        if (first == null) {
            throw new BadInputException(source.file(), Places.wholeFile(), Phrase.of("json.empty"));
        }
        JsonValue value = value(first, 1);
        if (parser.nextToken() != null) {
            throw refuse(Phrase.of("json.trailing", Phrase.excerpt(parser.getText())));
        }
        return value;
    }

    private JsonValue value(JsonToken token, int depth) throws IOException, BadInputException {
        JsonLocation at = parser.currentTokenLocation();
        int line = at.getLineNr();
        int column = at.getColumnNr();
        if (depth > DEPTH_LIMIT) {
            throw refuse(Phrase.of("json.deep", DEPTH_LIMIT));
        }
        if (++count > Numbers.LIMIT) {
            throw refuse(Phrase.of("file.many", Numbers.LIMIT));
        }
        return switch (token) {
            case START_OBJECT -> new JsonValue.Fields(fields(depth), line, column);
            case START_ARRAY -> new JsonValue.Items(items(depth), line, column);
            case VALUE_STRING -> new JsonValue.Text(parser.getText(), line, column);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new JsonValue.Numeral(number(), line, column);
            default -> new JsonValue.Literal(parser.getText(), line, column);
        };
    }

    private Map<String, JsonValue> fields(int depth) throws IOException, BadInputException {
        Map<String, JsonValue> fields = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            if (fields.containsKey(key)) {
                throw refuse(Phrase.of("json.duplicate"));
            }
            fields.put(key, value(parser.nextToken(), depth + 1));
        }
        return Collections.unmodifiableMap(fields);
    }

    private List<JsonValue> items(int depth) throws IOException, BadInputException {
        List<JsonValue> items = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            items.add(value(token, depth + 1));
        }
        return List.copyOf(items);
    }

    private double number() throws IOException, BadInputException {
        String text = parser.getText();
        OptionalDouble number = Numbers.parse(text);
        if (number.isEmpty()) {
            throw refuse(Phrase.of("json.not_finite", Phrase.excerpt(text)));
        }
        return number.getAsDouble();
    }

    private BadInputException refuse(Phrase problem) {
        return refuse(source, path(parser.getParsingContext()), parser.currentTokenLocation(), problem);
    }

    private static BadInputException refuse(TextFile source, String path, JsonLocation at, Phrase problem) {
        return new BadInputException(source.file(), Places.value(path, at.getLineNr(), at.getColumnNr()), problem);
    }

    private static String path(@Nullable JsonStreamContext context) {
        if (context == null || context.inRoot()) {
            return "";
        }
        String above = path(context.getParent());
        if (context.inArray()) {
            return context.hasCurrentIndex() ? JsonPlace.item(above, context.getCurrentIndex()) : above;
        }
        return context.hasCurrentName() ? JsonPlace.field(above, context.getCurrentName()) : above;
    }
}
