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
        double[] repeated = new double[model.initial().length * x.batch()];
        repeatInitial(model, x.batch(), repeated);
        return run(model, x, repeated);
    }

    /** How many values a trace has, the initial states included. */
    static int length(Network network, int timesteps, int batch) {
        long length = (network.initialWidth() + (long) timesteps * network.timestepWidth()) * batch;
        if (length > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException("a trace of " + length + " values is more than one array can hold");
        }
        return (int) length;
    }

    /** Writes the model's initial states for every sequence of a batch to the beginning of an array. */
    static void repeatInitial(Model model, int batch, double[] to) {
        double[] initial = model.initial();
        int hidden = model.network().hidden();
        for (int state = 0; state * hidden < initial.length; state++) {
            for (int b = 0; b < batch; b++) {
                System.arraycopy(initial, state * hidden, to, (state * batch + b) * hidden, hidden);
            }
        }
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
        double[] values = new double[length(network, x.timesteps(), batch)];
        System.arraycopy(initial, 0, values, 0, initial.length);
        Trace trace = new Trace(model, x.timesteps(), batch, values);
        forward(Pass.forward(trace), trace, x);
        return trace;
    }

    /** Computes every value of a trace whose initial states are there. */
    static void forward(Pass pass, Trace trace, Sequence x) {
        Kernel[] kernels = trace.network().kernels();
        int inputLength = trace.batch() * trace.network().inputs();
        for (int t = 0; t < trace.timesteps(); t++) {
            pass.moveTo(t);
            System.arraycopy(x.values(), t * inputLength, pass.values, pass.block, inputLength);
            for (Kernel kernel : kernels) {
                kernel.forward(pass);
            }
        }
    }
}
