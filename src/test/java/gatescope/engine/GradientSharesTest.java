package gatescope.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gatescope.engine.Share.Kind;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The shares of a gradient are the terms of its equation, and sum to it. */
class GradientSharesTest {
    private static final int TIMESTEPS = 5;
    private static final int HIDDEN = 3;

    static Stream<CellGraph> cells() {
        return AnalysisCases.cells();
    }

    private static ScaledGradients gradients(CellGraph cell) {
        Network network = new Network(cell, 2, HIDDEN, 2);
        SplittableRandom random = new SplittableRandom(41);
        Trace trace =
                Unrolling.run(TestCells.model(network, random, 0.9), TestCells.sequence(random, TIMESTEPS, 1, 2));
        return ScaledGradients.of(
                trace, Loss.HALF_SSE_ALL.against(TestCells.sequence(random, TIMESTEPS, 1, 2)));
    }

    @ParameterizedTest
    @MethodSource("cells")
    void theySumToTheTotalUnitByUnit(CellGraph cell) {
        ScaledGradients gradients = gradients(cell);
        for (int state = 0; state < cell.states().size(); state++) {
            for (int t = LogCurve.INITIAL; t < TIMESTEPS; t++) {
                GradientShares shares = GradientShares.of(gradients, state, t);
                double fractions = 0;
                for (int unit = 0; unit < HIDDEN; unit++) {
                    double sum = 0;
                    double sizes = 0;
                    for (Share share : shares.shares()) {
                        sum += share.gradient().value(unit).value();
                        sizes += Math.abs(share.gradient().value(unit).value());
                    }
                    double total = gradients.state(state, t).value(unit).value();
                    assertThat(shares.total().value(unit).value()).isEqualTo(total);
                    assertThat(sum).isCloseTo(total, within(4e-16 * sizes));
                }
                for (Share share : shares.shares()) {
                    fractions += shares.fraction(share);
                }
                if (!shares.total().isZero()) {
                    assertThat(fractions).isCloseTo(1, within(1e-12));
                }
                requireSplit(shares, cell.name().equals("reading"));
            }
        }
    }

    /** What goes through the output is all of its ways together; no other built-in state is read within its timestep. */
    private static void requireSplit(GradientShares shares, boolean readsHidden) {
        if (!shares.outputShares().isEmpty() && !readsHidden) {
            ScaledVector output = shares.sum(Kind.OUTPUT);
            for (int unit = 0; unit < HIDDEN; unit++) {
                int k = unit;
                double sum = shares.outputShares().stream()
                        .mapToDouble(share -> share.gradient().value(k).value())
                        .sum();
                double expected = output.value(unit).value();
                assertThat(sum).isCloseTo(expected, within(1e-14 * Math.abs(expected) + 1e-15));
            }
        }
    }

    private static double sum(List<Share> shares, String node, int unit) {
        return shares.stream()
                .filter(share -> share.node().equals(node))
                .mapToDouble(share -> share.gradient().value(unit).value())
                .sum();
    }

    @Test
    void anLstmsAreItsEquations() {
        ScaledGradients gradients = gradients(Cells.lstm());
        Trace trace = gradients.trace();
        CellGraph cell = trace.network().cell();
        int t = 2;
        GradientShares memory = GradientShares.of(gradients, 1, t);
        assertThat(memory.shares())
                .extracting(Share::kind)
                .containsExactly(Kind.LOCAL, Kind.OUTPUT, Kind.CARRY);
        GradientShares hidden = GradientShares.of(gradients, 0, t);
        assertThat(hidden.shares())
                .extracting(Share::kind)
                .containsExactly(Kind.LOCAL, Kind.LOCAL, Kind.GATE, Kind.GATE, Kind.GATE, Kind.GATE);
        assertThat(hidden.shares()).extracting(Share::node).containsExactly("h", "y", "z_f", "z_i", "z_g", "z_o");
        assertThat(hidden.shares()).extracting(Share::gate).containsExactly(null, null, "f", "i", "g", "o");
        assertThat(memory.outputShares()).extracting(Share::gate).containsExactly(null, null, "f", "i", "g", "o");
        for (int unit = 0; unit < HIDDEN; unit++) {
            double f = trace.value(t + 1, cell.indexOf("f"), unit);
            double o = trace.value(t, cell.indexOf("o"), unit);
            double s = trace.value(t, cell.indexOf("s"), unit);
            double dcNext = gradients.state(1, t + 1).value(unit).value();
            double dh = gradients.state(0, t).value(unit).value();
            assertThat(sum(memory.shares(), "keep", unit)).isCloseTo(f * dcNext, within(1e-15));
            assertThat(sum(memory.shares(), "s", unit)).isCloseTo(dh * o * (1 - s * s), within(1e-15));
            for (String gate : cell.gateNames()) {
                ParameterBlock recurrent = trace.network().block(gate, "R");
                double expected = 0;
                for (int row = 0; row < HIDDEN; row++) {
                    double dz = gradients.value(t + 1, cell.indexOf("z_" + gate), row).value();
                    expected += trace.model().parameter(recurrent.index(row, unit)) * dz;
                }
                assertThat(sum(hidden.shares(), "z_" + gate, unit)).isCloseTo(expected, within(1e-15));
                assertThat(sum(memory.outputShares(), "z_" + gate, unit))
                        .isCloseTo(expected * o * (1 - s * s), within(1e-15));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"after, a_r r; hn n; a_z z; keep -", "before, a_r r; reset n; a_z z; keep -"})
    void aGrusAreItsGatesAndItsCarry(String reset, String expected) {
        ScaledGradients gradients = gradients(Cells.of("gru", Map.of("reset", reset)));
        GradientShares shares = GradientShares.of(gradients, 0, 1);
        List<String> found = shares.shares().stream()
                .filter(share -> share.kind() != Kind.LOCAL)
                .map(share -> share.node() + " " + (share.gate() == null ? "-" : share.gate()))
                .toList();
        assertThat(found).containsExactly(expected.split("; "));
        assertThat(shares.shares().getLast().kind()).isEqualTo(Kind.CARRY);
        CellGraph cell = gradients.trace().network().cell();
        for (int unit = 0; unit < HIDDEN; unit++) {
            double z = gradients.trace().value(2, cell.indexOf("z"), unit);
            assertThat(shares.sum(Kind.CARRY).value(unit).value())
                    .isCloseTo(z * gradients.state(0, 2).value(unit).value(), within(1e-15));
        }
    }
}
