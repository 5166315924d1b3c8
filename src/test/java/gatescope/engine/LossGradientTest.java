package gatescope.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The gradient on buffers that last is that of a whole backpropagation, whatever ran on them before. */
class LossGradientTest {
    @ParameterizedTest
    @CsvSource({
        "rnn,1,4,1,1", "lstm,1,4,1,7", "gru,3,5,2,2", "lstm,12,17,9,5", "gru,9,8,10,3", "rnn,28,33,10,6", "lstm,1,32,1,1"
    })
    void agreesWithBackpropagationToTheBit(String cell, int inputs, int hidden, int outputs, int batch) {
        SplittableRandom random = new SplittableRandom(3);
        Network network = new Network(Cells.of(cell, Map.of()), inputs, hidden, outputs);
        Model model = new Model(
                network,
                random.doubles(network.parameterCount(), -0.6, 0.6).toArray(),
                random.doubles(network.initialWidth(), -1, 1).toArray());
        LossGradient buffers = new LossGradient(model, 6, batch);
        for (Loss loss : Loss.values()) {
            double[] weights = random.doubles(network.parameterCount(), -0.6, 0.6).toArray();
            Sequence x = sequence(6, batch, inputs, random);
            Sequence target = loss.isClassification()
                    ? new Sequence(1, batch, 1, random.ints(batch, 0, outputs).asDoubleStream().toArray())
                    : sequence(loss.targetRows(6), batch, outputs, random);
            double value = buffers.compute(weights, x, loss.against(target));
            Gradients whole = Backpropagation.run(
                    Unrolling.run(model.withParameters(weights), x), loss.against(target));
            double[] gradient = new double[network.parameterCount()];
            buffers.addTo(gradient, 1);
            assertThat(value).isEqualTo(whole.loss());
            assertThat(gradient).containsExactly(whole.parameters());
            buffers.addTo(gradient, -1);
            assertThat(gradient).containsOnly(0);
        }
    }

    private static Sequence sequence(int timesteps, int batch, int width, SplittableRandom random) {
        return new Sequence(timesteps, batch, width, random.doubles((long) timesteps * batch * width, -1, 1).toArray());
    }

    @Test
    void whatDoesNotFitIsRefused() {
        Model model = Model.zeros(new Network(Cells.lstm(), 1, 2, 1));
        LossGradient buffers = new LossGradient(model, 3, 2);
        Sequence narrow = new Sequence(3, 1, 1, new double[3]);
        assertThatThrownBy(() -> buffers.forward(model.parameters(), narrow)).hasMessageContaining("3 × 2 × 1");
        Objective ofHidden = (trace, gradient) -> {
            gradient.add(2, 0, trace.network().cell().indexOf("h"), 0, 1);
            return 0;
        };
        Sequence x = new Sequence(3, 2, 1, new double[6]);
        assertThatThrownBy(() -> buffers.compute(model.parameters(), x, ofHidden)).hasMessageContaining("output only");
    }
}
