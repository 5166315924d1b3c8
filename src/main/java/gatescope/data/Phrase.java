package gatescope.data;

import java.util.Arrays;
import java.util.List;

/**
 * Something to be said, before it is known in which language: the key of a text in this package's bundle and what is put
 * into it. Immutable.
 *
 * @param arguments what stands for {0}, {1}, …: a String as it is, or a Phrase to be said in the same language
 */
public record Phrase(String key, List<Object> arguments) {
    /** How many characters of something found in a file are shown. */
    private static final int EXCERPT = 40;

    /** A phrase; an argument that is neither a phrase nor a String is put in as its String. */
    public static Phrase of(String key, Object... arguments) {
        return new Phrase(
                key,
                Arrays.stream(arguments)
                        .map(argument -> argument instanceof Phrase ? argument : String.valueOf(argument))
                        .toList());
    }

    /** The beginning of a text from a file, short enough for one line of a message. */
    public static String excerpt(String text) {
        if (text.codePointCount(0, text.length()) <= EXCERPT) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, EXCERPT)) + "…";
    }
}
