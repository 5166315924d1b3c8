package gatescope.data;

import java.util.ArrayList;
import java.util.List;

/**
 * Which columns of a table are x and which the target.
 *
 * @param x the columns that are x, from 0
 * @param target the columns that are the target, in its order, from 0; empty when there is none
 */
record CsvHeader(List<Integer> x, List<Integer> target) {
    private static final String TARGET = "target";
    private static final String NUMBERED = "target_";

    /** A table without a header: all columns are x. */
    static CsvHeader none(int columns) {
        return of(new int[columns], 0);
    }

    /** Whether a row is a header: none of its cells is meant as a number. */
    static boolean isHeader(List<String> cells) {
        return cells.stream().noneMatch(Numbers::looksLikeNumber);
    }

    /**
     * The roles by a header's names.
     *
     * @param row the row where it stands
     * @throws BadInputException if a name is empty, the targets are not target or target_1 … target_n, or no column is left
     *     for x
     */
    static CsvHeader of(TextFile file, long row, List<String> names) throws BadInputException {
        List<String> stripped = names.stream().map(String::strip).toList();
        int targets = (int) stripped.stream().filter(CsvHeader::isTarget).count();
        int[] positions = new int[stripped.size()];
        List<Integer> taken = new ArrayList<>();
        for (int column = 0; column < positions.length; column++) {
            String name = stripped.get(column);
            if (name.isEmpty()) {
                throw refuse(file, row, column, Phrase.of("csv.name"));
            }
            if (isTarget(name)) {
                positions[column] = position(name, targets);
                if (positions[column] == 0 || taken.contains(positions[column])) {
                    throw refuse(file, row, column, Phrase.of("csv.target", targets, Phrase.excerpt(name)));
                }
                taken.add(positions[column]);
            }
        }
        if (targets == positions.length) {
            throw new BadInputException(file.file(), Places.row(row), Phrase.of("csv.no_x"));
        }
        return of(positions, targets);
    }

    /** @param positions for every column its position in the target from 1, or 0 for x */
    private static CsvHeader of(int[] positions, int targets) {
        List<Integer> x = new ArrayList<>();
        Integer[] target = new Integer[targets];
        for (int column = 0; column < positions.length; column++) {
            if (positions[column] == 0) {
                x.add(column);
            } else {
                target[positions[column] - 1] = column;
            }
        }
        return new CsvHeader(List.copyOf(x), List.of(target));
    }

    private static boolean isTarget(String name) {
        return name.equals(TARGET) || name.startsWith(NUMBERED);
    }

    /** The position that a target's name says, from 1, or 0 when it says none of those there are. */
    private static int position(String name, int targets) {
        if (name.equals(TARGET)) {
            return targets == 1 ? 1 : 0;
        }
        for (int position = 1; position <= targets; position++) {
            if (name.equals(NUMBERED + position)) {
                return position;
            }
        }
        return 0;
    }

    private static BadInputException refuse(TextFile file, long row, int column, Phrase problem) {
        return new BadInputException(file.file(), Places.cell(row, column + 1), problem);
    }
}
