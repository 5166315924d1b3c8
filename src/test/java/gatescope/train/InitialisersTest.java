package gatescope.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gatescope.engine.Cells;
import gatescope.engine.Model;
import gatescope.engine.Network;
import gatescope.engine.ParameterBlock;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InitialisersTest {
    private static final Network NETWORK = new Network(Cells.lstm(), 24, 48, 3);

    private static double[] block(Model model, String gate, String kind) {
        return model.parameters(model.network().block(gate, kind));
    }

    @Test
    void glorotIsUniformWithinItsLimit() {
        double[] r = block(Initialisers.model(NETWORK, Initialiser.GLOROT, 1, 1), "g", "R");
        requireUniform(r, Math.sqrt(6.0 / 96));
    }

    @Test
    void kerasCountsAllGatesAsOneKernel() {
        Model model = Initialisers.model(NETWORK, Initialiser.KERAS, 1, 1);
        requireUniform(block(model, "o", "W"), Math.sqrt(6.0 / (24 + 4 * 48)));
        requireUniform(block(model, "head", "W"), Math.sqrt(6.0 / (48 + 3)));
        double[] all = new double[4 * 48 * 48];
        int at = 0;
        for (String gate : NETWORK.cell().gateNames()) {
            double[] r = block(model, gate, "R");
            System.arraycopy(r, 0, all, at, r.length);
            at += r.length;
        }
        requireOrthonormalColumns(all, 48);
    }

    @Test
    void orthogonalRecurrentMatricesNeitherGrowNorShrink() {
        Model model = Initialisers.model(NETWORK, Initialiser.ORTHOGONAL, 1, 1);
        for (String gate : NETWORK.cell().gateNames()) {
            requireOrthonormalColumns(block(model, gate, "R"), 48);
            requireUniform(block(model, gate, "W"), Math.sqrt(6.0 / 72));
        }
    }

    @Test
    void zerosAreZerosButForTheForgetBias() {
        Model model = Initialisers.model(NETWORK, Initialiser.ZEROS, 2.5, 1);
        assertThat(block(model, "f", "b")).containsOnly(2.5);
        assertThat(Arrays.stream(model.parameters()).sum()).isEqualTo(48 * 2.5);
    }

    @ParameterizedTest
    @EnumSource
    void biasesAreZeroButForTheForgetGatesAndTheSeedDecidesTheRest(Initialiser initialiser) {
        Model model = Initialisers.model(NETWORK, initialiser, -1, 8);
        for (ParameterBlock block : NETWORK.blocks()) {
            if (block.isVector()) {
                assertThat(model.parameters(block)).containsOnly(block.gate().equals("f") ? -1 : 0);
            }
        }
        assertThat(Initialisers.model(NETWORK, initialiser, -1, 8)).isEqualTo(model);
        boolean other = Initialisers.model(NETWORK, initialiser, -1, 9).equals(model);
        assertThat(other).isEqualTo(initialiser == Initialiser.ZEROS);
        assertThat(model.initialStates()).containsOnly(0);
    }

    private static void requireUniform(double[] numbers, double limit) {
        assertThat(Arrays.stream(numbers).map(Math::abs).max().orElseThrow()).isBetween(0.9 * limit, limit);
        assertThat(Arrays.stream(numbers).average().orElseThrow()).isCloseTo(0, within(0.1 * limit));
        double variance = Arrays.stream(numbers).map(v -> v * v).average().orElseThrow();
        assertThat(variance).isCloseTo(limit * limit / 3, within(0.1 * limit * limit));
    }

    private static void requireOrthonormalColumns(double[] matrix, int columns) {
        for (int one = 0; one < columns; one++) {
            for (int other = 0; other <= one; other++) {
                double sum = 0;
                for (int from = 0; from < matrix.length; from += columns) {
                    sum += matrix[from + one] * matrix[from + other];
                }
                assertThat(sum).isCloseTo(one == other ? 1 : 0, within(1e-14));
            }
        }
    }
}
