package gatescope.engine;

/**
 * The Jacobian of one timestep: how the states after it depend on those before it, as one hidden × hidden matrix for each pair
 * of states, each with an exponent of its own. Row u is what the graph's kernels make of a gradient of 1 by unit u.
 */
final class StepJacobian {
    private final ScaledMatrix[][] byState;
    private final ScaledMatrix[] toHidden;

    /** For a timestep that {@link ScaledStep#load} has taken in. */
    StepJacobian(Network network, ScaledStep step) {
        int states = network.cell().states().size();
        int hidden = network.hidden();
        this.byState = new ScaledMatrix[states][states];
        this.toHidden = new ScaledMatrix[states];
        double[][] rows = new double[states + 1][hidden * hidden];
        long[][] exponents = new long[states + 1][hidden];
        for (int state = 0; state < states; state++) {
            for (int unit = 0; unit < hidden; unit++) {
                step.blocks().clearAll();
                step.blocks().seed(ScaledStep.nodeOf(network, state), unit);
                step.run();
                for (int earlier = 0; earlier < states; earlier++) {
                    keep(step.blocks(), step.previous(earlier), rows[earlier], exponents[earlier], unit);
                }
                keep(step.blocks(), ScaledStep.nodeOf(network, 0), rows[states], exponents[states], unit);
            }
            for (int earlier = 0; earlier < states; earlier++) {
                byState[earlier][state] = matrix(hidden, rows[earlier], exponents[earlier]);
            }
            toHidden[state] = matrix(hidden, rows[states], exponents[states]);
        }
    }

    private static void keep(ScaledBlocks blocks, int block, double[] rows, long[] exponents, int unit) {
        int length = blocks.length(block);
        System.arraycopy(blocks.mantissas(), blocks.start(block), rows, unit * length, length);
        exponents[unit] = blocks.exponent(block);
    }

    private static ScaledMatrix matrix(int hidden, double[] rows, long[] exponents) {
        ScaledMatrix matrix = new ScaledMatrix(hidden);
        matrix.setRows(rows, exponents);
        return matrix;
    }

    /** ∂(every state after the step)/∂(one state before it), by the state after it. */
    ScaledMatrix[] by(int earlierState) {
        return byState[earlierState];
    }

    /**
     * ∂(every state after the step, as it is handed on)/∂h within the same timestep, by the state: the identity for h itself,
     * and zero for the others unless the cell makes them from h.
     */
    ScaledMatrix[] byHidden() {
        return toHidden;
    }
}
