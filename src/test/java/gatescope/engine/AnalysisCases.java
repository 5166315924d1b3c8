package gatescope.engine;

import static gatescope.engine.CellBuilder.cell;
import static gatescope.engine.CellBuilder.previous;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** Runs for the tests of gradient analysis. */
final class AnalysisCases {
    private static final double[] FIBONACCI = {1, 1, 2, 3, 5, 8, 13, 21, 34, 55};

    private AnalysisCases() {}

    /** Every built-in cell in every combination of its settings, and two that are not built in. */
    static Stream<CellGraph> cells() {
        return Stream.concat(TestCells.builtIn().stream(), Stream.of(TestCells.coupled(), readingItself()));
    }

    /** A cell whose memory c is made from its hidden state h of the same timestep. */
    static CellGraph readingItself() {
        return cell("reading")
                .states("h", "c")
                .gate("f", Activation.SIGMOID)
                .multiply("keep", "f", previous("c"))
                .gate("g", Activation.TANH)
                .add("h", "keep", "g")
                .apply("s", Activation.TANH, "h")
                .add("c", "s", "keep")
                .build();
    }

    /** A random model without a head on a random sequence. */
    static Trace random(CellGraph cell, int hidden, int timesteps, double scale, long seed) {
        Network network = new Network(cell, 2, hidden, 0);
        SplittableRandom random = new SplittableRandom(seed);
        return Unrolling.run(
                TestCells.model(network, random, scale), TestCells.sequence(random, timesteps, 1, 2));
    }

    /** 1, 1, 2, 3, … 55, divided. */
    static Sequence fibonacciOver(double divisor) {
        return Sequence.ofScalars(Arrays.stream(FIBONACCI).map(x -> x / divisor).toArray());
    }

    /** h = φ(W x + R h′ + b) with one unit. */
    static Model scalarRnn(String activation, double inputWeight, double recurrentWeight, double bias, double initial) {
        Network network = new Network(Cells.of("rnn", Map.of("activation", activation)), 1, 1, 0);
        return new Model(network, new double[] {inputWeight, recurrentWeight, bias}, new double[] {initial});
    }

    /** h = R h′ of two units over zeros. */
    static Trace linear(int timesteps, double... recurrent) {
        Network network = new Network(Cells.of("rnn", Map.of("activation", "identity")), 1, 2, 0);
        double[] parameters = new double[network.parameterCount()];
        Readings.put(network, parameters, "h", "R", recurrent);
        return Unrolling.run(
                new Model(network, parameters, new double[] {1, 0}), Sequence.ofScalars(new double[timesteps]));
    }

    /** The LSTM of one unit over Fibonacci/55, every input weight 0.5, every recurrent weight the same. */
    static Trace scalarLstm(double forgetBias, double recurrentWeight) {
        Network network = new Network(Cells.lstm(), 1, 1, 0);
        double[] parameters = new double[network.parameterCount()];
        for (String gate : network.cell().gateNames()) {
            Readings.put(network, parameters, gate, "W", new double[] {0.5});
            Readings.put(network, parameters, gate, "R", new double[] {recurrentWeight});
        }
        Readings.put(network, parameters, "f", "b", new double[] {forgetBias});
        return Unrolling.run(new Model(network, parameters, new double[2]), fibonacciOver(55));
    }

    /** That a number has every digit that is printed for it. */
    static void checkPrinted(double value, String printed) {
        BigDecimal number = new BigDecimal(printed);
        assertThat(value).isCloseTo(number.doubleValue(), within(number.ulp().doubleValue() / 2));
    }

    /** log₁₀ of a number of any size. */
    static double log10(BigDecimal number) {
        int digits = number.precision() - number.scale() - 1;
        return digits + Math.log10(number.movePointLeft(digits).doubleValue());
    }
}
