package gatescope.cli;

import gatescope.data.BadInputException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code gatescope tour}: a picture per timestep, every number as a table, and a page that shows them. */
@Command(name = "tour")
final class TourCommand implements Callable<Integer> {
    private final Console console;

    @Option(names = "--scenario", paramLabel = "NAME|FILE", required = true)
    private String scenario = "";

    @Option(names = "--cell", paramLabel = "rnn|lstm|gru[,…]", converter = CellChoice.Converter.class)
    private @Nullable CellChoice cells;

    @Option(names = "--out", paramLabel = "DIR", required = true)
    private Path out = Path.of("");

    @Mixin
    private Looks looks = new Looks();

    TourCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws BadInputException, IOException {
        Tour tour = new Tour(
                looks.dress(ScenarioArgument.withCells(ScenarioArgument.read(scenario), cells)),
                looks.size(),
                console.locale());
        tour.write(out);
        console.say("tour.done", tour.timesteps(), out.resolve(Tour.INDEX));
        return ExitCode.DONE;
    }
}
