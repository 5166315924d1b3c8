package gatescope.data;

import java.util.List;
import java.util.Map;

/** A value of a JSON file and where it begins. Immutable. */
sealed interface JsonValue {
    /** The line where it begins, from 1. */
    int line();

    /** The column where it begins, from 1. */
    int column();

    /** What it is, for a message about what was found. */
    Phrase description();

    /** An object: its values by key, in the order of the file. */
    record Fields(Map<String, JsonValue> values, int line, int column) implements JsonValue {
        @Override
        public Phrase description() {
            return Phrase.of("found.object");
        }
    }

    /** A list. */
    record Items(List<JsonValue> values, int line, int column) implements JsonValue {
        @Override
        public Phrase description() {
            return values.isEmpty() ? Phrase.of("found.list.empty") : Phrase.of("found.list", values.size());
        }
    }

    /** A text. */
    record Text(String value, int line, int column) implements JsonValue {
        @Override
        public Phrase description() {
            return Phrase.of("found.text", Phrase.excerpt(value));
        }
    }

    /** A finite number. */
    record Numeral(double value, int line, int column) implements JsonValue {
        @Override
        public Phrase description() {
            return Phrase.of("found.number", Numbers.text(value));
        }
    }

    /** One of true, false and null. */
    record Literal(String value, int line, int column) implements JsonValue {
        /** Whether it says that there is nothing. */
        boolean isNull() {
            return value.equals("null");
        }

        @Override
        public Phrase description() {
            return Phrase.of("found.literal", value);
        }
    }
}
