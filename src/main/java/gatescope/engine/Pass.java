package gatescope.engine;

/**
 * The moving part of one run through a sequence: which timestep it is at and which arrays it works on. Its arrays are owned
 * by the run; kernels write values in the forward pass, gradients in the backward pass.
 */
final class Pass {
    private static final double[] NOTHING = new double[0];
    private static final int LONGEST_ROW = 512;

    final int batch;
    final int stride;
    final double[] parameters;
    final double[] values;
    /** dL/d(value): the initial states, then the blocks of all timesteps or of two. Empty in a forward pass. */
    final double[] gradients;
    /** dL/d(parameter), laid out as the parameters; those of the larger matrices are in {@link #matrices}. Empty: not wanted. */
    final double[] parameterGradients;
    /** The larger matrices and their gradients, row by row. */
    final MatrixRows matrices;
    /** Room for some numbers of one value of all sequences, three times. */
    final double[][] rows;

    /** Whether the gradients of two timesteps only are kept, and none of the input is wanted. */
    final boolean rolling;

    private final int initialLength;

    /** The index of the present timestep's first value. */
    int block;

    /** The index of the gradient of the present timestep's first value. */
    int gradientBlock;

    /** The index of the gradient of the first value of the timestep before; of no meaning at the first one. */
    int gradientBefore;

    /** Whether it is the first timestep, whose previous states are the initial ones. */
    boolean first;

    private Pass(
            Trace trace, double[] gradients, double[] parameterGradients, boolean forward, boolean rolling) {
        Network network = trace.network();
        this.batch = trace.batch();
        this.stride = network.timestepWidth() * batch;
        this.initialLength = network.initialWidth() * batch;
        this.parameters = trace.model().values();
        this.values = trace.values();
        this.gradients = gradients;
        this.parameterGradients = parameterGradients;
        this.matrices = new MatrixRows(
                network, batch, forward, gradients.length > 0, parameterGradients.length > 0);
        this.rows = new double[3][Math.min(network.hidden() * batch, LONGEST_ROW)];
        this.rolling = rolling;
    }

    /** A forward pass. */
    static Pass forward(Trace trace) {
        Pass pass = new Pass(trace, NOTHING, NOTHING, true, false);
        pass.matrices.load(pass.parameters);
        return pass;
    }

    /**
     * A backward pass.
     *
     * @param gradients laid out as the values of the trace
     * @param parameterGradients takes dL/d(parameter), once they are collected
     */
    static Pass backward(Trace trace, double[] gradients, double[] parameterGradients) {
        Pass pass = new Pass(trace, gradients, parameterGradients, false, false);
        pass.matrices.load(pass.parameters);
        return pass;
    }

    /**
     * A backward pass that gives no gradient of a parameter.
     *
     * @param gradients laid out as the values of the trace
     */
    static Pass ofValues(Trace trace, double[] gradients) {
        return backward(trace, gradients, NOTHING);
    }

    /**
     * A pass in both directions that keeps the gradients of two timesteps only, the present one and the one before, by turns. The
     * matrices must be loaded anew whenever the parameters were changed.
     *
     * @param parameterGradients takes dL/d(parameter), once they are collected
     */
    static Pass rolling(Trace trace, double[] parameterGradients) {
        Network network = trace.network();
        int length = (network.initialWidth() + 2 * network.timestepWidth()) * trace.batch();
        return new Pass(trace, new double[length], parameterGradients, true, true);
    }

    void moveTo(int timestep) {
        block = initialLength + timestep * stride;
        first = timestep == 0;
        gradientBlock = rolling ? initialLength + (timestep & 1) * stride : block;
        gradientBefore = rolling ? initialLength + ((timestep & 1) ^ 1) * stride : block - stride;
    }
}
