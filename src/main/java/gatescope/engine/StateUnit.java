package gatescope.engine;

/**
 * L = one unit of a state at one timestep, of the first sequence: its gradients are a row of the Jacobian of that state.
 *
 * @param state the state's number in the order of the cell; 0 is h
 * @param timestep from 0
 * @param unit from 0
 */
public record StateUnit(int state, int timestep, int unit) implements Objective {
    @Override
    public double evaluate(Trace trace, LocalGradient gradient) {
        int node = ScaledStep.nodeOf(trace.network(), state);
        gradient.add(timestep, 0, node, unit, 1);
        return trace.value(timestep, node, unit);
    }
}
