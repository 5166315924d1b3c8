package gatescope.cli;

import gatescope.data.AtomicFile;
import gatescope.data.BadInputException;
import gatescope.lab.LabState;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code gatescope render}: one picture of the window as PNG, without a display. */
@Command(name = "render")
final class RenderCommand implements Callable<Integer> {
    private final Console console;

    @Option(names = "--scenario", paramLabel = "NAME|FILE", required = true)
    private String scenario = "";

    @Option(names = "--step", paramLabel = "N", converter = FromOne.class)
    private @Nullable Integer step;

    @Option(names = "--operation", paramLabel = "K", converter = FromOne.class)
    private @Nullable Integer operation;

    @Option(names = "--cell", paramLabel = "rnn|lstm|gru[,…]", converter = CellChoice.Converter.class)
    private @Nullable CellChoice cells;

    @Option(names = "--out", paramLabel = "FILE.png", required = true)
    private Path out = Path.of("");

    @Mixin
    private Looks looks = new Looks();

    RenderCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws BadInputException, IOException {
        OutputFile.requireWritable(out);
        LabState chosen = ScenarioArgument.withCells(ScenarioArgument.read(scenario), cells);
        LabState state = looks.dress(ScenarioArgument.at(chosen, step, operation));
        PictureSize size = looks.size();
        try (HeadlessRenderer renderer = HeadlessRenderer.start()) {
            var picture = renderer.picture(state, console.locale(), size.width(), size.height());
            AtomicFile.writeBytes(out, stream -> ImageIO.write(picture, "png", stream));
        }
        return ExitCode.DONE;
    }
}
