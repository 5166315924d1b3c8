package gatescope.engine;

/**
 * The moving part of one run through a sequence: which timestep it is at and which arrays it works on. Its arrays are owned
 * by the run; kernels write values in the forward pass, gradients in the backward pass.
 */
final class Pass {
    final int batch;
    final int stride;
    final double[] parameters;
    final double[] values;
    /** dL/d(value), laid out as the values. Empty in a forward pass. */
    final double[] gradients;
    /** dL/d(parameter), laid out as the parameters. Empty in a forward pass. */
    final double[] parameterGradients;

    private final int initialLength;

    /** The index of the present timestep's first value. */
    int block;

    /** Whether it is the first timestep, whose previous states are the initial ones. */
    boolean first;

    Pass(Trace trace, double[] gradients, double[] parameterGradients) {
        this.batch = trace.batch();
        this.stride = trace.network().timestepWidth() * batch;
        this.initialLength = trace.network().initialWidth() * batch;
        this.parameters = trace.model().values();
        this.values = trace.values();
        this.gradients = gradients;
        this.parameterGradients = parameterGradients;
    }

    void moveTo(int timestep) {
        block = initialLength + timestep * stride;
        first = timestep == 0;
    }
}
