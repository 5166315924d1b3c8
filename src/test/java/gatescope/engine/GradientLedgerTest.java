package gatescope.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gatescope.engine.LedgerFactor.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The ledger's product is the gradient in the chart, and its factors are the equation's. */
class GradientLedgerTest {
    private static final int TIMESTEPS = 7;

    static Stream<CellGraph> cells() {
        return AnalysisCases.cells();
    }

    @ParameterizedTest
    @MethodSource("cells")
    void theProductIsTheGradientOfEveryState(CellGraph cell) {
        for (int hidden : new int[] {1, 3}) {
            Network network = new Network(cell, 2, hidden, 2);
            SplittableRandom random = new SplittableRandom(31);
            Trace trace = Unrolling.run(
                    TestCells.model(network, random, 0.9), TestCells.sequence(random, TIMESTEPS, 1, 2));
            List<Objective> objectives = List.of(
                    Loss.HALF_SSE_ALL.against(TestCells.sequence(random, TIMESTEPS, 1, 2)),
                    Loss.MSE_LAST.against(TestCells.sequence(random, 1, 1, 2)),
                    new StateUnit(0, TIMESTEPS - 2, hidden - 1));
            for (Objective objective : objectives) {
                Gradients plain = Backpropagation.run(trace, objective);
                ScaledGradients gradients = ScaledGradients.of(trace, objective);
                for (int state = 0; state < cell.states().size(); state++) {
                    for (int t = LogCurve.INITIAL; t < TIMESTEPS; t++) {
                        check(GradientLedger.of(gradients, state, t), plain);
                    }
                }
            }
        }
    }

    private static void check(GradientLedger ledger, Gradients plain) {
        Network network = plain.trace().network();
        double[] gradient = new double[network.hidden()];
        int node = ScaledStep.nodeOf(network, ledger.state());
        Arrays.setAll(gradient, unit -> ledger.timestep() < 0
                ? plain.initial(0, ledger.state(), unit)
                : plain.value(ledger.timestep(), node, unit));
        double size = gradient.length == 1
                ? gradient[0]
                : Math.sqrt(Arrays.stream(gradient).map(g -> g * g).sum());
        assertThat(ledger.product().value())
                .as("state %d at %d", ledger.state(), ledger.timestep())
                .isCloseTo(size, within(1e-12 * Math.abs(size)));
        Scaled byKinds = ledger.start();
        for (Kind kind : Kind.values()) {
            byKinds = byKinds.times(ledger.product(kind));
        }
        assertThat(byKinds.value()).isCloseTo(size, within(1e-12 * Math.abs(size)));
    }

    @Test
    void theFactorsOfOneUnitAreItsWeightAndItsDerivatives() {
        Trace trace = Unrolling.run(
                AnalysisCases.scalarRnn("tanh", 0.4, -1.5, 0.1, 0.2), Sequence.ofScalars(1, -2, 0.5, 3, 20));
        GradientLedger ledger =
                GradientLedger.of(ScaledGradients.of(trace, new StateUnit(0, 4, 0)), 0, LogCurve.INITIAL);
        assertThat(ledger.begin()).isEqualTo(4);
        assertThat(ledger.start()).isEqualTo(Scaled.ONE);
        assertThat(ledger.steps()).extracting(LedgerStep::to).containsExactly(3, 2, 1, 0, -1);
        for (LedgerStep step : ledger.steps()) {
            assertThat(step.factors()).extracting(LedgerFactor::kind).containsExactly(Kind.DERIVATIVE, Kind.WEIGHT);
            assertThat(step.factors()).extracting(LedgerFactor::timestep).containsOnly(step.to() + 1);
            double a = trace.value(step.to() + 1, 1, 0);
            double derivative = step.factors().get(0).size().value();
            assertThat(derivative).isCloseTo(1 / Math.pow(Math.cosh(a), 2), within(1e-14));
            assertThat(step.factors().get(1).size().value()).isCloseTo(-1.5, within(1e-15));
            assertThat(step.ratio().value()).isCloseTo(-1.5 * derivative, within(1e-14));
        }
    }

    /** A gradient of 1e-530 a step: the ledger goes where the chart goes. */
    @Test
    void theProductHoldsFarBelowTheSmallestDouble() {
        Trace trace = Unrolling.run(
                AnalysisCases.scalarRnn("tanh", 1, 0.5, 0, 0), Sequence.ofScalars(610, 377, 610, 987));
        ScaledGradients gradients = ScaledGradients.of(trace, new StateUnit(0, 3, 0));
        GradientLedger ledger = GradientLedger.of(gradients, 0, LogCurve.INITIAL);
        Scaled gradient = gradients.state(0, LogCurve.INITIAL).value(0);
        assertThat(gradient.log10()).isLessThan(-2000);
        assertThat(ledger.product().over(gradient).value()).isCloseTo(1, within(1e-12));
        LedgerDecision decision = ledger.decision().orElseThrow();
        assertThat(decision.kind()).isEqualTo(Kind.DERIVATIVE);
        assertThat(decision.extreme().timestep()).isEqualTo(3);
    }

