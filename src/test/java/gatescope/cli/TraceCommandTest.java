package gatescope.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gatescope.data.BadInputException;
import gatescope.data.JsonNumbers;
import gatescope.data.JsonPlace;
import gatescope.data.TextFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code trace} for all cells, forms of input and forms of output. */
class TraceCommandTest {
    private static final String TWO_STEPS = "{\"format\": \"gatescope.sequence/1\", \"x\": [[0.5],[-1.0]], %s}";
    private static final String TARGET = "\"target\": [[0.8]], \"loss\": \"half_sse_last\"";

    @TempDir
    Path directory;

    @Test
    void rnnIsItsEquations() throws Exception {
        JsonPlace trace = trace(Samples.RNN, TWO_STEPS.formatted(TARGET));

        double h1 = Math.tanh(0.5 * 0.5 - 0.7 * 0.3 + 0.1);
        double h2 = Math.tanh(0.5 * -1 - 0.7 * h1 + 0.1);
        double dz2 = (h2 - 0.8) * (1 - h2 * h2);
        double dh1 = -0.7 * dz2;
        double dz1 = dh1 * (1 - h1 * h1);
        check(value(trace, 0, "values", "h"), h1);
        check(value(trace, 1, "values", "h"), h2);
        check(value(trace, 1, "gradients", "z_h"), dz2);
        check(value(trace, 0, "gradients", "h"), dh1);
        check(value(trace, 0, "gradients", "x"), 0.5 * dz1);
        check(trace.required("loss").number(), 0.5 * (h2 - 0.8) * (h2 - 0.8));
        JsonPlace gate = trace.required("gradients").required("h");
        check(JsonNumbers.matrix(gate.required("W"), 1, 1)[0], 0.5 * dz1 - dz2);
        check(JsonNumbers.matrix(gate.required("R"), 1, 1)[0], 0.3 * dz1 + h1 * dz2);
        check(JsonNumbers.vector(gate.required("b"), 1)[0], dz1 + dz2);
        check(JsonNumbers.vector(trace.required("gradients").required("initial").required("h"), 1)[0], -0.7 * dz1);
        assertThat(trace.required("steps").items().getFirst().keys()).containsExactly("t", "x", "values", "gradients");
    }

    @Test
    void gruIsItsEquations() throws Exception {
        JsonPlace trace = trace(Samples.GRU, TWO_STEPS.formatted(TARGET));

        double r = sigmoid(0.5 * 0.5 - 0.7 * 0.3 + 0.1);
        double z = sigmoid(-0.3 * 0.5 + 0.6 * 0.3 + 0.2);
        double reset = r * (0.9 * 0.3 + 0.4);
        double n = Math.tanh(0.8 * 0.5 - 0.1 + reset);
        check(value(trace, 0, "values", "r"), r);
        check(value(trace, 0, "values", "z"), z);
        check(value(trace, 0, "values", "reset"), reset);
        check(value(trace, 0, "values", "n"), n);
        check(value(trace, 0, "values", "h"), (1 - z) * n + z * 0.3);
        assertThat(trace.required("gradients").required("n").keys()).containsExactly("W", "R", "b", "rb");
    }

    @ParameterizedTest
    @CsvSource({"r,W,[[0.5]]", "z,R,[[0.6]]", "n,b,[-0.1]", "n,rb,[0.4]"})
    void gruGradientsAreTheSlopesOfTheLoss(String gate, String kind, String written) throws Exception {
        double width = 1e-5;
        String sequence = TWO_STEPS.formatted(TARGET);
        double centre = Double.parseDouble(written.replaceAll("[\\[\\]]", ""));
        String name = "\"" + kind + "\": ";
        double[] losses = new double[2];
        for (int side = 0; side < 2; side++) {
            double moved = centre + (2 * side - 1) * width;
            String model = Samples.GRU.replace(
                    name + written, name + written.replace(String.valueOf(centre), String.valueOf(moved)));
            assertThat(model).isNotEqualTo(Samples.GRU);
            losses[side] = trace(model, sequence).required("loss").number();
        }
        JsonPlace found = trace(Samples.GRU, sequence)
                .required("gradients")
                .required(gate)
                .required(kind);
        double gradient = found.items().getFirst().isList()
                ? JsonNumbers.matrix(found, 1, 1)[0]
                : JsonNumbers.vector(found, 1)[0];
        assertThat(gradient).isCloseTo((losses[1] - losses[0]) / (2 * width), within(1e-9));
    }

    @Test
    void withoutTargetThereIsNoLossAndNoGradient() throws Exception {
        JsonPlace trace = trace(Samples.LSTM, "{\"format\": \"gatescope.sequence/1\", \"x\": [[1]]}");

        assertThat(trace.keys()).containsExactly("format", "cell", "steps");
        JsonPlace step = trace.required("steps").items().getFirst();
        assertThat(step.keys()).containsExactly("t", "x", "values", "y");
        assertThat(step.required("values").keys())
                .containsExactly("z_f", "f", "keep", "z_i", "i", "z_g", "g", "write", "c", "z_o", "o", "s", "h");
    }

