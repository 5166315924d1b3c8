package gatescope.cli;

import gatescope.data.AtomicFile;
import gatescope.data.BadInputException;
import gatescope.data.SequenceFile;
import gatescope.engine.Model;
import gatescope.lab.ModelFile;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code gatescope trace}: runs a model over a sequence and prints every value, and where there is a target every gradient.
 * Nothing is written before all of it is known to be good.
 */
@Command(name = "trace")
final class TraceCommand implements Callable<Integer> {
    private final Console console;

    @Option(names = "--model", paramLabel = "M.json", required = true)
    private Path model = Path.of("");

    @Option(names = "--sequence", paramLabel = "S.json|S.csv", required = true)
    private Path sequence = Path.of("");

    @Option(names = "--format", paramLabel = "json|csv")
    private Format format = Format.JSON;

    @Option(names = "--out", paramLabel = "FILE")
    private @Nullable Path out;

    /** The forms of the result. */
    enum Format {
        JSON,
        CSV;

        void write(TraceRun run, Writer writer) throws IOException {
            switch (this) {
                case JSON -> TraceJson.write(run, writer);
                case CSV -> TraceCsv.write(run, writer);
            }
        }

        /** The name, as it is typed. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    TraceCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws BadInputException, IOException {
        if (out != null) {
            OutputFile.requireWritable(out, model, sequence);
        }
        Model parameters = ModelFile.read(model);
        TraceRun run = TraceRun.of(parameters, model, SequenceFile.read(sequence));
        Optional<Divergence> divergence = Divergence.of(run);
        if (divergence.isPresent()) {
            divergence.get().say(console);
            return ExitCode.FAILED;
        }
        if (out != null) {
            AtomicFile.write(out, writer -> format.write(run, writer));
            return ExitCode.DONE;
        }
        format.write(run, console.out());
        if (console.out().checkError()) {
            console.say("failed.standard_output");
            return ExitCode.FAILED;
        }
        return ExitCode.DONE;
    }
}
