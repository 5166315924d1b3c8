package gatescope.engine;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** A part of a file of reference values: a JSON object with tensors, numbers and texts. */
final class Reference {
    private final String place;
    private final Map<?, ?> fields;

    private Reference(String place, Map<?, ?> fields) {
        this.place = place;
        this.fields = fields;
    }

    /** The names of all files of a folder, in order. */
    static List<String> names(String folder) {
        URI uri = URI.create(Objects.requireNonNull(Reference.class.getResource("/reference/" + folder)).toString());
        try (Stream<Path> files = Files.list(Path.of(uri))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A whole file. */
    static Reference read(String folder, String name) {
        String resource = "/reference/" + folder + "/" + name;
        try (InputStream in = Objects.requireNonNull(Reference.class.getResourceAsStream(resource));
                JsonParser parser = new JsonFactory().createParser(in)) {
            parser.nextToken();
            return new Reference(name, (Map<?, ?>) tree(parser));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Object tree(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> {
                Map<String, Object> fields = new LinkedHashMap<>();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String name = parser.currentName();
                    parser.nextToken();
                    fields.put(name, tree(parser));
                }
                yield fields;
            }
            case START_ARRAY -> {
                List<Object> items = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    items.add(tree(parser));
                }
                yield items;
            }
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
            default -> parser.getText();
        };
    }

    private Object field(String key) {
        Object field = fields.get(key);
        if (field == null) {
            throw new IllegalArgumentException(place + " has no " + key);
        }
        return field;
    }

    boolean has(String key) {
        return fields.containsKey(key);
    }

    List<String> keys() {
        return fields.keySet().stream().map(Object::toString).toList();
    }

    /** The object under a key. */
    Reference at(String key) {
        return new Reference(place + "/" + key, (Map<?, ?>) field(key));
    }

    String text(String key) {
        return field(key).toString();
    }

    List<String> texts(String key) {
        return ((List<?>) field(key)).stream().map(Object::toString).toList();
    }

    int integer(String key) {
        return (int) number(key);
    }

    double number(String key) {
        return (double) field(key);
    }

    /** The numbers of a tensor, row-major, or of a plain list. */
    double[] numbers(String key) {
        Object found = field(key) instanceof Map<?, ?> tensor ? tensor.get("data") : field(key);
        return ((List<?>) Objects.requireNonNull(found)).stream().mapToDouble(number -> (double) number).toArray();
    }

    @Override
    public String toString() {
        return place;
    }
}
