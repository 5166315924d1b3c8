package gatescope.benchmark;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;

/**
 * An LSTM and its head in libtorch; the rows of its matrices are those of the gates i, f, g, o.
 *
 * @param inputWeights 4 hidden × inputs
 * @param recurrentWeights 4 hidden × hidden
 * @param bias 4 hidden
 * @param headWeights outputs × hidden
 * @param headBias outputs
 * @param fused whether all timesteps are one call of libtorch's LSTM, with tanh; else each is made of operations, with relu
 */
record TorchCell(
        NDArray inputWeights,
        NDArray recurrentWeights,
        NDArray bias,
        NDArray headWeights,
        NDArray headBias,
        boolean fused) {
    /**
     * What the head says after the last timestep.
     *
     * @param x timesteps × batch × inputs
     * @param step owns every array on the way
     * @return batch × outputs
     */
    NDArray output(NDArray x, NDManager step) {
        long batch = x.getShape().get(1);
        NDArray zero = step.zeros(new Shape(batch, hidden()), DataType.FLOAT64);
        NDArray last = fused ? whole(x, zero, step) : timesteps(x, zero);
        return linear(last, headWeights, headBias);
    }

    private long hidden() {
        return recurrentWeights.getShape().get(1);
    }

    /** One call of at::lstm. */
    private NDArray whole(NDArray x, NDArray zero, NDManager step) {
        NDArray state = zero.expandDims(0);
        NDArray noBias = step.zeros(bias.getShape(), DataType.FLOAT64);
        NDList parameters = new NDList(inputWeights, recurrentWeights, bias, noBias);
        NDList states = new NDList(state, state);
        // Biases, one layer, no dropout, training, one direction, timesteps first.
        return x.getNDArrayInternal().lstm(x, states, parameters, true, 1, 0, true, false, false).get(1).squeeze(0);
    }

    /** The products of all inputs at once, then operation by operation. */
    private NDArray timesteps(NDArray x, NDArray zero) {
        NDArray fromInputs = linear(x, inputWeights, bias);
        NDArray h = zero;
        NDArray c = zero;
        for (int t = 0; t < x.getShape().get(0); t++) {
            NDArray all = fromInputs.get(t).add(h.matMul(recurrentWeights.transpose()));
            NDList gates = all.split(4, 1);
            NDArray write = Activation.sigmoid(gates.get(0)).mul(Activation.relu(gates.get(2)));
            c = Activation.sigmoid(gates.get(1)).mul(c).add(write);
            h = Activation.sigmoid(gates.get(3)).mul(Activation.relu(c));
        }
        return h;
    }

    private static NDArray linear(NDArray x, NDArray weights, NDArray bias) {
        return x.getNDArrayInternal().linear(x, weights, bias).singletonOrThrow();
    }
}
