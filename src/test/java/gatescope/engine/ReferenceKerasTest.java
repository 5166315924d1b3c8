package gatescope.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The engine agrees with Keras' layers: with the same in double precision, and with their own single precision. */
class ReferenceKerasTest {
    private static final Closeness DOUBLE = new Closeness(1e-12, 1e-14);
    private static final Closeness SINGLE_FORWARD = new Closeness(1e-6, 1e-14);
    private static final Closeness SINGLE_GRADIENT = new Closeness(5e-5, 1e-14);

    static List<String> files() {
        return Reference.names("keras");
    }

    static Stream<Arguments> losses() {
        return files().stream().flatMap(file -> Reference.read("keras", file).at("losses").keys().stream()
                .map(loss -> Arguments.of(file, loss)));
    }

    @Test
    void noCaseIsMissing() {
        assertThat(files()).hasSize(8);
        assertThat(losses()).hasSize(24);
    }

    @ParameterizedTest
    @MethodSource("files")
    void forwardValuesAgreeInDoublePrecision(String file) {
        Reference forward =
                Reference.read("keras", file).at("expected_f64").at("forward");
        KerasRun run = new KerasRun(Reference.read("keras", file));
        checkStates(run, forward, DOUBLE);
        Reference values = forward.at("trace");
        for (String name : values.keys()) {
            double[] ours = Readings.batchMajor(run.trace(), run.trace()::value, run.nodes(name));
            DOUBLE.check(name, ours, values.numbers(name));
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void forwardValuesAgreeWithinSinglePrecision(String file) {
        Reference reference = Reference.read("keras", file);
        Reference forward = reference.at("forward");
        KerasRun run = new KerasRun(reference);
        checkStates(run, forward, SINGLE_FORWARD);
        Trace trace = run.trace();
        for (String state : trace.network().cell().states()) {
            double[] last = Readings.step(trace, trace::value, trace.timesteps() - 1, List.of(state));
            SINGLE_FORWARD.check(state + "_T", last, forward.numbers(state + "_T"));
        }
    }

    private static void checkStates(KerasRun run, Reference forward, Closeness closeness) {
        Trace trace = run.trace();
        for (String state : trace.network().cell().states()) {
            double[] ours = Readings.batchMajor(trace, trace::value, List.of(state));
            closeness.check(state, ours, forward.numbers(state));
        }
    }

    @ParameterizedTest
    @MethodSource("losses")
    void lossAndGradientsAgreeInDoublePrecision(String file, String lossName) {
        Reference reference = Reference.read("keras", file);
        Reference expected = reference.at("expected_f64").at("losses").at(lossName);
        check(new KerasRun(reference), expected, lossName, DOUBLE, DOUBLE);
    }

    @ParameterizedTest
    @MethodSource("losses")
    void lossPredictionAndGradientsAgreeWithinSinglePrecision(String file, String lossName) {
        Reference reference = Reference.read("keras", file);
        Reference expected = reference.at("losses").at(lossName);
        KerasRun run = new KerasRun(reference);
        check(run, expected, lossName, SINGLE_FORWARD, SINGLE_GRADIENT);
        Trace trace = run.trace();
        List<String> y = List.of(Network.OUTPUT);
        double[] ours = lossName.equals("half_sse_all")
                ? Readings.batchMajor(trace, trace::value, y)
                : Readings.step(trace, trace::value, trace.timesteps() - 1, y);
        SINGLE_FORWARD.check("y_pred", ours, expected.numbers("y_pred"));
    }

    private static void check(
            KerasRun run, Reference expected, String lossName, Closeness forward, Closeness gradient) {
        Gradients gradients = run.backward(lossName);
        forward.check("loss", new double[] {gradients.loss()}, new double[] {expected.number("loss")});
        Reference grad = expected.at("grad");
        assertThat(grad.keys()).contains("kernel", "recurrent_kernel", "bias", "dense_kernel", "dense_bias", "x", "h0");
        for (String name : grad.keys()) {
            gradient.check(name, run.gradient(gradients, name), grad.numbers(name));
        }
    }
}
