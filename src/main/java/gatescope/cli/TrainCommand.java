package gatescope.cli;

import gatescope.data.AtomicFile;
import gatescope.data.BadInputException;
import gatescope.data.JsonOut;
import gatescope.engine.Model;
import gatescope.lab.CellKind;
import gatescope.lab.LabState;
import gatescope.lab.ModelFile;
import gatescope.lab.Scenario;
import gatescope.lab.Series;
import gatescope.train.Initialisers;
import gatescope.train.Trainer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code gatescope train}: trains a cell of a scenario anew from a seed, with Adam on ½ Σ (y − target)² over all timesteps.
 * The models that come with the program were made by it.
 */
@Command(name = "train")
final class TrainCommand implements Callable<Integer> {
    private static final int EPOCHS = 6000;
    private static final double LEARNING_RATE = 0.02;

    private final Console console;

    @Option(names = "--scenario", paramLabel = "NAME|FILE", required = true)
    private String scenario = "";

    @Option(names = "--cell", paramLabel = "rnn|lstm|gru")
    private @Nullable CellKind cell;

    @Option(names = "--seed", paramLabel = "N")
    private long seed = 1;

    @Option(names = "--out", paramLabel = "MODEL.json")
    private @Nullable Path out;

    TrainCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws BadInputException, IOException {
        if (out != null) {
            OutputFile.requireWritable(out);
        }
        LabState state = ScenarioArgument.read(scenario);
        Scenario chosen = state.scenario();
        CellKind kind = cell == null ? state.cell() : ScenarioArgument.requireCell(chosen, cell);
        Series series = chosen.series();
        Trainer trainer = new Trainer(
                Initialisers.glorot(chosen.model(kind).network(), seed),
                series.scaledX(),
                series.lossOfAll(),
                LEARNING_RATE);
        int done = trainer.run(EPOCHS);
        if (done < EPOCHS) {
            console.say("train.diverged", done + 1, trainer.loss());
            return ExitCode.FAILED;
        }
        Model model = trainer.model();
        console.say("train.done", kind, Long.toString(seed), EPOCHS, String.format(Locale.ROOT, "%.3e", trainer.loss()));
        if (out != null) {
            AtomicFile.write(out, writer -> JsonOut.object(writer, json -> ModelFile.write(json, model)));
            return ExitCode.DONE;
        }
        JsonOut.object(console.out(), json -> ModelFile.write(json, model));
        return ExitCode.DONE;
    }
}
