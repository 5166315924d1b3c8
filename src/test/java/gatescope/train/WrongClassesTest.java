package gatescope.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gatescope.engine.Cells;
import gatescope.engine.Model;
import gatescope.engine.Network;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WrongClassesTest {
    /** Says class 1 of what is above 0, else class 0: h = x, and the outputs are −h and h. */
    private static Model signOf() {
        Network network = new Network(Cells.of("rnn", Map.of("activation", "identity")), 1, 1, 2);
        double[] values = new double[network.parameterCount()];
        values[network.block("h", "W").offset()] = 1;
        values[network.block(Network.HEAD, "W").offset()] = -1;
        values[network.block(Network.HEAD, "W").offset() + 1] = 1;
        return new Model(network, values, new double[1]);
    }

    @Test
    void namesTheSamplesThatAreTakenForAnotherClassInOrder() {
        Part part = Part.plain(new Dataset(1, 1, 1, 1, new double[] {2, -1, 0, 3, -5}, new double[] {1, 1, 0, 0, 0}));
        assertThat(WrongClasses.of(signOf(), part, Workers.caller())).containsExactly(1, 3);
    }

    @Test
    void namesNoneWhereAllAreRight() {
        Part part = Part.plain(new Dataset(1, 1, 1, 1, new double[] {2, -1}, new double[] {1, 0}));
        assertThat(WrongClasses.of(signOf(), part, Workers.caller())).isEmpty();
    }

    @Test
    void refusesNumbersThatAreNoClasses() {
        Part part = Part.plain(new Dataset(2, 1, 2, 1, new double[] {2, -1}, new double[] {1, 0}));
        assertThatThrownBy(() -> WrongClasses.of(signOf(), part, Workers.caller()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no classes");
    }
}
