package gatescope.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The engine agrees with libtorch in every value and every gradient, in double precision. */
class ReferenceTorchTest {
    private static final Closeness REGULAR = new Closeness(1e-12, 1e-14);

    /** libtorch takes σ' = σ(1 − σ), exactly 0 once σ rounds to 1. */
    private static final Closeness SATURATED = new Closeness(1e-10, 1e-14);

    private static Closeness closeness(String file) {
        boolean saturated = file.contains("saturated") || file.contains("forget_open") || file.contains("reset_closed");
        return saturated ? SATURATED : REGULAR;
    }

    static List<String> files() {
        return Reference.names("torch");
    }

    static Stream<Arguments> losses() {
        return files().stream().flatMap(file -> Reference.read("torch", file).at("losses").keys().stream()
                .map(loss -> Arguments.of(file, loss)));
    }

    @Test
    void noCaseIsMissing() {
        assertThat(files()).hasSize(22);
        assertThat(losses()).hasSize(88);
    }

    @ParameterizedTest
    @MethodSource("files")
    void forwardValuesAgree(String file) {
        Reference reference = Reference.read("torch", file);
        Reference forward = reference.at("forward");
        TorchRun run = new TorchRun(reference);
        Trace trace = run.trace();
        for (String state : trace.network().cell().states()) {
            List<String> node = List.of(state);
            closeness(file).check(state, Readings.timeMajor(trace, trace::value, node), forward.numbers(state));
            closeness(file)
                    .check(
                            state + "_T",
                            Readings.step(trace, trace::value, trace.timesteps() - 1, node),
                            forward.numbers(state + "_T"));
        }
        Reference values = forward.at("trace");
        for (String name : values.keys()) {
            double[] ours = Readings.timeMajor(trace, trace::value, run.nodes(name));
            closeness(file).check(name, ours, values.numbers(name));
        }
    }

    @ParameterizedTest
    @MethodSource("losses")
    void lossAndOutputsAgree(String file, String lossName) {
        Reference reference = Reference.read("torch", file);
        Reference loss = reference.at("losses").at(lossName);
        TorchRun run = new TorchRun(reference);
        Gradients gradients = run.backward(lossName);
        closeness(file).check("loss", new double[] {gradients.loss()}, new double[] {loss.number("loss")});
        assertThat(loss.has("y")).isEqualTo(!lossName.equals("vjp"));
        if (loss.has("y")) {
            Trace trace = run.trace();
            List<String> y = List.of(Network.OUTPUT);
            double[] ours = lossName.equals("half_sse_all")
                    ? Readings.timeMajor(trace, trace::value, y)
                    : Readings.step(trace, trace::value, trace.timesteps() - 1, y);
            closeness(file).check("y", ours, loss.numbers("y"));
        }
    }

    @ParameterizedTest
    @MethodSource("losses")
    void gradientsOfWeightsInputsAndInitialStatesAgree(String file, String lossName) {
        Reference reference = Reference.read("torch", file);
        Reference expected = reference.at("losses").at(lossName).at("grad");
        TorchRun run = new TorchRun(reference);
        Gradients gradients = run.backward(lossName);
        assertThat(expected.keys()).contains("W_ih", "W_hh", "x", "h0");
        for (String name : expected.keys()) {
            closeness(file).check(name, run.gradient(gradients, name), expected.numbers(name));
        }
    }

    @ParameterizedTest
    @MethodSource("losses")
    void totalGradientsOfEveryTimestepAgree(String file, String lossName) {
        Reference reference = Reference.read("torch", file);
        Reference loss = reference.at("losses").at(lossName);
        TorchRun run = new TorchRun(reference);
        Gradients gradients = run.backward(lossName);
        Reference expected = loss.at("grad_step");
        assertThat(expected.keys()).contains("h");
        for (String name : expected.keys()) {
            double[] ours = Readings.timeMajor(run.trace(), gradients::value, run.nodes(name));
            closeness(file).check(name, ours, expected.numbers(name));
        }
        for (String state : run.trace().network().cell().states()) {
            String name = "norm_dL_d" + state + "_t";
            closeness(file).check(name, run.norms(gradients, state), loss.numbers(name));
        }
    }
}
