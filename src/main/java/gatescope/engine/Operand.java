package gatescope.engine;

/**
 * Where a node reads: the value of another node at the same timestep, or that of a state at the timestep before.
 *
 * @param node the index of the node read, in {@link CellGraph#nodes()}
 * @param previous whether it is read at the timestep before (at the first timestep: the initial state)
 */
public record Operand(int node, boolean previous) {}
