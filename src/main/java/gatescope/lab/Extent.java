package gatescope.lab;

/**
 * How long a run is: what a playhead can move in.
 *
 * @param timesteps how many timesteps, at least 1
 * @param operations how many operations a timestep has, at least 1
 */
public record Extent(int timesteps, int operations) {
    /** The last moment. */
    public Moment last() {
        return new Moment(timesteps - 1, operations - 1);
    }

    /** The nearest moment inside. */
    public Moment clamp(Moment moment) {
        return new Moment(
                Math.clamp(moment.timestep(), 0, timesteps - 1), Math.clamp(moment.operation(), 0, operations - 1));
    }

    /** The moment one operation later; the last one stays. */
    public Moment after(Moment moment) {
        if (moment.operation() < operations - 1) {
            return new Moment(moment.timestep(), moment.operation() + 1);
        }
        return moment.timestep() < timesteps - 1 ? new Moment(moment.timestep() + 1, 0) : moment;
    }

    /** The moment one operation earlier; the first one stays. */
    public Moment before(Moment moment) {
        if (moment.operation() > 0) {
            return new Moment(moment.timestep(), moment.operation() - 1);
        }
        return moment.timestep() > 0 ? new Moment(moment.timestep() - 1, operations - 1) : moment;
    }

    /** The end of this timestep or, at its end, the end of the next one. */
    public Moment timestepAfter(Moment moment) {
        boolean atEnd = moment.operation() == operations - 1;
        return clamp(new Moment(moment.timestep() + (atEnd ? 1 : 0), operations - 1));
    }

    /** The end of the timestep before; in the first timestep its beginning. */
    public Moment timestepBefore(Moment moment) {
        return moment.timestep() == 0 ? Moment.START : new Moment(moment.timestep() - 1, operations - 1);
    }
}
