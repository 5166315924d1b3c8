package gatescope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every bad file is refused in one line that names the file, the place in it and what was expected; with exit code 2, nothing
 * on standard output and nothing written.
 */
class BadInputTest {
    private static final String HEAD = "{\"format\": \"gatescope.sequence/1\", ";
    private static final String F_GATE =
            "\"f\": {\"W\": [[0.1],[0.2]], \"R\": [[0.3,0.4],[0.5,0.6]], \"b\": [1.0,1.0]},";
    private static final String X = HEAD + "\"x\": [[1],[2]], ";

    @TempDir
    Path directory;

    /** What is made into a bad file. */
    @FunctionalInterface
    interface Maker {
        void make(Path file) throws IOException;
    }

    /** A bad file, and what the line about it must be, after the file's name. */
    record Case(String name, String file, Maker maker, String line) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> models() {
        return Stream.of(
                edited("wrong shape", "[[0.1],[0.2]]", "[[0.1],[0.2],[0.3]]",
                        "gates.f.W (line 4, column 14): expected 2 × 1 numbers, found 3 × 1"),
                edited("ragged matrix", "[[0.3,0.4],[0.5,0.6]]", "[[0.3,0.4],[0.5]]",
                        "gates.f.R[1] (line 4, column 45): expected 2 numbers, found 1"),
                edited("wrong length", "\"b\": [1.0,1.0]", "\"b\": [1.0]",
                        "gates.f.b (line 4, column 62): expected 2 numbers, found 1"),
                edited("empty matrix", "[[0.1],[0.2]]", "[]",
                        "gates.f.W (line 4, column 14): expected a list of rows, found an empty list"),
                edited("unknown gate", "\"o\": {", "\"q\": {",
                        "gates.q (line 7, column 8): expected one of the keys f, i, g, o, found “q”"),
                edited("missing gate", F_GATE, "",
                        "gates (line 3, column 11): expected the gates f, i, g, o, found i, g, o"),
                edited("missing bias", ", \"b\": [1.0,1.0]", "",
                        "gates.f.b (line 4, column 8): expected a value, found nothing"),
                edited("unknown cell", "\"lstm\"", "\"lstn\"",
                        "cell (line 1, column 41): expected one of rnn, lstm, gru, found the text “lstn”"),
                edited("unknown key", "\"initial\"", "\"start\"",
                        "start (line 9, column 11): expected one of the keys format, cell, inputs, hidden, outputs, settings,"
                                + " gates, head, initial, found “start”"),
                edited("unknown setting", "\"sigmoid\"", "\"sinus\"",
                        "settings.gate_activation (line 2, column 34): expected one of sigmoid, hard_sigmoid, hard_sigmoid_6,"
                                + " tanh, relu, identity, found the text “sinus”"),
                edited("unknown state", "\"c\": [0.2", "\"s\": [0.2",
                        "initial.s (line 9, column 35): expected one of the keys h, c, found “s”"),
                edited("no hidden units", "\"hidden\": 2", "\"hidden\": 0",
                        "hidden (line 1, column 72): expected a whole number from 1 to 10000, found the number 0"),
                edited("half a unit", "\"hidden\": 2", "\"hidden\": 2.5",
                        "hidden (line 1, column 72): expected a whole number from 1 to 10000, found the number 2.5"),
                edited("huge", "\"hidden\": 2", "\"hidden\": 10000",
                        "gates.f.W (line 4, column 14): expected 10000 × 1 numbers, found 2 × 1"),
                edited("text for a number", "0.6]]", "\"a\\nb\"]]",
                        "gates.f.R[1][1] (line 4, column 50): expected a number, found the text “a�b”"),
                edited("NaN", "[[0.1]", "[[NaN]",
                        "gates.f.W[0][0] (line 4, column 16): expected a finite number, found NaN"),
                edited("too large a number", "[[0.1]", "[[-1e999]",
                        "gates.f.W[0][0] (line 4, column 16): expected a finite number, found -1e999"),
                edited("duplicate key", "\"head\"", "\"cell\"",
                        "cell (line 8, column 2): expected this key once, found it again"),
                edited("newer format", "model/1", "model/2",
                        "format (line 1, column 12): gatescope.model/2 is newer than this program, which reads"
                                + " gatescope.model/1"),
                edited("other format", "model/1", "sequence/1",
                        "format (line 1, column 12): expected gatescope.model/1, found “gatescope.sequence/1”"),
                new Case("truncated", "m.json",
                        file -> Files.writeString(file, Samples.LSTM.substring(0, Samples.LSTM.indexOf("0.6]]"))),
                        "line 4, column 50: expected the rest of the JSON text, found the end of the file"),
                edited("followed by more", "[0.2,0.0]}}", "[0.2,0.0]}} {}",
                        "line 9, column 47: expected the end of the file, found “{”"),
                edited("no JSON", "\"head\":", "head:", "line 8, column 2: expected JSON, found a mistake at or before"
                        + " “head: {\"W\": [[1.0,-1.0]], \"b\": [0.25]},”"),
                new Case("deep", "m.json", file -> Files.writeString(file, "[".repeat(100_000)),
                        "[0]".repeat(32) + " (line 1, column 33): expected at most 32 levels, found more"),
                new Case("100 MB", "m.json", BadInputTest::large,
                        "whole file: expected at most 32 MB, found 100 MB"),
                new Case("binary", "m.json", file -> Files.write(file, new byte[] {'{', '\n', (byte) 0xE9, 0}),
                        "line 2: expected text in UTF-8, found the byte 0xE9"),
                new Case("zeros", "m.json", file -> Files.write(file, new byte[100]),
                        "line 1: expected text in UTF-8, found the byte 0x00"),
                new Case("empty", "m.json", Files::createFile,
                        "whole file: expected a JSON object, found an empty file"),
                new Case("no object", "m.json", file -> Files.writeString(file, "[1]"),
                        "line 1, column 1: expected an object, found a list of 1"),
                new Case("missing", "m.json", file -> {}, "whole file: expected a file to read, found none"),
                new Case("directory", "m.json", Files::createDirectory,
                        "whole file: expected a file, found a directory"));
    }

