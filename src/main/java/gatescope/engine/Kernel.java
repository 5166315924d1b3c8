package gatescope.engine;

/** A node made ready to run: its rule forward, and the same rule's derivative backward. Holds no running state. */
interface Kernel {
    /** Computes the node's values at the pass's timestep. */
    void forward(Pass pass);

    /** Adds the node's gradient, complete by now, to the gradients of all that it read. */
    void backward(Pass pass);
}