    @Test
    void csvHoldsTheNumbersOfTheJson() throws Exception {
        JsonPlace trace = trace(Samples.LSTM, Samples.SEQUENCE);
        CommandRun run = CommandRun.of(
                "trace", "--model", directory.resolve("model.json"), "--sequence", directory.resolve("sequence.json"),
                "--format", "csv");

        List<String> lines = run.out().lines().toList();
        assertThat(run.out()).endsWith("\n").doesNotContain("\r");
        assertThat(lines.getFirst()).isEqualTo("t,operation,unit,value,gradient");
        assertThat(lines).hasSize(1 + 3 * 13 * 2);
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            JsonPlace step = trace.required("steps").items().get(Integer.parseInt(cells[0]) - 1);
            int unit = Integer.parseInt(cells[2]) - 1;
            double value = JsonNumbers.vector(step.required("values").required(cells[1]), 2)[unit];
            double gradient = JsonNumbers.vector(step.required("gradients").required(cells[1]), 2)[unit];
            assertThat(cells[3]).isEqualTo(String.valueOf(value));
            assertThat(cells[4]).isEqualTo(String.valueOf(gradient));
        }
    }

    @Test
    void csvWithoutTargetHasEmptyGradients() throws Exception {
        Path model = Samples.write(directory, "model.json", Samples.RNN);
        Path sequence = Samples.write(directory, "sequence.csv", "0\n");

        CommandRun run = CommandRun.of("trace", "--model", model, "--sequence", sequence, "--format=csv");

        assertThat(run.out().lines().skip(1)).allMatch(line -> line.endsWith(",")).hasSize(2);
    }

    @Test
    void csvSequenceIsTheSameAsItsJson() throws Exception {
        Path model = Samples.write(directory, "model.json", Samples.RNN);
        Path csv = Samples.write(directory, "s.csv", "price,target\n0.5,1\n-1.0,0.25\n");
        Path json = Samples.write(
                directory,
                "s.json",
                TWO_STEPS.formatted("\"target\": [[1],[0.25]], \"loss\": \"half_sse_all\""));

        CommandRun fromCsv = CommandRun.of("trace", "--model", model, "--sequence", csv);

        assertThat(fromCsv).isEqualTo(CommandRun.of("trace", "--model", model, "--sequence", json));
        assertThat(fromCsv.out()).contains("\"loss\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[1]", "[[1]]"})
    void classIsANumberOrARow(String target) throws Exception {
        String twoOutputs = Samples.LSTM
                .replace("\"outputs\": 1", "\"outputs\": 2")
                .replace("[[1.0,-1.0]], \"b\": [0.25]", "[[1.0,-1.0],[0.5,0.5]], \"b\": [0.25,0]");
        JsonPlace trace =
                trace(twoOutputs, TWO_STEPS.formatted("\"target\": " + target + ", \"loss\": \"cross_entropy_last\""));

        double[] y = JsonNumbers.vector(trace.required("steps").items().getLast().required("y"), 2);
        check(trace.required("loss").number(), Math.log(1 + Math.exp(y[0] - y[1])));
    }

    @Test
    void fileAndStandardOutputAreTheSame() throws Exception {
        Path model = Samples.write(directory, "model.json", Samples.LSTM);
        Path sequence = Samples.write(directory, "sequence.json", Samples.SEQUENCE);
        Path out = Samples.write(directory, "out.json", "what stood here before");

        CommandRun toFile = CommandRun.of("trace", "--model", model, "--sequence", sequence, "--out", out);
        CommandRun toScreen = CommandRun.of("trace", "--model", model, "--sequence", sequence);

        assertThat(toFile).isEqualTo(new CommandRun(0, false, "", ""));
        assertThat(out).hasContent(toScreen.out());
        try (var files = Files.list(directory)) {
            assertThat(files).containsExactlyInAnyOrder(model, sequence, out);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1e300, 0.5, timestep 2|operation z_h",
        "1e200, 1e200, timestep 1|operation z_h",
        "1e160, 0.5, the loss"
    })
    void divergenceIsOneLineAndNothingIsWritten(String weight, String x, String named) throws Exception {
        String linear = Samples.RNN
                .replace("\"gates\"", "\"settings\": {\"activation\": \"identity\"}, \"gates\"")
                .replace("[[0.5]], \"R\": [[-0.7]]", "[[" + weight + "]], \"R\": [[1e10]]");
        Path model = Samples.write(directory, "model.json", linear);
        Path sequence = Samples.write(directory, "s.csv", "x,target\n%s,0\n0,0\n".formatted(x));
        Path out = directory.resolve("out.json");

        CommandRun run = CommandRun.of("trace", "--model", model, "--sequence", sequence, "--out", out);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.errorLines()).hasSize(1);
        assertThat(run.err()).contains(named.split("\\|")).contains("Infinity");
        assertThat(out).doesNotExist();
    }

    @Test
    void resultIsNeverWrittenOverAnInput() throws Exception {
        Path model = Samples.write(directory, "model.json", Samples.LSTM);
        Path sequence = Samples.write(directory, "sequence.json", Samples.SEQUENCE);

        CommandRun run = CommandRun.of("trace", "--model", model, "--sequence", sequence, "--out", model);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.errorLines()).hasSize(1);
        assertThat(model).hasContent(Samples.LSTM);
    }

    private JsonPlace trace(String model, String sequence) throws IOException, BadInputException {
        Path modelFile = Samples.write(directory, "model.json", model);
        Path sequenceFile = Samples.write(directory, "sequence.json", sequence);
        CommandRun run = CommandRun.of("trace", "--model", modelFile, "--sequence", sequenceFile);
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        return JsonPlace.of(new TextFile(Path.of("standard output"), run.out()));
    }

    private static double value(JsonPlace trace, int step, String part, String name) throws BadInputException {
        JsonPlace found = trace.required("steps").items().get(step).required(part).required(name);
        return JsonNumbers.vector(found, 1)[0];
    }

    private static double sigmoid(double a) {
        return 1 / (1 + Math.exp(-a));
    }

    private static void check(double found, double expected) {
        assertThat(found).isCloseTo(expected, within(1e-12));
    }
}
