package gatescope.cli;

import gatescope.data.BadInputException;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import picocli.CommandLine;

/**
 * The command line as an object: arguments in, lines and an exit code out. Prints to the writers it is given and nowhere
 * else.
 */
public final class Program {
    private final Opener opener;
    private final PrintWriter out;
    private final PrintWriter err;

    /**
     * How a run ended.
     *
     * @param exitCode see {@link ExitCode}
     * @param windowOpened whether it was the window that ran, and not a command or a help text
     */
    public record Ending(int exitCode, boolean windowOpened) {}

    /** A program that opens its window by an opener. */
    public Program(Opener opener, PrintWriter out, PrintWriter err) {
        this.opener = opener;
        this.out = out;
        this.err = err;
    }

    /** Runs one command line to its end. */
    public Ending run(String... arguments) {
        Locale locale = Language.of(arguments, Locale.getDefault()).locale();
        Console console = new Console(out, err, locale);
        if (arguments.length == 0) {
            return open(console);
        }
        GatescopeCommand root = new GatescopeCommand(opener, console);
        CommandLine line = new CommandLine(root);
        for (Object command : commands(console)) {
            line.addSubcommand(command);
        }
        Failures failures = new Failures(console);
        line.setOut(out)
                .setErr(err)
                .setExpandAtFiles(false)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .registerConverter(Language.class, Language::ofTag)
                .registerConverter(SeedRange.class, SeedRange::of)
                .setResourceBundle(
                        ResourceBundle.getBundle("gatescope.cli.messages", locale, Program.class.getModule()))
                .setParameterExceptionHandler(failures::ofUsage)
                .setExecutionExceptionHandler(failures::ofExecution);
        line.getCommandSpec().version("gatescope " + version());
        int code = execute(line, failures, arguments);
        out.flush();
        err.flush();
        return new Ending(code, root.opened());
    }

    /** Opens the window as it is without arguments. The parser takes a quarter of a second to load; here it has no work. */
    private Ending open(Console console) {
        int code;
        Failures failures = new Failures(console);
        try {
            code = opener.open(WindowRequest.plain(console.locale()), console);
        } catch (BadInputException | IOException | RuntimeException e) {
            code = failures.of(e);
        } catch (OutOfMemoryError e) {
            code = failures.of(e);
        }
        out.flush();
        err.flush();
        return new Ending(code, true);
    }

    private static int execute(CommandLine line, Failures failures, String... arguments) {
        try {
            return line.execute(arguments);
        } catch (OutOfMemoryError e) {
            return failures.of(e);
        }
    }

    /** The commands beside the window, a class each. */
    private static List<Object> commands(Console console) {
        return List.of(
                new TraceCommand(console), new RenderCommand(console), new TourCommand(console), new TrainCommand(console));
    }

    private static String version() {
        var descriptor = Program.class.getModule().getDescriptor();
        return descriptor == null ? "" : descriptor.rawVersion().orElse("");
    }
}
