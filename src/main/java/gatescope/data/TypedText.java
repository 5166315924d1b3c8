package gatescope.data;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one text as {@link TypedNumbers}: finds its words, then what its commas mean, then its numbers. */
final class TypedText {
    private static final int LONGEST_TEXT = 100_000;
    private static final Pattern LINE = Pattern.compile("\\R");

    private final String text;
    private final int most;
    private final List<TypedWord> words = new ArrayList<>();

    /** What a comma between two other characters is. */
    private enum Comma {
        SEPARATOR,
        DECIMAL,
        UNCLEAR
    }

    TypedText(String text, int most) {
        this.text = text;
        this.most = most;
    }

    TypedNumbers read() {
        if (text.isBlank()) {
            return new TypedNumbers.Nothing();
        }
        if (text.length() > LONGEST_TEXT) {
            return refuse(Places.character(1, 1), Phrase.of("typed.many", most));
        }
        String[] lines = LINE.split(text, -1);
        for (int line = 0; line < lines.length; line++) {
            TypedNumbers.Refused missing = findWords(lines[line], line + 1);
            if (missing != null) {
                return missing;
            }
        }
        if (words.isEmpty()) {
            return new TypedNumbers.Nothing();
        }
        Comma comma = comma();
        if (comma == Comma.UNCLEAR) {
            TypedWord word = words.stream().filter(one -> one.has(',')).findFirst().orElseThrow();
            String excerpt = Phrase.excerpt(word.text());
            return refuse(
                    word.place(),
                    Phrase.of("typed.comma", excerpt, excerpt.replace(',', '.'), excerpt.replace(",", "; ")));
        }
        List<TypedWord> single = comma == Comma.SEPARATOR ? split() : List.copyOf(words);
        int columns = TypedColumns.count(single);
        if (columns > 1) {
            return refuse(single.getFirst().place(), Phrase.of("typed.columns", columns));
        }
        return numbers(single);
    }

    /** Finds the words of a line; where a separator has nothing before it, that is a refusal. */
    private TypedNumbers.@Nullable Refused findWords(String line, int number) {
        boolean open = !words.isEmpty() && !words.getLast().next().isHard();
        int at = 0;
        while (at < line.length()) {
            char character = line.charAt(at);
            if (isSeparator(line, at)) {
                if (!open) {
                    return refuse(place(line, number, at), Phrase.of("typed.missing", String.valueOf(character)));
                }
                last(character == ';' ? TypedWord.Next.SEMICOLON : TypedWord.Next.COMMA);
                open = false;
                at++;
            } else if (isSpace(character)) {
                if (character == '\t' && open && words.getLast().line() == number) {
                    last(TypedWord.Next.TAB);
                }
                at++;
            } else {
                int end = at + 1;
                while (end < line.length() && !isSpace(line.charAt(end)) && !isSeparator(line, end)) {
                    end++;
                }
                int column = line.codePointCount(0, at) + 1;
                words.add(new TypedWord(line.substring(at, end), number, column, TypedWord.Next.SPACE));
                open = true;
                at = end;
            }
        }
        return null;
    }

    private void last(TypedWord.Next next) {
        words.add(words.removeLast().followedBy(next));
    }

    /** A semicolon always separates; a comma does where it stands at an edge. */
    private static boolean isSeparator(String line, int at) {
        char character = line.charAt(at);
        return character == ';' || (character == ',' && (isEdge(line, at - 1) || isEdge(line, at + 1)));
    }

    private static boolean isEdge(String line, int at) {
        return at < 0 || at >= line.length() || isSpace(line.charAt(at)) || ",;".indexOf(line.charAt(at)) >= 0;
    }

    private static boolean isSpace(char character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character) || character == '\uFEFF';
    }

    private Comma comma() {
        if (words.stream().anyMatch(word -> word.next() == TypedWord.Next.SEMICOLON)) {
            return Comma.DECIMAL;
        }
        boolean list = words.stream().anyMatch(word -> word.has('.') || word.commas() > 1);
        if (list || words.size() == 1 || words.stream().noneMatch(word -> word.has(','))) {
            return Comma.SEPARATOR;
        }
        boolean inEach = words.stream().allMatch(word -> word.has(','));
        long lines = words.stream().mapToInt(TypedWord::line).distinct().count();
        // Below each other stands a column of a table; two columns would be refused.
        boolean column = lines > 1 && words.size() == lines;
        return column || (inEach && words.size() > lines) ? Comma.DECIMAL : Comma.UNCLEAR;
    }

    /** The words with those at commas taken apart. */
    private List<TypedWord> split() {
        List<TypedWord> parts = new ArrayList<>();
        for (TypedWord word : words) {
            int column = word.column();
            for (String part : word.text().split(",", -1)) {
                parts.add(new TypedWord(part, word.line(), column, TypedWord.Next.COMMA));
                column += part.codePointCount(0, part.length()) + 1;
            }
            parts.add(parts.removeLast().followedBy(word.next()));
        }
        return parts;
    }

    private TypedNumbers numbers(List<TypedWord> single) {
        List<Double> numbers = new ArrayList<>();
        for (TypedWord word : single) {
            String plain = word.text().replace('−', '-');
            plain = word.has('.') ? plain : plain.replace(',', '.');
            OptionalDouble number = Numbers.parse(plain);
            String excerpt = Phrase.excerpt(word.text());
            if (number.isEmpty()) {
                boolean meant = Numbers.looksLikeNumber(plain);
                return refuse(
                        word.place(), meant ? Phrase.of("typed.finite", excerpt) : Phrase.of("typed.number", excerpt));
            }
            if (numbers.size() == most) {
                return refuse(word.place(), Phrase.of("typed.many", most));
            }
            numbers.add(number.getAsDouble());
        }
        if (numbers.size() < 2) {
            return refuse(single.getLast().place(), Phrase.of("typed.few"));
        }
        return new TypedNumbers.Understood(numbers);
    }

    private static Phrase place(String line, int number, int at) {
        return Places.character(number, line.codePointCount(0, at) + 1);
    }

    private static TypedNumbers.Refused refuse(Phrase place, Phrase problem) {
        return new TypedNumbers.Refused(place, problem);
    }
}
