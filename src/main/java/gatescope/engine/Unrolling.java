package gatescope.engine;

/** Runs a model over a sequence and records every value. */
public final class Unrolling {
    private Unrolling() {}

    /**
     * Unrolls from the model's own initial states.
     *
     * @param x timesteps × batch × inputs
     * @throws IllegalArgumentException if x has another number of features than the network has inputs
     */
    public static Trace run(Model model, Sequence x) {
        int batch = x.batch();
        double[] initial = model.initial();
        double[] repeated = new double[initial.length * batch];
        int hidden = model.network().hidden();
        for (int state = 0; state * hidden < initial.length; state++) {
            for (int b = 0; b < batch; b++) {
                System.arraycopy(initial, state * hidden, repeated, (state * batch + b) * hidden, hidden);
            }
        }
        return run(model, x, repeated);
    }

    /**
     * Unrolls a batch from initial states of its own.
     *
     * @param x timesteps × batch × inputs
     * @param initial states × batch × hidden numbers; not modified
     * @throws IllegalArgumentException if a shape does not fit the network
     */
    public static Trace run(Model model, Sequence x, double[] initial) {
        Network network = model.network();
        if (x.width() != network.inputs()) {
            throw new IllegalArgumentException(
                    "the network has " + network.inputs() + " inputs, the sequence " + x.width() + " features");
        }
        int batch = x.batch();
        if (initial.length != network.initialWidth() * batch) {
            throw new IllegalArgumentException("initial states must be " + network.initialWidth() * batch
                    + " numbers, given " + initial.length);
        }
        long length = (network.initialWidth() + (long) x.timesteps() * network.timestepWidth()) * batch;
        if (length > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException("a trace of " + length + " values is more than one array can hold");
        }
        double[] values = new double[(int) length];
        System.arraycopy(initial, 0, values, 0, initial.length);
        Trace trace = new Trace(model, x.timesteps(), batch, values);
        Pass pass = new Pass(trace, NOTHING, NOTHING);
        Kernel[] kernels = network.kernels();
        int inputLength = batch * network.inputs();
        for (int t = 0; t < x.timesteps(); t++) {
            pass.moveTo(t);
            System.arraycopy(x.values(), t * inputLength, values, pass.block, inputLength);
            for (Kernel kernel : kernels) {
                kernel.forward(pass);
            }
        }
        return trace;
    }

    private static final double[] NOTHING = new double[0];
}
