package gatescope.lab;

/**
 * A place in a run.
 *
 * @param timestep from 0
 * @param operation the active operation of the timestep, from 0
 */
public record Moment(int timestep, int operation) implements Comparable<Moment> {
    /** The very beginning. */
    public static final Moment START = new Moment(0, 0);

    @Override
    public int compareTo(Moment other) {
        return timestep != other.timestep
                ? Integer.compare(timestep, other.timestep)
                : Integer.compare(operation, other.operation);
    }
}
