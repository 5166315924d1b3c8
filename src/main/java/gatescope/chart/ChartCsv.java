package gatescope.chart;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/**
 * Writes the numbers of curves as a table: a row for every place of the horizontal axis, a column for every curve, all digits;
 * every number there is, also where fewer are drawn.
 * Of curves on an axis of powers a second column has log₁₀, which is a number also where the first, such as 1e-400, is none that
 * a double can hold.
 */
final class ChartCsv {
    private ChartCsv() {}

    /** Writes the table; the writer is flushed, not closed. */
    static void write(ChartContent content, Writer writer) throws IOException {
        rows(writer, csv -> write(content, csv));
    }

    /** Writes any table; the writer is flushed, not closed. */
    static void rows(Writer writer, Consumer<CsvWriter> rows) throws IOException {
        // Not closed, because that would close the writer, which is its owner's.
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(writer);
        try {
            rows.accept(csv);
        } catch (UncheckedIOException e) {
            throw new IOException(e.getCause());
        }
        csv.flush();
    }

    private static void write(ChartContent content, CsvWriter csv) {
        boolean powers = content.scale() == Scale.POWERS;
        List<String> head = new ArrayList<>(List.of(content.names().x()));
        for (Curve curve : content.curves()) {
            head.add(curve.name());
            if (powers) {
                head.add("log10 " + curve.name());
            }
        }
        csv.writeRecord(head);
        if (content.rows().isPresent()) {
            write(content.rows().get(), csv);
            return;
        }
        for (int at = 0; at < content.xs().length(); at++) {
            List<String> row = new ArrayList<>(List.of(place(content, at)));
            for (Curve curve : content.curves()) {
                double value = curve.values().at(at);
                boolean gap = powers && Double.isNaN(value);
                row.add(gap ? "" : curve.exact().apply(at));
                if (powers) {
                    row.add(gap ? "" : Double.toString(value));
                }
            }
            csv.writeRecord(row);
        }
    }

    private static void write(ChartRows rows, CsvWriter csv) {
        for (int at = 0; at < rows.count(); at++) {
            List<String> row = new ArrayList<>(List.of(rows.place().apply(at)));
            for (IntFunction<String> column : rows.columns()) {
                row.add(column.apply(at));
            }
            csv.writeRecord(row);
        }
    }

    /** Timesteps are whole numbers. */
    private static String place(ChartContent content, int at) {
        double x = content.xs().at(at);
        return content.isOverTime() ? Integer.toString((int) x) : Double.toString(x);
    }
}
