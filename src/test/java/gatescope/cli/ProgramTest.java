package gatescope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the command line understands, and what it says when it does not. */
class ProgramTest {
    @TempDir
    Path directory;

    @Test
    void withoutACommandTheWindowOpens() {
        CommandRun run = CommandRun.of(
                "--scenario", "fibonacci", "--step=5", "--operation", "3", "--lang", "pt-BR", "--theme", "projector");

        assertThat(run.windowOpened()).isTrue();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out().strip())
                .isEqualTo("WindowRequest[scenario=fibonacci, step=5, operation=3, locale=pt_BR, theme=projector]");
    }

    @Test
    void nothingIsAskedForByDefault() {
        assertThat(CommandRun.of().out().strip())
                .isEqualTo("WindowRequest[scenario=null, step=null, operation=null, locale=en, theme=null]");
    }

    @Test
    void windowsExitCodeIsTheProgramsOwn() {
        assertThat(CommandRun.of((request, console) -> 7).exitCode()).isEqualTo(7);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--step 0|gatescope: --step: expected a whole number from 1, found 0; see gatescope --help",
                "--step many|gatescope: --step: expected a whole number from 1, found many; see gatescope --help",
                "--theme blue|gatescope: --theme: expected one of light, dark, projector, found blue; see gatescope --help",
                "--lang fr|gatescope: --lang: expected one of en, pt-BR, found fr; see gatescope --help",
                "render --scenario a --step 1 --out b --cell gur"
                        + "|gatescope render: --cell: expected one or several of rnn, lstm, gru, each once, with commas between"
                        + " them, found gur; see gatescope render --help",
                "train --scenario a --cell gur"
                        + "|gatescope train: --cell: expected one of rnn, lstm, gru, found gur; see gatescope train --help",
                "--colour red|gatescope: unknown argument --colour; see gatescope --help",
                "tracee|gatescope: unknown argument tracee; see gatescope --help",
                "--step 1 --step 2|gatescope: --step is given more than once; see gatescope --help",
                "--step|gatescope: missing --step; see gatescope --help",
                "trace|gatescope trace: missing --model, --sequence; see gatescope trace --help",
                "trace --model a --sequence b --format xml"
                        + "|gatescope trace: --format: expected one of json, csv, found xml; see gatescope trace --help",
            })
    void badUsageIsOneLine(String arguments, String line) {
        CommandRun run = CommandRun.of((Object[]) arguments.split(" "));

        assertThat(run.errorLines()).containsExactly(line);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.windowOpened()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "-h", "--version", "-V", "trace --help", "--lang pt-BR trace -h"})
    void helpGoesToStandardOutput(String arguments) {
        CommandRun run = CommandRun.of((Object[]) arguments.split(" "));

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("gatescope");
        assertThat(run.err()).isEmpty();
        assertThat(run.windowOpened()).isFalse();
    }

    @Test
    void languageMayStandOnEitherSideOfTheCommand() {
        String portuguese = CommandRun.of("--lang", "pt-BR", "trace", "-h").out();
        assertThat(portuguese)
                .isEqualTo(CommandRun.of("trace", "-h", "--lang=pt-BR").out())
                .contains("Executa")
                .isNotEqualTo(CommandRun.of("trace", "-h").out());
    }

    @Test
    void languageAskedForIsSpokenOnEverySystem() {
        String english = CommandRun.of("--step", "0", "--lang", "en").err();
        String portuguese = CommandRun.of("--step", "0", "--lang", "pt-BR").err();
        Locale system = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("pt-BR"));
            assertThat(CommandRun.of("--step", "0", "--lang", "en").err()).isEqualTo(english);
            assertThat(CommandRun.of("--step", "0").err()).isEqualTo(portuguese);
            Locale.setDefault(Locale.forLanguageTag("fi"));
            assertThat(CommandRun.of("--step", "0").err()).isEqualTo(english);
        } finally {
            Locale.setDefault(system);
        }
        assertThat(portuguese).isNotEqualTo(english);
    }

    @Test
    void everyOptionIsExplained() {
        for (String language : new String[] {"en", "pt-BR"}) {
            for (String command : new String[] {"", "trace "}) {
                String help = CommandRun.of((Object[]) (command + "-h --lang " + language).split(" ")).out();
                assertThat(help.lines().filter(line -> line.strip().matches("(-\\w, )?--\\S+")))
                        .as("options whose explanation is on the next line")
                        .allMatch(line -> line.length() > 20);
                assertThat(help).doesNotContain("null");
            }
        }
    }

    @Test
    void failureOfTheWindowIsOneLine() {
        CommandRun run = CommandRun.of((request, console) -> {
            throw new IOException("no space left");
        });

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.errorLines()).containsExactly("could not be written: no space left");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--step 1"})
    void mistakeOfTheProgramIsOneLineWithAndWithoutArguments(String arguments) {
        Object[] words = arguments.isEmpty() ? new Object[0] : arguments.split(" ");
        CommandRun mistake = CommandRun.of((_, _) -> { throw new IllegalStateException("no font"); }, words);
        CommandRun memory = CommandRun.of((_, _) -> { throw new OutOfMemoryError("heap"); }, words);

        assertThat(mistake.errorLines())
                .containsExactly("this is a mistake of the program: java.lang.IllegalStateException: no font");
        assertThat(memory.errorLines()).containsExactly("there is not enough memory for this");
        assertThat(List.of(mistake.exitCode(), memory.exitCode())).containsExactly(1, 1);
    }

    @Test
    void standardOutputThatGoesAwayIsNoError() throws Exception {
        assertThat(traceInto("Broken pipe")).isEqualTo("0 ");
    }

    @Test
    void standardOutputThatIsFullIsOneLine() throws Exception {
        assertThat(traceInto("No space left on device")).isEqualTo("1 standard output: could not be written");
    }

    private String traceInto(String mistake) throws IOException {
        OutputStream broken = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(mistake);
            }
        };
        StringWriter err = new StringWriter();
        PrintWriter out = new PrintWriter(new PipeOutput(broken), false, StandardCharsets.UTF_8);
        Program program = new Program((_, _) -> 0, out, new PrintWriter(err));
        Path model = Samples.write(directory, "m.json", Samples.RNN);
        Path sequence = Samples.write(directory, "s.csv", "1\n2\n");
        Program.Ending ending =
                program.run("trace", "--model", model.toString(), "--sequence", sequence.toString());
        return ending.exitCode() + " " + err.toString().strip();
    }
}
