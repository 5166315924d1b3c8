package gatescope;

import gatescope.cli.PipeOutput;
import gatescope.cli.Program;
import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Where the program starts. */
public final class Launcher {
    /** Where the tour goes when no window can be opened, from the working directory. */
    private static final Path TOUR = Path.of("gatescope-tour");

    private Launcher() {}

    /** Runs the command line, and ends with its exit code. */
    public static void main(String[] arguments) {
        // Charts measure text by the older toolkit, which must not open the display a second time.
        System.setProperty("java.awt.headless", "true");
        PrintWriter out = writer(FileDescriptor.out, System.getProperty("stdout.encoding"));
        PrintWriter err = writer(FileDescriptor.err, System.getProperty("stderr.encoding"));
        Program.Ending ending = new Program(new App(TOUR, System::exit), out, err).run(arguments);
        if (ending.exitCode() != 0 || !ending.windowOpened()) {
            System.exit(ending.exitCode());
        }
    }

    /** A writer in the terminal's encoding; where that is plain ASCII, for want of a locale, in UTF-8. */
    private static PrintWriter writer(FileDescriptor descriptor, String encoding) {
        Charset charset = Charset.forName(encoding, StandardCharsets.UTF_8);
        Charset chosen = charset.equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : charset;
        PipeOutput stream = new PipeOutput(new FileOutputStream(descriptor));
        return new PrintWriter(new BufferedWriter(new OutputStreamWriter(stream, chosen)));
    }
}
