package gatescope.benchmark;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import ai.djl.training.optimizer.Adam;
import ai.djl.training.tracker.Tracker;
import gatescope.engine.Loss;
import gatescope.engine.Model;
import gatescope.engine.Network;
import gatescope.engine.Sequence;
import gatescope.train.Batch;
import gatescope.train.Learning;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * An LSTM with a linear head, trained by libtorch from our weights: forward, backward by libtorch's autograd, DJL's Adam. The
 * samples become tensors once, before anything is measured. As we have one bias for each gate and libtorch two, the second one
 * is zero and is not trained.
 */
final class TorchTraining implements AutoCloseable {
    /** libtorch's order of the gates in a matrix of all four. */
    private static final List<String> GATES = List.of("i", "f", "g", "o");

    private final NDManager memory;
    private final Learning learning;
    private final TorchCell cell;
    private final List<NDArray> trained;
    private final List<NDArray> inputs = new ArrayList<>();
    private final List<NDArray> targets = new ArrayList<>();
    private Adam optimiser;
    private int next;

    /**
     * @param start the first weights
     * @param batches what the updates go through, again and again
     * @param fused whether the whole sequence is one call of libtorch's own LSTM, which knows tanh only; else timestep by timestep
     *     out of operations, with relu
     */
    TorchTraining(Model start, List<Batch> batches, Learning learning, boolean fused) {
        this.memory = NDManager.newBaseManager();
        this.learning = learning;
        Network network = start.network();
        NDArray input = gates(start, "W", network.inputs());
        NDArray recurrent = gates(start, "R", network.hidden());
        NDArray bias = gates(start, "b", 0);
        NDArray headWeight = block(start, Network.HEAD, "W").reshape(network.outputs(), network.hidden());
        NDArray headBias = block(start, Network.HEAD, "b");
        this.trained = List.of(input, recurrent, bias, headWeight, headBias);
        trained.forEach(array -> array.setRequiresGradient(true));
        this.cell = new TorchCell(input, recurrent, bias, headWeight, headBias, fused);
        for (Batch batch : batches) {
            inputs.add(tensor(batch.x()));
            NDArray target = tensor(batch.target()).squeeze(0);
            targets.add(learning.loss() == Loss.CROSS_ENTROPY_LAST ? target.toType(DataType.INT64, false) : target);
        }
        beginAgain();
    }

    private NDArray gates(Model model, String kind, int columns) {
        double[] all = GATES.stream()
                .flatMapToDouble(gate -> Arrays.stream(model.parameters(model.network().block(gate, kind))))
                .toArray();
        return columns == 0 ? memory.create(all) : memory.create(all, new Shape(all.length / columns, columns));
    }

    private NDArray block(Model model, String gate, String kind) {
        return memory.create(model.parameters(model.network().block(gate, kind)));
    }

    private NDArray tensor(Sequence sequence) {
        double[] all = new double[sequence.timesteps() * sequence.batch() * sequence.width()];
        int k = 0;
        for (int t = 0; t < sequence.timesteps(); t++) {
            for (int b = 0; b < sequence.batch(); b++) {
                for (int feature = 0; feature < sequence.width(); feature++) {
                    all[k] = sequence.value(t, b, feature);
                    k++;
                }
            }
        }
        return memory.create(all, new Shape(sequence.timesteps(), sequence.batch(), sequence.width()));
    }

    /** A new optimiser. */
    void beginAgain() {
        optimiser = Adam.builder()
                .optLearningRateTracker(Tracker.fixed((float) learning.learningRate()))
                .optEpsilon((float) learning.optimiser().epsilon())
                .build();
        next = 0;
    }

    /** The loss of the next batch, and an update by its gradient; the loss is left in libtorch unless it is asked for. */
    double update(boolean wanted) {
        int batch = next % inputs.size();
        next++;
        try (NDManager step = memory.newSubManager();
                GradientCollector collector = Engine.getInstance().newGradientCollector()) {
            NDArray x = inputs.get(batch);
            NDArray target = targets.get(batch);
            x.tempAttach(step);
            target.tempAttach(step);
            NDArray loss = loss(cell.output(x, step), target);
            collector.backward(loss);
            for (int k = 0; k < trained.size(); k++) {
                try (NDArray gradient = trained.get(k).getGradient()) {
                    optimiser.update(Integer.toString(k), trained.get(k), gradient);
                }
            }
            return wanted ? loss.getDouble() : 0;
        }
    }

    private NDArray loss(NDArray output, NDArray target) {
        return switch (learning.loss()) {
            case MSE_LAST -> output.sub(target).square().mean();
            case MAE_LAST -> output.sub(target).abs().mean();
            case CROSS_ENTROPY_LAST -> output.logSoftmax(-1).gather(target, 1).mean().neg();
            default -> throw new IllegalArgumentException(learning.loss().fileName());
        };
    }

    @Override
    public void close() {
        memory.close();
    }
}
