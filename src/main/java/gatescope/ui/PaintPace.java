package gatescope.ui;

/**
 * How often curves that grow are drawn anew. The more numbers they have, the longer that takes and the more rarely they come, so that few
 * of the frames wait for them.
 */
final class PaintPace {
    /** From one painting to the next at least, in seconds. */
    private static final double PAUSE = 0.1;

    /** So many numbers of all curves are painted in a second. */
    private static final double NUMBERS = 12000;

    private double painted = Double.NEGATIVE_INFINITY;
    private double pause;

    /**
     * They were painted.
     *
     * @param now in seconds of a clock that may begin anew
     * @param numbers how many numbers were painted, of all curves together
     */
    void painted(double now, int numbers) {
        painted = now;
        pause = Math.max(PAUSE, numbers / NUMBERS);
    }

    /** Whether they shall stay as they are for now. */
    boolean isTooEarly(double now) {
        return now >= painted && now < painted + pause;
    }
}