    static Stream<Case> sequences() {
        return Stream.of(
                json("no timesteps", HEAD + "\"x\": []}",
                        "x (line 1, column 41): expected a list of rows, found an empty list"),
                json("no features", HEAD + "\"x\": [[]]}",
                        "x[0] (line 1, column 42): expected a list of numbers, found an empty list"),
                json("flat", HEAD + "\"x\": [1,2]}",
                        "x[0] (line 1, column 42): expected a list, found the number 1"),
                json("too wide", HEAD + "\"x\": [[1,2]]}",
                        "x (line 1, column 41): expected 1 numbers per timestep, the inputs of MODEL, found 2"),
                json("too long", HEAD + "\"x\": [[0]" + ",[0]".repeat(1_000_000) + "]}",
                        "x (line 1, column 41): expected at most 357142 timesteps for the cell of MODEL, found 1000001"),
                json("unknown loss", X + "\"target\": [[1]], \"loss\": \"mse\"}",
                        "loss (line 1, column 77): expected one of half_sse_last, mse_last, mae_last, cross_entropy_last,"
                                + " half_sse_all, found “mse”"),
                json("target without loss", X + "\"target\": [[1]]}",
                        "loss (line 1, column 1): expected a value, found nothing"),
                json("loss without target", X + "\"loss\": \"mse_last\"}",
                        "target (line 1, column 1): expected a value, found nothing"),
                json("target too wide", X + "\"target\": [[1,2]], \"loss\": \"mse_last\"}",
                        "target (line 1, column 62): expected 1 × 1 numbers for the loss mse_last, found 1 × 2"),
                json("target of every step", X + "\"target\": [[1]], \"loss\": \"half_sse_all\"}",
                        "target (line 1, column 62): expected 2 × 1 numbers for the loss half_sse_all, found 1 × 1"),
                json("target of one step", X + "\"target\": [[1],[2]], \"loss\": \"mae_last\"}",
                        "target (line 1, column 62): expected 1 × 1 numbers for the loss mae_last, found 2 × 1"),
                json("flat target", X + "\"target\": [1], \"loss\": \"mse_last\"}",
                        "target[0] (line 1, column 63): expected a list, found the number 1"),
                json("class out of range", X + "\"target\": [1], \"loss\": \"cross_entropy_last\"}",
                        "target (line 1, column 62): expected a class, a whole number from 0 to 0, found 1"),
                json("negative class", X + "\"target\": [[-1]], \"loss\": \"cross_entropy_last\"}",
                        "target (line 1, column 62): expected a class, a whole number from 0 to 0, found -1"),
                json("half a class", X + "\"target\": [0.5], \"loss\": \"cross_entropy_last\"}",
                        "target (line 1, column 62): expected a class, a whole number from 0 to 0, found 0.5"),
                json("newer sequence", HEAD.replace("/1", "/12") + "\"y\": 1}",
                        "format (line 1, column 12): gatescope.sequence/12 is newer than this program, which reads"
                                + " gatescope.sequence/1"),
                csv("text in column 3 of row 7", "a,b,c\n" + "1,2,3\n".repeat(5) + "1,2,three\n",
                        "row 7, column 3: expected a finite number, found “three”"),
                csv("text in the first row", "1,b\n", "row 1, column 2: expected a finite number, found “b”"),
                csv("NaN cell", "1\nNaN\n", "row 2, column 1: expected a finite number, found “NaN”"),
                csv("NaN in the first row", "NaN\n1\n", "row 1, column 1: expected a finite number, found “NaN”"),
                csv("infinite cell", "1\n-Infinity\n", "row 2, column 1: expected a finite number, found “-Infinity”"),
                csv("too large a cell", "1\n1e400\n", "row 2, column 1: expected a finite number, found “1e400”"),
                csv("hexadecimal cell", "1\n0x1p3\n", "row 2, column 1: expected a finite number, found “0x1p3”"),
                csv("row too long", "1,2\n1,2,3\n", "row 2, column 3: expected 2 cells in the row, found 3"),
                csv("row too short", "a,b\n1,2\n3\n", "row 3, column 2: expected 2 cells in the row, found 1"),
                csv("empty cell", "1,2\n,2\n", "row 2, column 1: expected a number, found an empty cell"),
                csv("blank row", "1\n\n2\n", "row 2: expected a row of numbers, found a blank row"),
                csv("no rows", "a,b\n", "whole file: expected a row of numbers per timestep, found none"),
                csv("empty file", "", "whole file: expected a row of numbers per timestep, found none"),
                csv("only blank rows", "\n\n", "whole file: expected a row of numbers per timestep, found none"),
                csv("nameless column", "a,\n1,2\n",
                        "row 1, column 2: expected the name of a column, found an empty cell"),
                csv("wrong target name", "a,target_2\n1,2\n", "row 1, column 2: expected target, or target_1 to target_n"
                        + " once each for 1 target columns, found “target_2”"),
                csv("targets only", "target_1,target_2\n1,2\n",
                        "row 1: expected at least one column that is no target, found none"),
                csv("table too wide", "1,2\n",
                        "columns of x: expected 1 numbers per timestep, the inputs of MODEL, found 2"),
                csv("targets too wide", "a,target_1,target_2\n1,2,3\n",
                        "columns of target: expected 1 × 1 numbers for the loss half_sse_all, found 1 × 2"),
                csv("too many values", "0,0\n".repeat(2_000_001),
                        "row 2000001, column 1: expected at most 4000000 values, found more"),
                csv("open quote", "1\n\"2\n3", "row 2, column 1: expected a finite number, found “2�3”"),
                new Case("100 MB of CSV", "s.csv", BadInputTest::large,
                        "whole file: expected at most 32 MB, found 100 MB"),
                new Case("binary CSV", "s.csv", file -> Files.write(file, new byte[] {'1', '\n', 0, 7}),
                        "line 2: expected text in UTF-8, found the byte 0x00"));
    }

