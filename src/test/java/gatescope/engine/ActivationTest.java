package gatescope.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ActivationTest {
    private static double derivative(Activation activation, double a) {
        return activation.derivative(a, activation.value(a));
    }

    @ParameterizedTest
    @CsvSource({
        "SIGMOID, 0, 0.5", "SIGMOID, 1, 0.7310585786300049", "SIGMOID, -1, 0.2689414213699951",
        "TANH, 0, 0", "TANH, 0.5, 0.46211715726000973", "TANH, -0.5, -0.46211715726000973",
        "RELU, 2.5, 2.5", "RELU, -2.5, 0", "RELU, 0, 0",
        "IDENTITY, -7.25, -7.25",
        "HARD_SIGMOID, 0, 0.5", "HARD_SIGMOID, 1, 0.7", "HARD_SIGMOID, 2.5, 1", "HARD_SIGMOID, -9, 0",
        "HARD_SIGMOID_6, 0, 0.5", "HARD_SIGMOID_6, 1.5, 0.75", "HARD_SIGMOID_6, 3, 1", "HARD_SIGMOID_6, -9, 0"
    })
    void values(Activation activation, double a, double expected) {
        assertThat(activation.value(a)).isCloseTo(expected, within(1e-15));
    }

    @ParameterizedTest
    @CsvSource({
        "SIGMOID, 0, 0.25", "SIGMOID, 1, 0.19661193324148185", "SIGMOID, -3, 0.045176659730912",
        "TANH, 0, 1", "TANH, 0.5, 0.7864477329659274", "TANH, -3, 0.009866037165440192",
        "RELU, 2.5, 1", "RELU, -2.5, 0", "RELU, 0, 0",
        "IDENTITY, -7.25, 1",
        "HARD_SIGMOID, 1, 0.2", "HARD_SIGMOID, 2.6, 0", "HARD_SIGMOID, -2.6, 0", "HARD_SIGMOID, 2.5, 0",
        "HARD_SIGMOID_6, 2.9, 0.16666666666666666", "HARD_SIGMOID_6, 3.1, 0", "HARD_SIGMOID_6, -3, 0"
    })
    void derivatives(Activation activation, double a, double expected) {
        assertThat(derivative(activation, a)).isCloseTo(expected, within(1e-15));
    }

    /** 1 / cosh² a and e^−|a|, where the derivatives from the output, 1 − y² and y (1 − y), are 0 or have no digit left. */
    @ParameterizedTest
    @CsvSource({
        "TANH, 19, 1.2556e-16", "TANH, 21, 2.2998e-18", "TANH, -21, 2.2998e-18", "TANH, 300, 1.0602e-260",
        "SIGMOID, 40, 4.2484e-18", "SIGMOID, -40, 4.2484e-18", "SIGMOID, 700, 9.8597e-305"
    })
    void derivativesOfSaturatedUnitsAreSmallButNotZero(Activation activation, double a, double expected) {
        assertThat(derivative(activation, a)).isCloseTo(expected, withinPercentage(0.01));
    }

    @ParameterizedTest
    @ValueSource(doubles = {2, -2})
    void derivativesDoNotJumpWhereTheFormulaChanges(double a) {
        for (Activation activation : new Activation[] {Activation.SIGMOID, Activation.TANH}) {
            double inside = derivative(activation, a * (1 - 1e-13));
            assertThat(derivative(activation, a)).isCloseTo(inside, withinPercentage(1e-10));
        }
    }

    @ParameterizedTest
    @EnumSource(Activation.class)
    void nanStaysNan(Activation activation) {
        assertThat(activation.value(Double.NaN)).isNaN();
    }

    @ParameterizedTest
    @CsvSource({
        "SIGMOID, 0, 1", "TANH, -1, 1", "RELU, 0, Infinity", "IDENTITY, -Infinity, Infinity", "HARD_SIGMOID, 0, 1",
        "HARD_SIGMOID_6, 0, 1"
    })
    void infinitiesGiveTheLimits(Activation activation, double below, double above) {
        assertThat(activation.value(Double.NEGATIVE_INFINITY)).isEqualTo(below);
        assertThat(activation.value(Double.POSITIVE_INFINITY)).isEqualTo(above);
        assertThat(derivative(activation, Double.POSITIVE_INFINITY)).isBetween(0.0, 1.0);
        assertThat(derivative(activation, Double.NEGATIVE_INFINITY)).isBetween(0.0, 1.0);
    }

    @ParameterizedTest
    @EnumSource(Activation.class)
    void aGateLikeActivationStaysBetween0And1(Activation activation) {
        boolean between = true;
        for (double a = -20; a <= 20; a += 0.25) {
            between &= activation.value(a) >= 0 && activation.value(a) <= 1;
        }
        assertThat(activation.isGateLike()).isEqualTo(between);
    }

    @ParameterizedTest
    @EnumSource(Activation.class)
    void theNameInFilesLeadsBack(Activation activation) {
        assertThat(Activation.ofFileName(activation.fileName())).isSameAs(activation);
    }

    @Test
    void anUnknownNameIsRefusedByName() {
        assertThatThrownBy(() -> Activation.ofFileName("softsign"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("softsign");
    }
}
