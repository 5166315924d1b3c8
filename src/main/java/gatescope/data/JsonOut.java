package gatescope.data;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.Writer;

/**
 * Writes JSON for people and programs: a key per line, the numbers of a vector or matrix in one line. Doubles are written by
 * the shortest decimal that reads back as the same double.
 */
public final class JsonOut {
    private final JsonGenerator generator;

    /** A part of the file, written when it is its turn. */
    @FunctionalInterface
    public interface Part {
        /** Writes it. */
        void write() throws IOException;
    }

    private JsonOut(JsonGenerator generator) {
        this.generator = generator;
    }

    /**
     * Writes one object and the end of its last line.
     *
     * @param writer takes the text; flushed, not closed
     * @param fields writes the object's fields
     */
    public static void object(Writer writer, Fields fields) throws IOException {
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter(Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER));
        printer.indentObjectsWith(new DefaultIndenter("  ", "\n"));
        printer.indentArraysWith(DefaultPrettyPrinter.NopIndenter.instance);
        try (JsonGenerator generator = new JsonFactory()
                .createGenerator(writer)
                .configure(JsonGenerator.Feature.AUTO_CLOSE_TARGET, false)
                .setPrettyPrinter(printer)) {
            generator.writeStartObject();
            fields.write(new JsonOut(generator));
            generator.writeEndObject();
            generator.writeRaw('\n');
        }
    }

    /** The fields of the outermost object. */
    @FunctionalInterface
    public interface Fields {
        /** Writes them. */
        void write(JsonOut out) throws IOException;
    }

    /** A field that is an object. */
    public void object(String name, Part fields) throws IOException {
        generator.writeFieldName(name);
        object(fields);
    }

    /** An object within a list. */
    public void object(Part fields) throws IOException {
        generator.writeStartObject();
        fields.write();
        generator.writeEndObject();
    }

    /** A field that is a list. */
    public void list(String name, Part items) throws IOException {
        generator.writeFieldName(name);
        generator.writeStartArray();
        items.write();
        generator.writeEndArray();
    }

    /** A field that is a text. */
    public void text(String name, String value) throws IOException {
        generator.writeStringField(name, value);
    }

    /** A field that is a whole number. */
    public void whole(String name, long value) throws IOException {
        generator.writeNumberField(name, value);
    }

    /** A field that is true or false. */
    public void truth(String name, boolean value) throws IOException {
        generator.writeBooleanField(name, value);
    }

    /** A field that is a list of texts. */
    public void texts(String name, Iterable<String> values) throws IOException {
        generator.writeFieldName(name);
        generator.writeStartArray();
        for (String value : values) {
            generator.writeString(value);
        }
        generator.writeEndArray();
    }

    /**
     * A field that is a number.
     *
     * @throws IllegalArgumentException if it is not finite, which JSON cannot hold
     */
    public void number(String name, double value) throws IOException {
        generator.writeFieldName(name);
        number(value);
    }

    /**
     * A field that is a list of numbers.
     *
     * @throws IllegalArgumentException if one of them is not finite
     */
    public void vector(String name, double[] values) throws IOException {
        generator.writeFieldName(name);
        vector(values, 0, values.length);
    }

    /** A field that is a list of numbers in which null stands for what is not finite. */
    public void vectorWithNulls(String name, double[] values) throws IOException {
        generator.writeFieldName(name);
        generator.writeStartArray();
        for (double value : values) {
            if (Double.isFinite(value)) {
                number(value);
            } else {
                generator.writeNull();
            }
        }
        generator.writeEndArray();
    }

    /** A field that is null. */
    public void nothing(String name) throws IOException {
        generator.writeNullField(name);
    }

    /**
     * A field that is a list of rows.
     *
     * @param values rows × columns numbers, row-major; not modified
     * @throws IllegalArgumentException if one of them is not finite
     */
    public void matrix(String name, int columns, double[] values) throws IOException {
        generator.writeFieldName(name);
        generator.writeStartArray();
        for (int from = 0; from < values.length; from += columns) {
            vector(values, from, columns);
        }
        generator.writeEndArray();
    }

    private void vector(double[] values, int from, int length) throws IOException {
        generator.writeStartArray();
        for (int k = from; k < from + length; k++) {
            number(values[k]);
        }
        generator.writeEndArray();
    }

    private void number(double value) throws IOException {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("JSON cannot hold " + value);
        }
        generator.writeNumber(value);
    }
}
