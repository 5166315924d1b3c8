package gatescope.train;

import static org.assertj.core.api.Assertions.assertThat;

import gatescope.engine.Closeness;
import gatescope.engine.Reference;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every optimiser walks the way of PyTorch's, update by update, from the same weights. */
class OptimiserTrajectoriesTest {
    private static final Closeness EARLY = new Closeness(1e-12, 1e-14);
    private static final Closeness LATE = new Closeness(1e-9, 1e-14);
    private static final int LAST_EARLY = 10;

    static List<String> files() {
        return Reference.names("optim").stream().filter(name -> name.startsWith("torch")).toList();
    }

    @Test
    void noCaseIsMissing() {
        assertThat(files()).hasSize(7);
    }

    @ParameterizedTest
    @MethodSource("files")
    void lossesNormsAndWeightsAgree(String file) {
        Reference reference = Reference.read("optim", file);
        TorchTraining training = new TorchTraining(reference);
        double[] losses = reference.numbers("loss_before_step");
        double[] norms = reference.numbers("grad_norm_before_clip");
        List<Reference> snapshots = reference.list("snapshots_after_step");
        int seen = 0;
        for (int step = 0; step <= losses.length; step++) {
            Closeness closeness = step <= LAST_EARLY ? EARLY : LATE;
            if (seen < snapshots.size() && snapshots.get(seen).integer("step") == step) {
                for (String tensor : List.of("W_ih", "W_hh", "b_ih", "b_hh", "W_out", "b_out")) {
                    double[] wanted = snapshots.get(seen).numbers(tensor);
                    closeness.check(tensor + " after " + step, training.tensor(tensor), wanted);
                }
                seen++;
            }
            if (step < losses.length) {
                training.update();
                Closeness next = step < LAST_EARLY ? EARLY : LATE;
                next.check("loss " + step, new double[] {training.loss()}, new double[] {losses[step]});
                next.check("norm " + step, new double[] {training.norm()}, new double[] {norms[step]});
            }
        }
        assertThat(seen).isEqualTo(10).isEqualTo(snapshots.size());
    }
}
