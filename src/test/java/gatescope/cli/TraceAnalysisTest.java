package gatescope.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gatescope.data.BadInputException;
import gatescope.data.JsonNumbers;
import gatescope.data.JsonPlace;
import gatescope.data.TextFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The field "analysis" of {@code trace}: logarithms of the norms of its own gradients, the carry, and the verdict. */
class TraceAnalysisTest {
    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource({
        "half_sse_last, '[[0.5]]'", "mae_last, '[[0.5]]'", "half_sse_all, '[[0.5],[-0.2],[0.1]]'"
    })
    void anLstmsAreThoseOfItsGradients(String loss, String target) throws Exception {
        JsonPlace trace = json(trace(Samples.LSTM, sequence("[[0.5],[-1.0],[0.25]]", loss, target)));
        JsonPlace analysis = trace.required("analysis");
        assertThat(analysis.keys())
                .containsExactly("log10_norm_dh", "log10_norm_dc", "log10_carry", "rate_per_step", "verdict");
        double[] dh = JsonNumbers.vector(analysis.required("log10_norm_dh"), 3);
        double[] dc = JsonNumbers.vector(analysis.required("log10_norm_dc"), 3);
        double[] carry = JsonNumbers.vector(analysis.required("log10_carry"), 3);
        double[] forget = {1, 1};
        for (int t = 2; t >= 0; t--) {
            JsonPlace step = trace.required("steps").items().get(t);
            assertThat(dh[t]).isCloseTo(norm(step, "h"), within(1e-12));
            assertThat(dc[t]).isCloseTo(norm(step, "c"), within(1e-12));
            assertThat(carry[t]).isCloseTo(Math.log10(Math.max(forget[0], forget[1])), within(1e-12));
            double[] f = JsonNumbers.vector(step.required("values").required("f"), 2);
            Arrays.setAll(forget, unit -> forget[unit] * f[unit]);
        }
        double slope = Math.log(10) * (dh[0] - dh[2]) / 2;
        assertThat(analysis.required("rate_per_step").number()).isCloseTo(Math.exp(slope), within(1e-12));
    }

    private static double norm(JsonPlace step, String state) throws BadInputException {
        double[] gradient = JsonNumbers.vector(step.required("gradients").required(state), 2);
        return Math.log10(Math.hypot(gradient[0], gradient[1]));
    }

    @Test
    void cellsWithoutMemoryOrCarryHaveNoSuchField() throws Exception {
        String sequence = sequence("[[0.5],[1]]", "half_sse_last", "[[0.9]]");
        assertThat(json(trace(Samples.RNN, sequence)).required("analysis").keys())
                .containsExactly("log10_norm_dh", "rate_per_step", "verdict");
        JsonPlace gru = json(trace(Samples.GRU, sequence));
        assertThat(gru.required("analysis").keys())
                .containsExactly("log10_norm_dh", "log10_carry", "rate_per_step", "verdict");
        double z = JsonNumbers.vector(
                gru.required("steps").items().getLast().required("values").required("z"), 1)[0];
        assertThat(JsonNumbers.vector(gru.required("analysis").required("log10_carry"), 2))
                .containsExactly(new double[] {Math.log10(z), 0}, within(1e-14));
        String sum = Samples.RNN.replace("\"gates\"", "\"settings\": {\"carry\": \"sum\"}, \"gates\"");
        assertThat(JsonNumbers.vector(json(trace(sum, sequence)).required("analysis").required("log10_carry"), 2))
                .containsExactly(0, 0);
    }

    @ParameterizedTest
    @CsvSource({"0.5, vanishing", "0.94, vanishing", "1.0, stable", "-1.04, stable", "-1.06, exploding", "3, exploding"})
    void theVerdictOfALinearNetworkIsThatOfItsWeight(double weight, String verdict) throws Exception {
        JsonPlace analysis = json(trace(rnn("identity", weight), sequence("[[1],[0],[0],[0]]", "half_sse_last", "[[0]]")))
                .required("analysis");
        assertThat(analysis.required("rate_per_step").number()).isCloseTo(Math.abs(weight), within(1e-13));
        assertThat(analysis.required("verdict").text()).isEqualTo(verdict);
    }

    /** tanh'(610) = 1e-529: the plain gradients are 0, their logarithms are not. */
    @Test
    void logarithmsGoOnWhereGradientsUnderflow() throws Exception {
        JsonPlace trace = json(trace(rnn("tanh", 1), sequence("[[1],[610],[610]]", "half_sse_last", "[[0]]")));
        JsonPlace first = trace.required("steps").items().getFirst();
        assertThat(JsonNumbers.vector(first.required("gradients").required("h"), 1)[0]).isZero();
        double[] dh = JsonNumbers.vector(trace.required("analysis").required("log10_norm_dh"), 3);
        double step = (Math.log(4) - 2 * 611) / Math.log(10);
        assertThat(dh[1]).isCloseTo(step, within(1e-9));
        assertThat(dh[0]).isCloseTo(step + (Math.log(4) - 2 * (610 + Math.tanh(1))) / Math.log(10), within(1e-9));
        assertThat(trace.required("analysis").required("verdict").text()).isEqualTo("vanishing");
    }

    @Test
    void anExactZeroIsNull() throws Exception {
        String closed = trace(rnn("relu", 1), sequence("[[1],[1],[-9],[2]]", "half_sse_last", "[[0]]"));
        assertThat(closed).contains("\"log10_norm_dh\": [null,null,0.3010299956639812,0.3010299956639812]");
        assertThat(json(closed).required("analysis").required("rate_per_step").number()).isEqualTo(1);
        String atOnce = trace(rnn("relu", 1), sequence("[[1],[-9]]", "half_sse_last", "[[1]]"));
        assertThat(atOnce).contains("\"log10_norm_dh\": [null,0.0]", "\"rate_per_step\": 0.0", "\"verdict\": \"vanishing\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[[1]]; [[0]]", "[[1],[2]]; [[3]]"})
    void withoutTwoPointsThereIsNoRate(String text) throws Exception {
        List<String> parts = List.of(text.split("; "));
        String trace = trace(rnn("identity", 1), sequence(parts.get(0), "half_sse_last", parts.get(1)));
        assertThat(trace).contains("\"rate_per_step\": null", "\"verdict\": null");
    }

    private static String rnn(String activation, double weight) {
        return """
               {"format": "gatescope.model/1", "cell": "rnn", "inputs": 1, "hidden": 1,
                "settings": {"activation": "%s"}, "gates": {"h": {"W": [[1]], "R": [[%s]], "b": [0]}}}
               """
                .formatted(activation, weight);
    }

    private static String sequence(String x, String loss, String target) {
        return "{\"format\": \"gatescope.sequence/1\", \"x\": %s, \"loss\": \"%s\", \"target\": %s}"
                .formatted(x, loss, target);
    }

    private String trace(String model, String sequence) throws IOException {
        Path modelFile = Samples.write(directory, "model.json", model);
        Path sequenceFile = Samples.write(directory, "sequence.json", sequence);
        CommandRun run = CommandRun.of("trace", "--model", modelFile, "--sequence", sequenceFile);
        assertThat(run.err()).isEmpty();
        return run.out();
    }

    private static JsonPlace json(String text) throws BadInputException {
        return JsonPlace.of(new TextFile(Path.of("standard output"), text));
    }
}