    /** Who decided, at which timestep, and that the other did not. */
    @ParameterizedTest
    @CsvSource({
        "tanh, 55, 3, DERIVATIVE, VANISHING, 9",
        "tanh, 1, 3, DERIVATIVE, VANISHING, 9",
        "relu, 55, 3, WEIGHT, EXPLODING, 9",
        "relu, 55, 0.5, WEIGHT, VANISHING, 9",
        "identity, 55, -2, WEIGHT, EXPLODING, 9",
        "sigmoid, 55, 2, DERIVATIVE, VANISHING, 9"
    })
    void whatDecidedIsNamed(
            String activation, double divisor, double weight, Kind kind, Verdict verdict, int latest) {
        Trace trace = Unrolling.run(
                AnalysisCases.scalarRnn(activation, 1, weight, 0, 0), AnalysisCases.fibonacciOver(divisor));
        GradientLedger ledger =
                GradientLedger.of(ScaledGradients.of(trace, new StateUnit(0, 9, 0)), 0, LogCurve.INITIAL);
        LedgerDecision decision = ledger.decision().orElseThrow();
        assertThat(decision.kind()).isEqualTo(kind);
        assertThat(decision.verdict()).isEqualTo(verdict);
        assertThat(decision.product().log10()).isCloseTo(ledger.product(kind).log10(), within(1e-12));
        assertThat(decision.share()).isCloseTo(
                ledger.product(kind).ln() / ledger.change().ln(), within(1e-12));
        if (kind == Kind.WEIGHT) {
            assertThat(decision.extreme().size().value()).isCloseTo(weight, within(1e-14));
        } else {
            double smallest = ledger.steps().stream()
                    .mapToDouble(step -> step.factors().getFirst().size().log10())
                    .min()
                    .orElseThrow();
            assertThat(decision.extreme().size().log10()).isEqualTo(smallest);
            assertThat(decision.extreme().timestep()).isBetween(0, latest);
            assertThat(ledger.product(Kind.WEIGHT).log10()).isPositive();
        }
    }

    /** c of an LSTM that forgets: the carry decided. With R = 4 the gradient explodes by what is not the carry. */
    @ParameterizedTest
    @CsvSource({"0, 0.5, CARRY, VANISHING", "1, 0.5, CARRY, VANISHING", "5, 4, PATHS, EXPLODING"})
    void anLstmsMemoryIsDecidedByTheCarryOrByAllElse(double bias, double weight, Kind kind, Verdict verdict) {
        Trace trace = AnalysisCases.scalarLstm(bias, weight);
        ScaledGradients gradients = ScaledGradients.of(trace, new StateUnit(1, 9, 0));
        GradientLedger ledger = GradientLedger.of(gradients, 1, LogCurve.INITIAL);
        CarryPath path = CarryPath.of(trace.network().cell()).orElseThrow();
        assertThat(ledger.product(Kind.CARRY).value())
                .isCloseTo(path.product(trace, 9, LogCurve.INITIAL, 0).value(), within(1e-14));
        for (LedgerStep step : ledger.steps()) {
            assertThat(step.factors()).extracting(LedgerFactor::kind).containsExactly(Kind.CARRY, Kind.PATHS);
            assertThat(step.factors().getFirst().size().value())
                    .isCloseTo(path.factor(trace, step.to() + 1, 0), within(1e-15));
        }
        assertThat(ledger.decision().orElseThrow().kind()).isEqualTo(kind);
        assertThat(ledger.decision().orElseThrow().verdict()).isEqualTo(verdict);
    }

    @Test
    void aClosedReluIsTheStepThatMadeItZero() {
        Trace trace =
                Unrolling.run(AnalysisCases.scalarRnn("relu", 1, 1, 0, 1), Sequence.ofScalars(1, 1, -9, 1, 1));
        ScaledGradients gradients = ScaledGradients.of(trace, new StateUnit(0, 4, 0));
        GradientLedger ledger = GradientLedger.of(gradients, 0, LogCurve.INITIAL);
        assertThat(ledger.product()).isEqualTo(Scaled.ZERO);
        assertThat(ledger.steps()).extracting(LedgerStep::to).containsExactly(3, 2, 1);
        LedgerDecision decision = ledger.decision().orElseThrow();
        assertThat(decision.extreme()).isEqualTo(new LedgerFactor(Kind.DERIVATIVE, 2, Scaled.ZERO));
        assertThat(decision.share()).isEqualTo(1);
        assertThat(decision.verdict()).isEqualTo(Verdict.VANISHING);
        Objective everyStep = Loss.HALF_SSE_ALL.against(Sequence.ofScalars(0, 0, 0, 0, 0));
        GradientLedger own = GradientLedger.of(ScaledGradients.of(trace, everyStep), 0, 0);
        assertThat(own.begin()).isEqualTo(1);
        assertThat(own.start().value()).isEqualTo(3);
        assertThat(own.product().value()).isEqualTo(5);
    }

    @Test
    void withoutAStepNothingDecided() {
        Trace trace = AnalysisCases.random(Cells.gru(), 2, 3, 0.5, 1);
        ScaledGradients gradients = ScaledGradients.of(trace, new StateUnit(0, 1, 0));
        GradientLedger same = GradientLedger.of(gradients, 0, 1);
        assertThat(same.steps()).isEmpty();
        assertThat(same.product()).isEqualTo(Scaled.ONE);
        assertThat(same.decision()).isEmpty();
        GradientLedger beyond = GradientLedger.of(gradients, 0, 2);
        assertThat(beyond.product()).isEqualTo(Scaled.ZERO);
    }
}
