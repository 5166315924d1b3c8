package gatescope.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** A model, a sequence and gradients never change: arrays are copied on the way in and on the way out. */
class ModelTest {
    private final Network network = new Network(Cells.gru(), 2, 3, 1);

    private static double[] counting(int length) {
        double[] numbers = new double[length];
        for (int k = 0; k < length; k++) {
            numbers[k] = k + 1;
        }
        return numbers;
    }

    @Test
    void whatComesInIsCopied() {
        double[] parameters = counting(network.parameterCount());
        double[] initial = counting(3);
        Model model = new Model(network, parameters, initial);
        parameters[0] = -1;
        initial[0] = -1;
        assertThat(model.parameters()).isEqualTo(counting(network.parameterCount()));
        assertThat(model.initialStates()).isEqualTo(counting(3));
    }

    @Test
    void whatGoesOutIsACopy() {
        Model model = new Model(network, counting(network.parameterCount()), counting(3));
        ParameterBlock block = network.block("z", "R");
        model.parameters()[0] = -1;
        model.parameters(block)[0] = -1;
        model.initialStates()[0] = -1;
        assertThat(model).isEqualTo(new Model(network, counting(network.parameterCount()), counting(3)));
        assertThat(model.parameters(block)[0]).isEqualTo(block.offset() + 1);
    }

    @Test
    void aChangeGivesAnotherModel() {
        Model model = Model.zeros(network);
        int index = network.block("n", "rb").index(2, 0);
        Model changed = model.with(index, 5);
        assertThat(model).isEqualTo(Model.zeros(network)).isNotEqualTo(changed);
        assertThat(changed.parameter(index)).isEqualTo(5);
        assertThat(changed.with(index, 0)).isEqualTo(model).hasSameHashCodeAs(model);
    }

    @Test
    void aSequenceIsCopied() {
        double[] values = {1, 2};
        Sequence sequence = Sequence.ofScalars(values);
        values[0] = -1;
        assertThat(sequence.value(0, 0, 0)).isEqualTo(1);
    }

    @Test
    void runsLeaveTheModelAndTheGradientsAsTheyAre() {
        SplittableRandom random = new SplittableRandom(3);
        Model model = TestCells.model(network, random, 1);
        double[] parameters = model.parameters();
        double[] initial = {1, 2, 3};
        Trace trace = Unrolling.run(model, TestCells.sequence(random, 5, 1, 2), initial);
        Gradients gradients = Backpropagation.run(trace, Loss.MSE_LAST.against(Sequence.ofScalars(1)));
        double[] first = gradients.parameters();
        gradients.parameters()[0] = 77;
        assertThat(gradients.parameters()).isEqualTo(first);
        assertThat(model.parameters()).isEqualTo(parameters);
        assertThat(initial).containsExactly(1, 2, 3);
        assertThat(Backpropagation.run(trace, Loss.MSE_LAST.against(Sequence.ofScalars(1))).parameters())
                .isEqualTo(first);
    }

    @Test
    void blocksCoverTheFlatVectorGateByGate() {
        int next = 0;
        for (ParameterBlock block : network.blocks()) {
            assertThat(block.offset()).isEqualTo(next);
            assertThat(block.index(block.rows() - 1, block.columns() - 1)).isEqualTo(next + block.length() - 1);
            next += block.length();
        }
        assertThat(network.parameterCount()).isEqualTo(next);
        assertThat(network.blocks())
                .extracting(block -> block.gate() + "." + block.kind())
                .containsExactly(
                        "r.W", "r.R", "r.b", "n.W", "n.R", "n.b", "n.rb", "z.W", "z.R", "z.b", "head.W", "head.b");
    }

    @Test
    void listsCannotBeChanged() {
        assertThatThrownBy(() -> network.blocks().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> network.nodes().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> network.cell().settings().clear())
                .isInstanceOf(UnsupportedOperationException.class);
    }
}
