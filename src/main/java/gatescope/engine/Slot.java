package gatescope.engine;

/**
 * Where a kernel finds one of its values in a trace: at this timestep or, for a state, at the one before.
 *
 * @param offset the node's first position among the values of one timestep of one sequence
 * @param initialOffset the state's first position among the initial states of one sequence; used when previous
 * @param units how many units the value has
 */
record Slot(int offset, boolean previous, int initialOffset, int units) {
    static Slot of(Network network, Operand operand) {
        int state = network.cell().states().indexOf(network.nodes().get(operand.node()).name());
        return new Slot(
                network.nodeOffset(operand.node()),
                operand.previous(),
                state * network.hidden(),
                network.units(operand.node()));
    }

    static Slot here(Network network, int node) {
        return of(network, new Operand(node, false));
    }

    /** Whether it is the input x. */
    boolean isInput() {
        return !previous && offset == 0;
    }

    /** The index of the first unit of the first sequence of the batch; the next sequence follows after {@link #units}. */
    int at(Pass pass) {
        if (!previous) {
            return pass.block + offset * pass.batch;
        }
        return pass.first ? initialOffset * pass.batch : pass.block - pass.stride + offset * pass.batch;
    }

    /** As {@link #at}, for the gradient of that unit. */
    int gradientAt(Pass pass) {
        if (!previous) {
            return pass.gradientBlock + offset * pass.batch;
        }
        return pass.first ? initialOffset * pass.batch : pass.gradientBefore + offset * pass.batch;
    }
}
