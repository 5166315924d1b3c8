package gatescope.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedNumbersTest {
    record Good(String text, List<Double> numbers) {}

    static Stream<Good> understood() {
        return Stream.of(
                good("0 1 1 2 3 5", 0, 1, 1, 2, 3, 5),
                good("1, 2, 3", 1, 2, 3),
                good("1,2,3", 1, 2, 3),
                good("1,5", 1, 5),
                good("1.5,2.5", 1.5, 2.5),
                good("1;2;3;", 1, 2, 3),
                good("1,5; 2,5", 1.5, 2.5),
                good("1,5;2;-3,25e1", 1.5, 2, -32.5),
                good("1,5, 2,5, 3,0", 1.5, 2.5, 3),
                good("1,5 2,5 3,0", 1.5, 2.5, 3),
                good("1.5; 2,5", 1.5, 2.5),
                good("1,5\n2,5", 1.5, 2.5),
                good("1\n2,5\n3", 1, 2.5, 3),
                good("1\n2\r\n3\r4\n\n", 1, 2, 3, 4),
                good("1\t2\t3", 1, 2, 3),
                good("1, 2,\n3, 4", 1, 2, 3, 4),
                good("1 2 3\n4 5", 1, 2, 3, 4, 5),
                good("1 2\n3;", 1, 2, 3),
                good("−1 +2 .5 4.", -1, 2, 0.5, 4),
                good("\uFEFF1\u00A02", 1, 2),
                good("1e3, 1E-2", 1000, 0.01),
                good("1 ,2", 1, 2));
    }

    @ParameterizedTest
    @MethodSource
    void understood(Good good) {
        assertThat(TypedNumbers.read(good.text(), 1000)).isEqualTo(new TypedNumbers.Understood(good.numbers()));
    }

    record Bad(String text, String key, int line, int column, List<Object> said) {}

    static Stream<Bad> refused() {
        return Stream.of(
                bad("1 2 three", "typed.number", 1, 5, "three"),
                bad("Price\n1\n2", "typed.number", 1, 1, "Price"),
                bad("1\n2 x", "typed.number", 2, 3, "x"),
                bad("𝟚 1", "typed.number", 1, 1, "𝟚"),
                bad("🙂 , x", "typed.number", 1, 1, "🙂"),
                bad("1, 2-3, 4", "typed.number", 1, 4, "2-3"),
                bad("1.2.3 4", "typed.number", 1, 1, "1.2.3"),
                bad("1 0x10", "typed.number", 1, 3, "0x10"),
                bad("1,5,2; 3", "typed.number", 1, 1, "1,5,2"),
                bad("1.234,5; 2", "typed.number", 1, 1, "1.234,5"),
                bad("1 2d", "typed.number", 1, 3, "2d"),
                bad("1 NaN", "typed.finite", 1, 3, "NaN"),
                bad("1 -Infinity", "typed.finite", 1, 3, "-Infinity"),
                bad("1\n 1e400", "typed.finite", 2, 2, "1e400"),
                bad("1,,2", "typed.missing", 1, 3, ","),
                bad(", 1 2", "typed.missing", 1, 1, ","),
                bad(";", "typed.missing", 1, 1, ";"),
                bad("1; 2;\n;3", "typed.missing", 2, 1, ";"),
                bad("1 2,5 3", "typed.comma", 1, 3, "2,5", "2.5", "2; 5"),
                bad("1;2\n3;4", "typed.columns", 1, 1, "2"),
                bad("1 2 3\n4 5 6\n", "typed.columns", 1, 1, "3"),
                bad("Date\tPrice\n1\t2", "typed.columns", 1, 1, "2"),
                bad("1\t2\t3\n4", "typed.columns", 1, 1, "3"),
                bad("1.5,2\n2.5,3", "typed.columns", 1, 1, "2"),
                bad("7", "typed.few", 1, 1),
                bad("1 2 3 4 5 6", "typed.many", 1, 11, "5"),
                bad("1 ".repeat(60_000), "typed.many", 1, 1, "5"));
    }

    @ParameterizedTest
    @MethodSource
    void refused(Bad bad) {
        TypedNumbers read = TypedNumbers.read(bad.text(), 5);
        assertThat(read)
                .isEqualTo(new TypedNumbers.Refused(
                        Places.character(bad.line(), bad.column()), new Phrase(bad.key(), bad.said())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t\n", "\uFEFF"})
    void nothingIsNoMistake(String text) {
        assertThat(TypedNumbers.read(text, 1000)).isEqualTo(new TypedNumbers.Nothing());
    }

    @Test
    void aThousandAreUnderstoodAndOneMoreIsNot() {
        String thousand = IntStream.range(0, 1000).mapToObj(String::valueOf).collect(Collectors.joining("\n"));
        assertThat(TypedNumbers.read(thousand, TypedNumbers.MOST)).isInstanceOf(TypedNumbers.Understood.class);
        assertThat(TypedNumbers.read(thousand + "\n7", TypedNumbers.MOST))
                .isEqualTo(new TypedNumbers.Refused(Places.character(1001, 1), Phrase.of("typed.many", 1000)));
    }

    @Test
    void everyRefusalOfATextIsTried() {
        Set<String> tried = refused().map(Bad::key).collect(Collectors.toSet());
        assertThat(ResourceBundle.getBundle("gatescope.data.messages").keySet().stream()
                        .filter(key -> key.startsWith("typed.") && !key.matches("typed\\.(log.*|zeros)")))
                .isNotEmpty()
                .isSubsetOf(tried);
    }

    private static Good good(String text, double... numbers) {
        return new Good(text, java.util.Arrays.stream(numbers).boxed().toList());
    }

    private static Bad bad(String text, String key, int line, int column, Object... said) {
        return new Bad(text, key, line, column, List.of(said));
    }
}
