package gatescope.lab;

/**
 * How long a run is and which way it is followed: what a playhead moves in. Going backward through time, the last operation of
 * the last timestep comes first.
 *
 * @param timesteps how many timesteps, at least 1
 * @param operations how many operations a timestep has, at least 1
 * @param sweep which way
 */
public record Extent(int timesteps, int operations, Sweep sweep) {
    /** A run that is followed forward. */
    public Extent(int timesteps, int operations) {
        this(timesteps, operations, Sweep.FORWARD);
    }

    /** The moment where following it begins. */
    public Moment first() {
        return turned(Moment.START);
    }

    /** The moment where following it ends. */
    public Moment last() {
        return turned(new Moment(timesteps - 1, operations - 1));
    }

    /** The nearest moment inside. */
    public Moment clamp(Moment moment) {
        return new Moment(
                Math.clamp(moment.timestep(), 0, timesteps - 1), Math.clamp(moment.operation(), 0, operations - 1));
    }

    /** The moment one operation on; the last one stays. */
    public Moment after(Moment moment) {
        Moment at = turned(moment);
        if (at.operation() < operations - 1) {
            return turned(new Moment(at.timestep(), at.operation() + 1));
        }
        return at.timestep() < timesteps - 1 ? turned(new Moment(at.timestep() + 1, 0)) : moment;
    }

    /** The moment one operation back; the first one stays. */
    public Moment before(Moment moment) {
        Moment at = turned(moment);
        if (at.operation() > 0) {
            return turned(new Moment(at.timestep(), at.operation() - 1));
        }
        return at.timestep() > 0 ? turned(new Moment(at.timestep() - 1, operations - 1)) : moment;
    }

    /** The end of this timestep or, at its end, the end of the next one. */
    public Moment timestepAfter(Moment moment) {
        Moment at = turned(moment);
        boolean atEnd = at.operation() == operations - 1;
        return turned(clamp(new Moment(at.timestep() + (atEnd ? 1 : 0), operations - 1)));
    }

    /** The end of the timestep before; in the first timestep its beginning. */
    public Moment timestepBefore(Moment moment) {
        Moment at = turned(moment);
        return at.timestep() == 0 ? first() : turned(new Moment(at.timestep() - 1, operations - 1));
    }

    /** Whether a moment is the last of its timestep. */
    public boolean endsTimestep(Moment moment) {
        return turned(moment).operation() == operations - 1;
    }

    /** The moment as forward following sees it; its own inverse. */
    private Moment turned(Moment moment) {
        return sweep == Sweep.FORWARD
                ? moment
                : new Moment(timesteps - 1 - moment.timestep(), operations - 1 - moment.operation());
    }
}
