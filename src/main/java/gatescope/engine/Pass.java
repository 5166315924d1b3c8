package gatescope.engine;

/**
 * The moving part of one run through a sequence: which timestep it is at and which arrays it works on. Its arrays are owned
 * by the run; kernels write values in the forward pass, gradients in the backward pass.
 */
final class Pass {
    private static final double[] NOTHING = new double[0];

    final int batch;
    final int stride;
    final double[] parameters;
    final double[] values;
    /** dL/d(value): the initial states, then the blocks of all timesteps or of two. Empty in a forward pass. */
    final double[] gradients;
    /** dL/d(parameter), laid out as the parameters. Empty in a forward pass. */
    final double[] parameterGradients;
    /** Every large matrix transposed, at its own offset, for products of many columns; empty without such matrices. */
    final double[] transposed;

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
            Trace trace, double[] gradients, double[] parameterGradients, double[] transposed, boolean rolling) {
        this.batch = trace.batch();
        this.stride = trace.network().timestepWidth() * batch;
        this.initialLength = trace.network().initialWidth() * batch;
        this.parameters = trace.model().values();
        this.values = trace.values();
        this.gradients = gradients;
        this.parameterGradients = parameterGradients;
        this.transposed = transposed;
        this.rolling = rolling;
    }

    /** @param gradients laid out as the values of the trace */
    Pass(Trace trace, double[] gradients, double[] parameterGradients) {
        this(trace, gradients, parameterGradients, NOTHING, false);
    }

    /** A forward pass. */
    static Pass forward(Trace trace) {
        double[] transposed = trace.network().hasLargeMatrices()
                ? new double[trace.network().parameterCount()]
                : NOTHING;
        Pass pass = new Pass(trace, NOTHING, NOTHING, transposed, false);
        pass.transpose(trace.network());
        return pass;
    }

    /**
     * A pass in both directions that keeps the gradients of two timesteps only, the present one and the one before, by turns.
     *
     * @param parameterGradients takes dL/d(parameter)
     */
    static Pass rolling(Trace trace, double[] parameterGradients) {
        Network network = trace.network();
        int length = (network.initialWidth() + 2 * network.timestepWidth()) * trace.batch();
        double[] transposed = network.hasLargeMatrices() ? new double[network.parameterCount()] : NOTHING;
        return new Pass(trace, new double[length], parameterGradients, transposed, true);
    }

    /** Brings the transposed matrices up to the parameters. */
    void transpose(Network network) {
        if (transposed.length == 0) {
            return;
        }
        for (ParameterBlock matrix : network.blocks()) {
            if (Network.isLarge(matrix)) {
                Matrices.transpose(parameters, matrix.offset(), matrix.rows(), matrix.columns(), transposed);
            }
        }
    }

    void moveTo(int timestep) {
        block = initialLength + timestep * stride;
        first = timestep == 0;
        gradientBlock = rolling ? initialLength + (timestep & 1) * stride : block;
        gradientBefore = rolling ? initialLength + ((timestep & 1) ^ 1) * stride : block - stride;
    }
}
