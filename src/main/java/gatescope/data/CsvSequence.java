package gatescope.data;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** Reads a table with a row per timestep. Blank lines are let pass at the end of the file only. */
final class CsvSequence {
    private static final String LOSS = "half_sse_all";

    private final TextFile file;
    private double[] numbers = new double[64];
    private int count;
    private long blankRow;

    private CsvSequence(TextFile file) {
        this.file = file;
    }

    static SequenceFile read(TextFile file) throws BadInputException {
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .skipEmptyLines(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(file.text())) {
            return new CsvSequence(file).read(reader.iterator());
        } catch (CsvParseException e) {
            throw new BadInputException(file.file(), Places.wholeFile(), Phrase.of("csv.syntax"));
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory", e);
        }
    }

    private SequenceFile read(Iterator<CsvRecord> records) throws BadInputException {
        if (!records.hasNext()) {
            throw new BadInputException(file.file(), Places.wholeFile(), Phrase.of("csv.empty"));
        }
        CsvRecord first = records.next();
        int columns = first.getFieldCount();
        CsvHeader header = CsvHeader.none(columns);
        if (CsvHeader.isHeader(first.getFields()) && !isBlank(first)) {
            header = CsvHeader.of(file, first.getStartingLineNumber(), first.getFields());
        } else {
            addRow(first, columns);
        }
        while (records.hasNext()) {
            addRow(records.next(), columns);
        }
        if (count == 0) {
            throw new BadInputException(file.file(), Places.wholeFile(), Phrase.of("csv.empty"));
        }
        return sequence(Rows.of(columns, Arrays.copyOf(numbers, count)), header);
    }

    private void addRow(CsvRecord row, int columns) throws BadInputException {
        if (isBlank(row)) {
            blankRow = blankRow == 0 ? row.getStartingLineNumber() : blankRow;
            return;
        }
        if (blankRow > 0) {
            throw new BadInputException(file.file(), Places.row(blankRow), Phrase.of("csv.blank"));
        }
        int found = row.getFieldCount();
        if (found != columns) {
            int column = Math.min(found, columns) + 1;
            throw refuse(row, column, Phrase.of("csv.ragged", columns, found));
        }
        if (columns > Numbers.LIMIT - count) {
            throw refuse(row, 1, Phrase.of("file.many", Numbers.LIMIT));
        }
        if (count + columns > numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * (count + columns));
        }
        for (int column = 0; column < columns; column++) {
            numbers[count++] = number(row, column);
        }
    }

    private double number(CsvRecord row, int column) throws BadInputException {
        String cell = row.getField(column);
        if (cell.isBlank()) {
            throw refuse(row, column + 1, Phrase.of("csv.empty_cell"));
        }
        OptionalDouble number = Numbers.parse(cell);
        if (number.isEmpty()) {
            throw refuse(row, column + 1, Phrase.of("csv.number", Phrase.excerpt(cell)));
        }
        return number.getAsDouble();
    }

    private SequenceFile sequence(Rows table, CsvHeader header) {
        Map<SequenceFile.Part, Phrase> places = new EnumMap<>(SequenceFile.Part.class);
        places.put(SequenceFile.Part.X, Places.columns("x"));
        places.put(SequenceFile.Part.TARGET, Places.columns("target"));
        Rows x = select(table, header.x());
        SequenceData data = header.target().isEmpty()
                ? new SequenceData(x, null, null)
                : new SequenceData(x, select(table, header.target()), LOSS);
        return new SequenceFile(file.file(), data, places);
    }

    private static Rows select(Rows table, List<Integer> columns) {
        double[] chosen = new double[table.count() * columns.size()];
        int at = 0;
        for (int row = 0; row < table.count(); row++) {
            for (int column : columns) {
                chosen[at++] = table.value(row, column);
            }
        }
        return Rows.of(columns.size(), chosen);
    }

    private static boolean isBlank(CsvRecord row) {
        return row.getFieldCount() == 1 && row.getField(0).isBlank();
    }

    private BadInputException refuse(CsvRecord row, int column, Phrase problem) {
        return new BadInputException(file.file(), Places.cell(row.getStartingLineNumber(), column), problem);
    }
}
