package gatescope.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gatescope.data.BadInputException;
import gatescope.data.JsonNumbers;
import gatescope.data.JsonPlace;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code trace} prints what libtorch computed: every value and every gradient, from files to files. */
class TraceReferenceTest {
    private static final String REFERENCE = "/reference/torch/torch_lstm_i1_h1_t3_b1.json";
    private static final List<String> GATES = List.of("i", "f", "g", "o");
    private static final int TIMESTEPS = 3;
    private static final double TOLERANCE = 1e-12;

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"half_sse_last", "mse_last", "mae_last", "half_sse_all"})
    void everyValueAndGradientIsThatOfLibtorch(String loss) throws Exception {
        JsonPlace reference = reference();
        JsonPlace expected = reference.required("losses").required(loss);
        Path model = Samples.write(directory, "model.json", model(reference.required("weights")));
        Path sequence = Samples.write(directory, "sequence.json", sequence(reference, loss));
        Path out = directory.resolve("trace.json");

        CommandRun run = CommandRun.of("trace", "--model", model, "--sequence", sequence, "--out", out);

        assertThat(run).isEqualTo(new CommandRun(0, false, "", ""));
        JsonPlace trace = JsonPlace.read(out);
        assertThat(trace.required("format").text()).isEqualTo("gatescope.trace/1");
        assertThat(trace.required("cell").text()).isEqualTo("lstm");
        List<JsonPlace> steps = trace.required("steps").items();
        assertThat(steps).hasSize(TIMESTEPS);
        requireValues(steps, reference);
        requireStepGradients(steps, expected);
        check("loss", trace.required("loss").number(), expected.required("loss").number());
        requireParameterGradients(trace.required("gradients"), expected.required("grad"));
    }

    private static void requireValues(List<JsonPlace> steps, JsonPlace reference) throws BadInputException {
        JsonPlace forward = reference.required("forward");
        JsonPlace gates = forward.required("trace");
        double[] x = data(reference.required("inputs").required("x"));
        for (int t = 0; t < TIMESTEPS; t++) {
            assertThat(steps.get(t).required("t").number()).isEqualTo(t + 1);
            check("x", single(steps.get(t), "x"), x[t]);
            JsonPlace values = steps.get(t).required("values");
            for (int gate = 0; gate < GATES.size(); gate++) {
                String name = GATES.get(gate);
                check(name, single(values, name), data(gates.required(name))[t]);
                check("z_" + name, single(values, "z_" + name), data(gates.required("a"))[t * GATES.size() + gate]);
            }
            check("s", single(values, "s"), data(gates.required("tanh_c"))[t]);
            check("h", single(values, "h"), data(forward.required("h"))[t]);
            check("c", single(values, "c"), data(forward.required("c"))[t]);
            check("c", single(values, "keep") + single(values, "write"), data(forward.required("c"))[t]);
        }
    }

    private static void requireStepGradients(List<JsonPlace> steps, JsonPlace expected) throws BadInputException {
        JsonPlace byStep = expected.required("grad_step");
        double[] x = data(expected.required("grad").required("x"));
        double[] y = data(expected.required("y"));
        double sumOverY = 0;
        for (int t = 0; t < TIMESTEPS; t++) {
            JsonPlace gradients = steps.get(t).required("gradients");
            for (int gate = 0; gate < GATES.size(); gate++) {
                String name = GATES.get(gate);
                check(name, single(gradients, name), data(byStep.required(name))[t]);
                check("z_" + name, single(gradients, "z_" + name), data(byStep.required("a"))[t * GATES.size() + gate]);
            }
            check("s", single(gradients, "s"), data(byStep.required("tanh_c"))[t]);
            check("c", single(gradients, "c"), data(byStep.required("c"))[t]);
            check("h", single(gradients, "h"), data(byStep.required("h"))[t]);
            check("keep", single(gradients, "keep"), data(byStep.required("c"))[t]);
            check("write", single(gradients, "write"), data(byStep.required("c"))[t]);
            check("x", single(gradients, "x"), x[t]);
            sumOverY += single(gradients, "y");
        }
        check("y", single(steps.getLast(), "y"), y[y.length - 1]);
        check("sum of the gradients by y", sumOverY, data(expected.required("grad").required("b_out"))[0]);
    }

    private static void requireParameterGradients(JsonPlace gradients, JsonPlace expected) throws BadInputException {
        for (int gate = 0; gate < GATES.size(); gate++) {
            JsonPlace found = gradients.required(GATES.get(gate));
            check("W", JsonNumbers.matrix(found.required("W"), 1, 1)[0], data(expected.required("W_ih"))[gate]);
            check("R", JsonNumbers.matrix(found.required("R"), 1, 1)[0], data(expected.required("W_hh"))[gate]);
            check("b", single(found, "b"), data(expected.required("b_ih"))[gate]);
        }
        JsonPlace head = gradients.required("head");
        check("head.W", JsonNumbers.matrix(head.required("W"), 1, 1)[0], data(expected.required("W_out"))[0]);
        check("head.b", single(head, "b"), data(expected.required("b_out"))[0]);
        check("initial.h", single(gradients.required("initial"), "h"), data(expected.required("h0"))[0]);
        check("initial.c", single(gradients.required("initial"), "c"), data(expected.required("c0"))[0]);
    }

    private static void check(String name, double found, double expected) {
        assertThat(found).as(name).isCloseTo(expected, within(TOLERANCE));
    }

    private static String model(JsonPlace weights) throws BadInputException {
        StringBuilder gates = new StringBuilder();
        for (int gate = 0; gate < GATES.size(); gate++) {
            double bias = data(weights.required("b_ih"))[gate] + data(weights.required("b_hh"))[gate];
            gates.append(gate == 0 ? "" : ", ")
                    .append("\"%s\": {\"W\": [[%s]], \"R\": [[%s]], \"b\": [%s]}"
                            .formatted(
                                    GATES.get(gate),
                                    data(weights.required("W_ih"))[gate],
                                    data(weights.required("W_hh"))[gate],
                                    bias));
        }
        return """
               {"format": "gatescope.model/1", "cell": "lstm", "inputs": 1, "hidden": 1, "outputs": 1,
                "gates": {%s}, "head": {"W": [[%s]], "b": [%s]}}
               """
                .formatted(gates, data(weights.required("W_out"))[0], data(weights.required("b_out"))[0]);
    }

    private static String sequence(JsonPlace reference, String loss) throws BadInputException {
        JsonPlace definition = reference.required("losses").required(loss);
        boolean everyStep = loss.equals("half_sse_all");
        return "{\"format\": \"gatescope.sequence/1\", \"loss\": \"%s\", \"x\": %s, \"target\": %s}"
                .formatted(
                        loss,
                        column(data(reference.required("inputs").required("x"))),
                        column(data(definition.required(everyStep ? "target_all" : "target"))));
    }

    private static String column(double[] numbers) {
        StringBuilder rows = new StringBuilder("[");
        for (double number : numbers) {
            rows.append(rows.length() == 1 ? "[" : ",[").append(number).append(']');
        }
        return rows.append(']').toString();
    }

    private static double single(JsonPlace object, String key) throws BadInputException {
        return JsonNumbers.vector(object.required(key), 1)[0];
    }

    private static double[] data(JsonPlace tensor) throws BadInputException {
        JsonPlace data = tensor.required("data");
        return JsonNumbers.vector(data, data.items().size());
    }

    private static JsonPlace reference() throws BadInputException, URISyntaxException, IOException {
        URL url = Objects.requireNonNull(TraceReferenceTest.class.getResource(REFERENCE), REFERENCE);
        Path file = Path.of(url.toURI());
        assertThat(Files.size(file)).isPositive();
        return JsonPlace.read(file);
    }
}
