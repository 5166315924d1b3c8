package gatescope.data;

import java.util.List;

/** Guesses how a table is written, from its first rows. */
final class CsvGuess {
    private static final char[] SEPARATORS = {',', ';', '\t', '|'};

    private final CsvHead head;
    private final TextEncoding encoding;

    CsvGuess(CsvHead head) {
        this.head = head;
        this.encoding = TextEncoding.guess(head.bytes());
    }

    /**
     * The dialect under which the rows are most alike and most of their cells are numbers or dates.
     *
     * @throws BadInputException if quotes are wrong under every separator that separates anything
     */
    CsvDialect dialect() throws BadInputException {
        CsvDialect best = null;
        BadInputException mistake = null;
        double bestScore = 0;
        for (char separator : SEPARATORS) {
            try {
                List<CsvRow> rows = head.rows(encoding, separator);
                CsvDialect dialect = describe(rows, separator);
                double score = score(rows, dialect);
                if (score > bestScore) {
                    best = dialect;
                    bestScore = score;
                }
            } catch (BadInputException e) {
                mistake = e;
            }
        }
        if (best != null) {
            return best;
        }
        if (mistake != null) {
            throw mistake;
        }
        // One column; if there are commas, they separate nothing.
        List<CsvRow> rows = head.rows(encoding, ';');
        return describe(rows, hasCommas(rows) ? ';' : ',');
    }

    private CsvDialect describe(List<CsvRow> rows, char separator) {
        boolean comma = isDecimalComma(rows, separator);
        CsvDialect dialect = new CsvDialect(encoding, separator, comma, false, dates(rows));
        return dialect.withHeader(!rows.isEmpty() && isHeader(rows.getFirst(), dialect));
    }

    /** Nothing for one column; else how many rows are as wide as the first, and how many cells are no text. */
    private static double score(List<CsvRow> rows, CsvDialect dialect) {
        int columns = rows.isEmpty() ? 0 : rows.getFirst().cells().size();
        if (columns < 2) {
            return 0;
        }
        int alike = 0;
        int cells = 0;
        int typed = 0;
        for (CsvRow row : rows) {
            alike += row.cells().size() == columns ? 1 : 0;
            for (String cell : row.cells()) {
                cells++;
                typed += CellKinds.of(cell, dialect) == ColumnKind.TEXT ? 0 : 1;
            }
        }
        return (double) alike / rows.size() * (1 + (double) typed / cells);
    }

    private static boolean isHeader(CsvRow first, CsvDialect dialect) {
        return first.cells().stream().map(cell -> CellKinds.of(cell, dialect)).noneMatch(CsvGuess::isTyped)
                && first.cells().stream().noneMatch(Numbers::looksLikeNumber);
    }

    private static boolean isTyped(ColumnKind kind) {
        return kind == ColumnKind.NUMBER || kind == ColumnKind.DATE;
    }

    /** By the numbers that can be read one way only; where there are none, semicolons speak for commas. */
    private static boolean isDecimalComma(List<CsvRow> rows, char separator) {
        int commas = 0;
        int points = 0;
        boolean either = false;
        boolean withPoint = false;
        for (CsvRow row : rows) {
            for (String cell : row.cells()) {
                boolean asComma = NumberCell.parse(cell, true).isPresent();
                boolean asPoint = NumberCell.parse(cell, false).isPresent();
                commas += asComma && !asPoint ? 1 : 0;
                points += asPoint && !asComma ? 1 : 0;
                either |= asComma && asPoint && cell.indexOf(',') >= 0;
                withPoint |= asComma && asPoint && cell.indexOf('.') >= 0;
            }
        }
        return commas == points ? separator == ';' && either && !withPoint : commas > points;
    }

    /** Day first, unless more dates are such only with the month first. */
    private static DateOrder dates(List<CsvRow> rows) {
        int balance = 0;
        for (CsvRow row : rows) {
            for (String cell : row.cells()) {
                balance += DateCell.parse(cell, DateOrder.DAY_FIRST).isPresent() ? 1 : 0;
                balance -= DateCell.parse(cell, DateOrder.MONTH_FIRST).isPresent() ? 1 : 0;
            }
        }
        return balance < 0 ? DateOrder.MONTH_FIRST : DateOrder.DAY_FIRST;
    }

    private static boolean hasCommas(List<CsvRow> rows) {
        return rows.stream().anyMatch(row -> row.cells().getFirst().indexOf(',') >= 0);
    }
}
