package gatescope.train;

import static org.assertj.core.api.Assertions.assertThat;

import gatescope.engine.Closeness;
import gatescope.engine.Model;
import gatescope.engine.Network;
import gatescope.engine.ParameterBlock;
import gatescope.engine.Reference;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The article's training, as Keras does it from given weights: a whole training run of ours walks the same way. */
class KerasTrajectoriesTest {
    private static final Closeness CLOSENESS = new Closeness(1e-9, 1e-14);
    private static final List<String> GATES = List.of("i", "f", "g", "o");

    @ParameterizedTest
    @ValueSource(strings = {
        "keras_adam_traj_raw_relu_hardSigmoid_100ep_seed1.json", "keras_adam_traj_raw_relu_sigmoid_100ep_seed2.json"
    })
    void lossesAndWeightsAgree(String file) throws BadSettingException {
        Reference reference = Reference.read("optim", file);
        boolean hard = reference.text("model").contains("hardSigmoid");
        Recipe recipe = TrainingScenario.FIBONACCI_ARTICLE
                .recipe()
                .with("gate_activation", hard ? "hard_sigmoid" : "sigmoid");
        Reference wanted = reference.at("expected_f64");
        List<Reference> snapshots = wanted.list("snapshots_after_step");
        Network network = recipe.cell().network(1, 1);
        Model start = new Model(network, parameters(network, snapshots.getFirst()), new double[network.initialWidth()]);
        Dataset data = new Dataset(3, 1, 1, 1, reference.numbers("x"), reference.numbers("y"));
        TrainingRun run = new TrainingRun(start, TrainingData.of(data, 1, false), recipe.learning(), 1, Workers.caller());

        List<Double> losses = new ArrayList<>();
        List<Model> models = new ArrayList<>(List.of(start));
        run.run(epoch -> {
            losses.add(epoch.loss());
            models.add(epoch.model());
        });

        CLOSENESS.check(
                "losses", losses.stream().mapToDouble(Double::doubleValue).toArray(), wanted.numbers("loss_per_epoch"));
        assertThat(snapshots).hasSize(9);
        for (Reference snapshot : snapshots) {
            int step = snapshot.integer("step");
            CLOSENESS.check("weights after " + step, models.get(step).parameters(), parameters(network, snapshot));
        }
    }

    /** Our flat vector out of Keras' kernels: sources × (gates · units), gate by gate in its order. */
    private static double[] parameters(Network network, Reference weights) {
        double[] flat = new double[network.parameterCount()];
        int units = network.hidden();
        for (ParameterBlock block : network.blocks()) {
            int gate = GATES.indexOf(block.gate());
            String tensor = gate < 0
                    ? (block.isVector() ? "dense_bias" : "dense_kernel")
                    : block.kind().equals("W") ? "kernel" : block.kind().equals("R") ? "recurrent_kernel" : "bias";
            double[] theirs = weights.numbers(tensor);
            int width = gate < 0 ? 1 : GATES.size() * units;
            for (int row = 0; row < block.rows(); row++) {
                for (int column = 0; column < block.columns(); column++) {
                    int from = column * width + Math.max(gate, 0) * units + row;
                    flat[block.index(row, column)] = theirs[from];
                }
            }
        }
        return flat;
    }
}
