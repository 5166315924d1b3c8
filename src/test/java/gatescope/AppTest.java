package gatescope;

import static org.assertj.core.api.Assertions.assertThat;

import gatescope.cli.Console;
import gatescope.cli.Program;
import gatescope.ui.FramePainterToolkit;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person sees who starts the program where no window can be opened, or where the window fails. */
class AppTest {
    @TempDir
    private Path directory = Path.of("");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final List<Integer> ends = new ArrayList<>();

    @BeforeAll
    static void theToolkitOutlivesTheProgram() throws Exception {
        FramePainterToolkit.call(() -> true);
    }

    @Test
    void withoutADisplayOneLineSaysSoAndTheTourIsRendered() throws Exception {
        Path tour = directory.resolve("gatescope-tour");

        Program.Ending ending = run(tour);

        assertThat(ending).isEqualTo(new Program.Ending(0, true));
        assertThat(err.toString().lines())
                .containsExactly("there is no display to open the window on; rendering the tour of the scenario into "
                        + tour.resolve("index.html") + " instead");
        assertThat(out.toString()).isEmpty();
        List<String> pictures =
                IntStream.rangeClosed(1, 12).mapToObj("step-%02d.png"::formatted).toList();
        assertThat(files(tour))
                .containsExactlyElementsOf(Stream.concat(
                                Stream.of("index.html", "trace.csv"), pictures.stream())
                        .sorted()
                        .toList());
        assertThat(Files.readString(tour.resolve("index.html"))).contains(pictures);
        assertThat(ends).as("the process ends by itself").isEmpty();
    }

    @Test
    void aTourThatCannotBeWrittenIsOneLine() throws Exception {
        Path file = Files.writeString(directory.resolve("gatescope-tour"), "mine");

        assertThat(run(file).exitCode()).isEqualTo(2);

        assertThat(err.toString().lines()).last().isEqualTo(file + ": whole file: expected a directory, found a file");
        assertThat(Files.readString(file)).isEqualTo("mine");
    }

    @Test
    void aWindowThatFailsIsOneLineAndEndsTheProcess() {
        App app = app(directory);
        app.guard(() -> { throw new IllegalStateException("a panel\nis broken"); }, console());
        app.guard(() -> { throw new ExceptionInInitializerError("the font is missing"); }, console());
        app.guard(() -> { throw new OutOfMemoryError("heap"); }, console());

        assertThat(ends).containsExactly(1, 1, 1);
        assertThat(err.toString().lines())
                .containsExactly(
                        "this is a mistake of the program: java.lang.IllegalStateException: a panel\uFFFDis broken",
                        "this is a mistake of the program: java.lang.ExceptionInInitializerError: the font is missing",
                        "there is not enough memory for this");
    }

    @Test
    void aWindowThatOpensEndsNothing() {
        app(directory).guard(() -> {}, console());

        assertThat(ends).isEmpty();
        assertThat(err.toString()).isEmpty();
    }

    private App app(Path tour) {
        return new App(tour, ends::add);
    }

    private Console console() {
        return new Console(new PrintWriter(out), new PrintWriter(err), Locale.ENGLISH);
    }

    private Program.Ending run(Path tour) {
        return new Program(app(tour), new PrintWriter(out), new PrintWriter(err)).run();
    }

    private static List<String> files(Path directory) throws Exception {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
