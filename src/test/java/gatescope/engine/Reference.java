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
public final class Reference {
    private final String place;
    private final Map<?, ?> fields;

    private Reference(String place, Map<?, ?> fields) {
        this.place = place;
        this.fields = fields;
    }

    /** The names of all files of a folder, in order. */
    public static List<String> names(String folder) {
        URI uri = URI.create(Objects.requireNonNull(Reference.class.getResource("/reference/" + folder)).toString());
        try (Stream<Path> files = Files.list(Path.of(uri))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A whole file. */
    public static Reference read(String folder, String name) {
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

    public boolean has(String key) {
        return fields.containsKey(key);
    }

    public List<String> keys() {
        return fields.keySet().stream().map(Object::toString).toList();
    }

    /** The object under a key. */
    public Reference at(String key) {
        return new Reference(place + "/" + key, (Map<?, ?>) field(key));
    }

    /** The objects of a list under a key. */
    public List<Reference> list(String key) {
        List<Reference> found = new ArrayList<>();
        for (Object item : (List<?>) field(key)) {
            found.add(new Reference(place + "/" + key + "[" + found.size() + "]", (Map<?, ?>) item));
        }
        return found;
    }

    public String text(String key) {
        return field(key).toString();
    }

    public List<String> texts(String key) {
        return ((List<?>) field(key)).stream().map(Object::toString).toList();
    }

    public int integer(String key) {
        return (int) number(key);
    }

    public double number(String key) {
        return (double) field(key);
    }

    /** The numbers of a tensor, row-major, or of a plain list. */
    public double[] numbers(String key) {
        Object found = field(key) instanceof Map<?, ?> tensor ? tensor.get("data") : field(key);
        return ((List<?>) Objects.requireNonNull(found)).stream().mapToDouble(number -> (double) number).toArray();
    }

    @Override
    public String toString() {
        return place;
    }
}
