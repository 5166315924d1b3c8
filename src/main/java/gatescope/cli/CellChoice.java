package gatescope.cli;

import gatescope.lab.CellKind;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Which cells are to be shown beside each other, as they are typed: lstm,rnn,gru.
 *
 * @param cells at least one, each once; the first is the one that is stepped through
 */
record CellChoice(List<CellKind> cells) {
    /** Copies the list. */
    CellChoice {
        cells = List.copyOf(cells);
    }

    /** Reads names with commas between them. */
    static final class Converter implements ITypeConverter<CellChoice> {
        @Override
        public CellChoice convert(String text) {
            List<CellKind> cells;
            try {
                cells = Arrays.stream(text.toLowerCase(Locale.ROOT).split(",", -1))
                        .map(CellKind::ofFileName)
                        .toList();
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(text);
            }
            if (new HashSet<>(cells).size() < cells.size()) {
                throw new TypeConversionException(text);
            }
            return new CellChoice(cells);
        }
    }
}
