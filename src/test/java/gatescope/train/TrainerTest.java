package gatescope.train;

import static org.assertj.core.api.Assertions.assertThat;

import gatescope.engine.Cells;
import gatescope.engine.Loss;
import gatescope.engine.Model;
import gatescope.engine.Network;
import gatescope.engine.Objective;
import gatescope.engine.Sequence;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TrainerTest {
    private static final Sequence X = Sequence.ofScalars(0.5, -1, 0.25);
    private static final Objective TARGET = Loss.HALF_SSE_ALL.against(Sequence.ofScalars(0.1, 0.2, 0.3));

    @Test
    void aFiniteTrainingDoesAllItsEpochsAndTheSameSeedGivesTheSameModel() {
        Trainer one = trainer(0.05, 4);
        Trainer two = trainer(0.05, 4);
        assertThat(one.run(200)).isEqualTo(200);
        assertThat(two.run(200)).isEqualTo(200);
        assertThat(one.loss()).isLessThan(1e-3);
        assertThat(one.model().parameters()).isEqualTo(two.model().parameters());
        Trainer other = trainer(0.05, 5);
        assertThat(other.run(200)).isEqualTo(200);
        assertThat(other.model().parameters()).isNotEqualTo(one.model().parameters());
    }

    @Test
    void aTrainingThatDivergesEndsThereWithItsLastFiniteModel() {
        // The first update throws the weights so far that the second epoch's loss overflows.
        Trainer trainer = trainer(1e160, 4);
        assertThat(trainer.run(50)).isEqualTo(1);
        assertThat(trainer.loss()).satisfies(loss -> assertThat(Double.isFinite(loss)).isFalse());
        assertThat(Arrays.stream(trainer.model().parameters())).allMatch(Double::isFinite);
    }

    private static Trainer trainer(double learningRate, long seed) {
        Network network = new Network(Cells.of("rnn", Map.of("activation", "identity")), 1, 2, 1);
        Model start = Initialisers.glorot(network, seed);
        return new Trainer(start, X, TARGET, learningRate);
    }
}
