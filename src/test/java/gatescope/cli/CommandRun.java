package gatescope.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;

/** One run of the program's command line, and all that it printed. */
record CommandRun(int exitCode, boolean windowOpened, String out, String err) {
    /** Runs in this process, with an opener that says what it was asked for. */
    static CommandRun of(Object... arguments) {
        return of(
                (request, console) -> {
                    console.out().println(request);
                    return ExitCode.DONE;
                },
                arguments);
    }

    static CommandRun of(Opener opener, Object... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Program program = new Program(opener, new PrintWriter(out), new PrintWriter(err));
        String[] words = List.of(arguments).stream().map(String::valueOf).toArray(String[]::new);
        Program.Ending ending = program.run(words);
        return new CommandRun(ending.exitCode(), ending.windowOpened(), out.toString(), err.toString());
    }

    /** The lines on standard error. */
    List<String> errorLines() {
        return err.lines().toList();
    }
}
