package gatescope.ui;

import gatescope.data.CsvPreview;
import gatescope.data.TableHints;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which column of a table is to be learned: the one that a person chose, as long as it is there, or else a guess. */
final class ColumnChoice {
    /** Columns that are what one wants, where there are several of numbers. */
    private static final Pattern LIKELY = Pattern.compile("(?iu).*(close|fecha|price|preço|preco|value|valor).*");

    /**
     * A column that a person chose.
     *
     * @param name from the header; empty where there is none
     */
    private record Chosen(int column, String name) {}

    private @Nullable Chosen chosen;
    private @Nullable CsvPreview preview;
    private int column = -1;

    /** The column, from 0; −1 where there is none of numbers. */
    int column() {
        return column;
    }

    /** A person chooses a column of the present table. */
    void choose(int one) {
        column = one;
        if (preview != null) {
            chosen = new Chosen(one, preview.columns().get(one).name());
        }
    }

    /** The table is understood in another way: what was chosen is chosen again, also where it was not there for a while. */
    void show(CsvPreview present) {
        List<Integer> numbers = present.numberColumns();
        boolean cutAsBefore =
                preview != null && preview.dialect().separator() == present.dialect().separator();
        boolean stays = cutAsBefore && numbers.contains(column);
        column = again(present, numbers).orElseGet(() -> stays ? column : guess(present, numbers));
        preview = present;
    }

    private Optional<Integer> again(CsvPreview present, List<Integer> numbers) {
        Chosen wanted = chosen;
        if (wanted == null) {
            return Optional.empty();
        }
        List<Integer> called = numbers.stream()
                .filter(one -> present.columns().get(one).name().equals(wanted.name()))
                .toList();
        if (called.contains(wanted.column())) {
            return Optional.of(wanted.column());
        }
        return wanted.name().isEmpty() ? Optional.empty() : called.stream().findFirst();
    }

    private static int guess(CsvPreview present, List<Integer> numbers) {
        return numbers.stream()
                .filter(one -> LIKELY.matcher(present.columns().get(one).name()).matches())
                .findFirst()
                .or(() -> numbers.stream().filter(one -> !TableHints.isRunningNumber(present, one)).findFirst())
                .orElse(numbers.isEmpty() ? -1 : numbers.getFirst());
    }
}
