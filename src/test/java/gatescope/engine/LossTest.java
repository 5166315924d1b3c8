package gatescope.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Losses of known outputs: a linear cell that hands its input on, h = x. */
class LossTest {
    private static Gradients of(Loss loss, Sequence x, Sequence target) {
        int width = x.width();
        Network network = new Network(Cells.of("rnn", Map.of("activation", "identity")), width, width, 0);
        double[] parameters = new double[network.parameterCount()];
        for (int k = 0; k < width; k++) {
            parameters[network.block("h", "W").index(k, k)] = 1;
        }
        Trace trace = Unrolling.run(new Model(network, parameters, new double[width]), x);
        return Backpropagation.run(trace, loss.against(target));
    }

    private static double[] byX(Gradients gradients) {
        return Readings.timeMajor(gradients.trace(), gradients::value, List.of("x"));
    }

    @Test
    void halfOfTheSquaresAtTheEndOrAllTheWay() {
        Sequence x = Sequence.ofScalars(5, 3);
        Gradients last = of(Loss.HALF_SSE_LAST, x, Sequence.ofScalars(1));
        assertThat(last.loss()).isEqualTo(2);
        assertThat(byX(last)).containsExactly(0, 2);
        Gradients all = of(Loss.HALF_SSE_ALL, x, Sequence.ofScalars(1, 1));
        assertThat(all.loss()).isEqualTo(10);
        assertThat(byX(all)).containsExactly(4, 2);
    }

    @Test
    void meansDivideByTheBatchAndByTheOutputs() {
        Sequence y = new Sequence(1, 2, 2, new double[] {1, 2, 3, 4});
        Sequence target = new Sequence(1, 2, 2, new double[] {0, 4, 3, 1});
        Gradients squares = of(Loss.MSE_LAST, y, target);
        assertThat(squares.loss()).isEqualTo(14.0 / 4);
        assertThat(byX(squares)).containsExactly(0.5, -1, 0, 1.5);
        Gradients absolutes = of(Loss.MAE_LAST, y, target);
        assertThat(absolutes.loss()).isEqualTo(6.0 / 4);
        assertThat(byX(absolutes)).containsExactly(0.25, -0.25, 0, 0.25);
    }

    @Test
    void crossEntropyIsTheMeanSurpriseAtTheRightClass() {
        Sequence y = new Sequence(1, 2, 2, new double[] {0, 0, Math.log(3), 0});
        Gradients gradients = of(Loss.CROSS_ENTROPY_LAST, y, new Sequence(1, 2, 1, new double[] {1, 0}));
        assertThat(gradients.loss()).isCloseTo((Math.log(2) - Math.log(0.75)) / 2, within(1e-15));
        assertThat(byX(gradients)).containsExactly(new double[] {0.25, -0.25, -0.125, 0.125}, within(1e-15));
    }

    @Test
    void crossEntropyOfHugeOutputsDoesNotOverflow() {
        Sequence y = new Sequence(1, 1, 3, new double[] {1e5, -1e5, 0});
        Gradients gradients = of(Loss.CROSS_ENTROPY_LAST, y, Sequence.ofScalars(2));
        assertThat(gradients.loss()).isEqualTo(1e5);
        assertThat(byX(gradients)).containsExactly(1, 0, -1);
    }

    @ParameterizedTest
    @EnumSource(Loss.class)
    void theNameInFilesLeadsBack(Loss loss) {
        assertThat(Loss.ofFileName(loss.fileName())).isSameAs(loss);
    }

    @Test
    void anUnknownNameIsRefusedByName() {
        assertThatThrownBy(() -> Loss.ofFileName("hinge"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("hinge");
    }
}
