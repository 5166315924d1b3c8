package gatescope.cli;

import gatescope.data.BadInputException;
import gatescope.lab.Theme;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** {@code gatescope}: opens the window; and the options that all commands have. Texts by the keys of the bundle. */
@Command(name = "gatescope")
final class GatescopeCommand implements Callable<Integer> {
    private final Opener opener;
    private final Console console;

    @Option(names = "--scenario", paramLabel = "NAME|FILE")
    private @Nullable String scenario;

    @Option(names = "--step", paramLabel = "N", converter = FromOne.class)
    private @Nullable Integer step;

    @Option(names = "--operation", paramLabel = "K", converter = FromOne.class)
    private @Nullable Integer operation;

    @Option(names = "--theme", paramLabel = "light|dark|projector")
    private @Nullable Theme theme;

    /** Read before, see {@link Language#of}; here so that it is known, checked and explained. */
    @SuppressWarnings("UnusedVariable")
    @Option(names = "--lang", paramLabel = "en|pt-BR", scope = ScopeType.INHERIT)
    private @Nullable Language language;

    /** The parser's own: it prints the help and does not call the command. */
    @SuppressWarnings("UnusedVariable")
    @Option(names = {"-h", "--help"}, usageHelp = true, scope = ScopeType.INHERIT)
    private boolean help;

    /** The parser's own, as the help. */
    @SuppressWarnings("UnusedVariable")
    @Option(names = {"-V", "--version"}, versionHelp = true)
    private boolean version;

    private boolean opened;

    GatescopeCommand(Opener opener, Console console) {
        this.opener = opener;
        this.console = console;
    }

    /** Whether the window was asked for. */
    boolean opened() {
        return opened;
    }

    @Override
    public Integer call() throws BadInputException, IOException {
        opened = true;
        return opener.open(new WindowRequest(scenario, step, operation, console.locale(), theme), console);
    }
}
