package gatescope.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import gatescope.engine.Gradients;
import gatescope.engine.Network;
import gatescope.engine.Trace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;

/**
 * Writes a run as a table with the columns t, operation, unit, value, gradient: a row for every value of the cell, its
 * pre-activations included and x left out, per timestep and unit. Timesteps and units count from 1. The gradient is dL/d(value)
 * through this timestep and all later ones; it is empty for a sequence without a target.
 */
final class TraceCsv {
    private TraceCsv() {}

    /** Writes a run; the writer is flushed, not closed. */
    static void write(TraceRun run, Writer writer) throws IOException {
        // Not closed, because that would close the writer, which is its owner's.
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(writer);
        try {
            write(run, csv);
        } catch (UncheckedIOException e) {
            throw new IOException(e.getCause());
        }
        csv.flush();
    }

    private static void write(TraceRun run, CsvWriter csv) {
        Trace trace = run.trace();
        Gradients gradients = run.gradients();
        Network network = trace.network();
        csv.writeRecord("t", "operation", "unit", "value", "gradient");
        for (int t = 0; t < trace.timesteps(); t++) {
            for (int node = 1; node < network.cell().nodes().size(); node++) {
                for (int unit = 0; unit < network.units(node); unit++) {
                    csv.writeRecord(
                            String.valueOf(t + 1),
                            network.nodes().get(node).name(),
                            String.valueOf(unit + 1),
                            String.valueOf(trace.value(t, node, unit)),
                            gradients == null ? "" : String.valueOf(gradients.value(t, node, unit)));
                }
            }
        }
    }
}
