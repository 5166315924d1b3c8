package gatescope.data;

import java.util.List;

/** What comes of a text in which a person typed or pasted a sequence of numbers. */
public sealed interface TypedNumbers {
    /** No sequence that is typed is longer than this. */
    int MOST = 1000;

    /**
     * It was understood.
     *
     * @param numbers finite, at least two, in the order of the text
     */
    record Understood(List<Double> numbers) implements TypedNumbers {
        /** Copies the list. */
        public Understood {
            numbers = List.copyOf(numbers);
        }
    }

    /** Nothing was typed yet. */
    record Nothing() implements TypedNumbers {}

    /**
     * It was not understood.
     *
     * @param place where in the text
     * @param problem what was expected there, and what was found
     */
    record Refused(Phrase place, Phrase problem) implements TypedNumbers {}

    /**
     * Reads a text. Numbers in decimal notation stand apart by white space, semicolons or commas. A comma between two digits is
     * a separator too, or else a decimal comma: where there are semicolons as well, where every number has one and there are
     * spaces between them, or where every number has a line of its own. What could be read in both ways is refused, and so are several columns, numbers left out, and
     * anything that is no finite number.
     *
     * @param most how many numbers there may be, at least 2
     */
    static TypedNumbers read(String text, int most) {
        return new TypedText(text, most).read();
    }
}