    @ParameterizedTest
    @MethodSource
    void models(Case bad) throws IOException {
        Path sequence = Samples.write(directory, "good.json", Samples.SEQUENCE);
        Path model = directory.resolve(bad.file());
        bad.maker().make(model);

        requireRefused(bad, model, model, sequence);
    }

    @ParameterizedTest
    @MethodSource
    void sequences(Case bad) throws IOException {
        Path model = Samples.write(directory, "good.json", Samples.LSTM);
        Path sequence = directory.resolve(bad.file());
        bad.maker().make(sequence);

        requireRefused(bad, sequence, model, sequence);
    }

    @Test
    void outputMustBeAFileThatCanBeWritten() throws IOException {
        Path model = Samples.write(directory, "good.json", Samples.LSTM);
        Path sequence = Samples.write(directory, "s.json", Samples.SEQUENCE);
        Path nowhere = directory.resolve("no/such/out.json");
        Path belowAFile = model.resolve("out.json");
        String parent = ": whole file: expected a file in a directory that exists, found no such directory";

        assertThat(trace(model, sequence, directory))
                .isEqualTo(refusal(directory + ": whole file: expected a file to write, found a directory"));
        assertThat(trace(model, sequence, nowhere)).isEqualTo(refusal(nowhere + parent));
        assertThat(trace(model, sequence, belowAFile)).isEqualTo(refusal(belowAFile + parent));
    }

    private void requireRefused(Case bad, Path file, Path model, Path sequence) throws IOException {
        String expected = file + ": " + bad.line().replace("MODEL", model.toString());

        assertThat(trace(model, sequence, directory.resolve("out.json"))).isEqualTo(refusal(expected));
        assertThat(CommandRun.of("trace", "--model", model, "--sequence", sequence)).isEqualTo(refusal(expected));
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files).as("nothing written").isSubsetOf(model, sequence);
        }
    }

    private static CommandRun trace(Path model, Path sequence, Path out) {
        return CommandRun.of("trace", "--model", model, "--sequence", sequence, "--out", out);
    }

    private static CommandRun refusal(String line) {
        return new CommandRun(ExitCode.BAD_INPUT, false, "", line + System.lineSeparator());
    }

    /** The good model with the first occurrence of a text replaced. */
    private static Case edited(String name, String old, String replacement, String line) {
        int at = Samples.LSTM.indexOf(old);
        String model = Samples.LSTM.substring(0, Math.max(at, 0))
                + replacement
                + Samples.LSTM.substring(Math.max(at, 0) + old.length());
        return new Case(
                name,
                "m.json",
                file -> {
                    assertThat(at).isNotNegative();
                    Files.writeString(file, model);
                },
                line);
    }

    private static Case json(String name, String text, String line) {
        return new Case(name, "s.json", file -> Files.writeString(file, text), line);
    }

    private static Case csv(String name, String text, String line) {
        return new Case(name, "s.csv", file -> Files.writeString(file, text), line);
    }

    /** 100 MB that take no room on the disk. */
    private static void large(Path path) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
            file.setLength(100L << 20);
        }
    }
}
