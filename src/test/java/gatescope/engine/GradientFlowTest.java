package gatescope.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Facts from the literature about gradients through time, to every digit that is printed for them. */
class GradientFlowTest {
    private static final double[] FIBONACCI = {1, 1, 2, 3, 5, 8, 13, 21, 34, 55};

    private static Sequence fibonacciOver(double divisor) {
        return Sequence.ofScalars(Arrays.stream(FIBONACCI).map(x -> x / divisor).toArray());
    }

    /** L = one value at the last timestep. */
    private static Objective lastOf(String state) {
        return (trace, gradient) -> {
            int node = trace.network().cell().indexOf(state);
            gradient.add(trace.timesteps() - 1, 0, node, 0, 1);
            return trace.value(trace.timesteps() - 1, node, 0);
        };
    }

    private static void checkPrinted(double value, String printed) {
        BigDecimal number = new BigDecimal(printed);
        assertThat(value).isCloseTo(number.doubleValue(), within(number.ulp().doubleValue() / 2));
    }

    /** dh_10/dh_0 of h = φ(W x + R h′). */
    @ParameterizedTest
    @CsvSource({
        "tanh, 1, 1, 0.5, 7.7e-126", "tanh, 1, 1, 1.0, 1.3e-126", "tanh, 1, 1, 1.5, 1.2e-128",
        "tanh, 1, 1, 2.0, 3.2e-131", "tanh, 1, 1, 3.0, 4.5e-137",
        "tanh, 55, 1, 0.5, 7.4e-5", "tanh, 55, 1, 1.0, 6.3e-3", "tanh, 55, 1, 1.5, 2.9e-3",
        "tanh, 55, 1, 2.0, 6.9e-5", "tanh, 55, 1, 3.0, 1.9e-9",
        "tanh, 55, 0.001, 0.5, 9.8e-4", "tanh, 55, 0.001, 1.0, 1.0", "tanh, 55, 0.001, 1.5, 57.7",
        "tanh, 55, 0.001, 2.0, 1.0e3", "tanh, 55, 0.001, 3.0, 3.9e4",
        "relu, 55, 1, 0.5, 9.8e-4", "relu, 55, 1, 1.0, 1.0", "relu, 55, 1, 1.5, 57.7", "relu, 55, 1, 2.0, 1.0e3",
        "relu, 55, 1, 3.0, 5.9e4"
    })
    void saturationBeatsTheWeightOfAScalarRnn(
            String activation, double divisor, double inputWeight, double recurrentWeight, String printed) {
        Network network = new Network(Cells.of("rnn", Map.of("activation", activation)), 1, 1, 0);
        Model model = new Model(network, new double[] {inputWeight, recurrentWeight, 0}, new double[1]);
        Trace trace = Unrolling.run(model, fibonacciOver(divisor));
        checkPrinted(Backpropagation.run(trace, lastOf("h")).initial(0, 0, 0), printed);
    }

    /** The product of the forget gates along the carry path, and the whole of dc_10/dc_0, which is another number. */
    @ParameterizedTest
    @CsvSource({
        "0, 0.5, 1.9e-3, 1.7e-2", "1, 0.5, 6.3e-2, 3.0e-1", "5, 0.5, .944, 3.08", "5, 4, .964, 92.7",
        "1, -4, 5.1e-2, -2.7e-4"
    })
    void anLstmsGradientIsNotTheProductOfItsForgetGates(
            double forgetBias, double recurrentWeight, String product, String whole) {
        Network network = new Network(Cells.lstm(), 1, 1, 0);
        double[] parameters = new double[network.parameterCount()];
        for (String gate : network.cell().gateNames()) {
            Readings.put(network, parameters, gate, "W", new double[] {0.5});
            Readings.put(network, parameters, gate, "R", new double[] {recurrentWeight});
        }
        Readings.put(network, parameters, "f", "b", new double[] {forgetBias});
        Trace trace = Unrolling.run(new Model(network, parameters, new double[2]), fibonacciOver(55));
        int forgetGate = network.cell().indexOf("f");
        double carried = 1;
        for (int t = 0; t < trace.timesteps(); t++) {
            carried *= trace.value(t, forgetGate, 0);
        }
        checkPrinted(carried, product);
        checkPrinted(Backpropagation.run(trace, lastOf("c")).initial(0, 1, 0), whole);
    }

    @ParameterizedTest
    @CsvSource({"0, .500", "1, .731", "2, .881", "3, .953", "5, .993"})
    void theForgetBiasSetsTheGateAtZeroInput(double bias, String printed) {
        checkPrinted(Activation.SIGMOID.value(bias), printed);
    }

    @Test
    void aLinearRnnIsFibonacciAndSoAreItsGradients() {
        Network network = new Network(Cells.of("rnn", Map.of("activation", "identity")), 1, 2, 0);
        double[] parameters = new double[network.parameterCount()];
        Readings.put(network, parameters, "h", "R", new double[] {1, 1, 1, 0});
        Model model = new Model(network, parameters, new double[] {1, 0});
        Trace trace = Unrolling.run(model, Sequence.ofScalars(new double[FIBONACCI.length]));
        int hidden = network.cell().indexOf("h");
        for (int t = 0; t < FIBONACCI.length; t++) {
            assertThat(trace.value(t, hidden, 1)).isEqualTo(FIBONACCI[t]);
        }
        Gradients gradients = Backpropagation.run(trace, lastOf("h"));
        assertThat(gradients.initial(0, 0, 0)).isEqualTo(89);
        assertThat(gradients.initial(0, 0, 1)).isEqualTo(55);
    }

    /** [[.9, 5], [0, .9]]: the spectral radius is below 1, and still the powers grow first. */
    @ParameterizedTest
    @CsvSource({"5, 16.4", "10, 19.4", "20, 13.5", "50, 1.43", "100, .0148"})
    void aLinearRnnMayGrowFirstAndVanishLater(int timesteps, String spectralNorm) {
        Network network = new Network(Cells.of("rnn", Map.of("activation", "identity")), 1, 2, 0);
        double[] parameters = new double[network.parameterCount()];
        Readings.put(network, parameters, "h", "R", new double[] {0.9, 5, 0, 0.9});
        Trace trace =
                Unrolling.run(new Model(network, parameters, new double[2]), Sequence.ofScalars(new double[timesteps]));
        double[][] jacobian = new double[2][2];
        for (int row = 0; row < 2; row++) {
            int unit = row;
            Gradients gradients = Backpropagation.run(trace, (run, gradient) -> {
                gradient.add(run.timesteps() - 1, 0, run.network().outputNode(), unit, 1);
                return 0;
            });
            jacobian[row][0] = gradients.initial(0, 0, 0);
            jacobian[row][1] = gradients.initial(0, 0, 1);
        }
        double squares = 0;
        for (double[] row : jacobian) {
            squares += row[0] * row[0] + row[1] * row[1];
        }
        double determinant = jacobian[0][0] * jacobian[1][1] - jacobian[0][1] * jacobian[1][0];
        double largest = (squares + Math.sqrt(squares * squares - 4 * determinant * determinant)) / 2;
        checkPrinted(Math.sqrt(largest), spectralNorm);
    }
}
