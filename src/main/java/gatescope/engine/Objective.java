package gatescope.engine;

/** What a run is judged by: a number L and its direct derivatives, those that do not pass through later values. */
@FunctionalInterface
public interface Objective {
    /**
     * The value of L for a trace.
     *
     * @param gradient takes the direct derivatives of L by {@link LocalGradient#add}
     */
    double evaluate(Trace trace, LocalGradient gradient);

    /** Where an objective leaves ∂L/∂(value). */
    @FunctionalInterface
    interface LocalGradient {
        /** Adds to the direct derivative by one value; all indices from 0. */
        void add(int timestep, int sequence, int node, int unit, double derivative);
    }
}
