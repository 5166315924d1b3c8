package gatescope.lab;

/**
 * Where a run is shown and how that moves on. A value: time enters only as dt, and every movement gives a new playhead.
 *
 * @param moment the active operation
 * @param progress how far it has played, from 0 (about to begin) to 1 (done, at rest)
 * @param motion what happens while time passes
 * @param speed operations per second, 0.25 to 4
 */
public record Playhead(Moment moment, double progress, Motion motion, double speed) {
    /** The slowest speed. */
    public static final double SLOWEST = 0.25;

    /** The fastest speed. */
    public static final double FASTEST = 4;

    /** At rest at the first operation: nothing moves by itself at the first start. */
    public static final Playhead START = new Playhead(Moment.START, 1, Motion.PAUSED, 1);

    /** Limits progress and speed to their ranges. */
    public Playhead {
        progress = Math.clamp(progress, 0.0, 1.0);
        speed = Math.clamp(speed, SLOWEST, FASTEST);
    }

    /** At rest at a moment. */
    public Playhead at(Moment place) {
        return new Playhead(place, 1, Motion.PAUSED, speed);
    }

    /** About to play the operation after this one, then to rest; at the end it rests. */
    public Playhead stepForward(Extent extent) {
        Moment next = extent.after(moment);
        return next.equals(moment) ? at(moment) : new Playhead(next, 0, Motion.STEPPING, speed);
    }

    /**
     * Playing in a direction. At rest at the very beginning, forward plays the first operation too, and backward starts at the
     * end; at rest at the very end, forward begins again.
     */
    public Playhead play(Motion direction, Extent extent) {
        boolean atRest = motion == Motion.PAUSED && progress == 1;
        boolean atFirst = moment.equals(extent.first());
        if (atRest && direction == Motion.FORWARD && (atFirst || moment.equals(extent.last()))) {
            return new Playhead(extent.first(), 0, direction, speed);
        }
        if (atRest && direction == Motion.BACKWARD && atFirst) {
            return new Playhead(extent.last(), 1, direction, speed);
        }
        return new Playhead(moment, progress, direction, speed);
    }

    /** Held where it is. */
    public Playhead pause() {
        return new Playhead(moment, progress, Motion.PAUSED, speed);
    }

    /** The same with another speed. */
    public Playhead withSpeed(double operationsPerSecond) {
        return new Playhead(moment, progress, motion, operationsPerSecond);
    }

    /** The same with its operation done at once when it was only to be stepped through. */
    public Playhead settled() {
        return motion == Motion.STEPPING ? at(moment) : this;
    }

    /** Whether it changes while time passes. */
    public boolean isMoving() {
        return motion != Motion.PAUSED;
    }

    /**
     * The playhead after some time.
     *
     * @param seconds dt, not negative; any length
     */
    public Playhead advance(double seconds, Extent extent) {
        double distance = seconds * speed;
        return switch (motion) {
            case PAUSED -> this;
            case STEPPING ->
                progress + distance < 1 ? new Playhead(moment, progress + distance, motion, speed) : at(moment);
            case FORWARD -> forward(distance, extent);
            case BACKWARD -> backward(distance, extent);
        };
    }

    private Playhead forward(double distance, Extent extent) {
        Moment place = moment;
        double reached = progress + distance;
        while (reached >= 1) {
            Moment next = extent.after(place);
            if (next.equals(place)) {
                return at(place);
            }
            place = next;
            reached -= 1;
        }
        return new Playhead(place, reached, motion, speed);
    }

    private Playhead backward(double distance, Extent extent) {
        Moment place = moment;
        double reached = progress - distance;
        while (reached < 0) {
            Moment previous = extent.before(place);
            if (previous.equals(extent.first())) {
                return at(previous);
            }
            place = previous;
            reached += 1;
        }
        return new Playhead(place, reached, motion, speed);
    }
}
