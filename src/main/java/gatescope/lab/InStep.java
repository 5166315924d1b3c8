package gatescope.lab;

/**
 * Where another cell stands on the same sequence while one is stepped through: at the same timestep, and as far in it. Cells
 * have different operations, so that they are matched by their share of the timestep: when operation k of n is at rest, the
 * other cell rests at operation ⌈k·m/n⌉ of its m, both counted from 1. The end of a timestep is thus the end for all, and the
 * other cell never goes back while the first goes on. While an operation plays, the other cell plays what lies between its
 * two resting places, be it nothing, one operation or several.
 */
final class InStep {
    private InStep() {}

    /**
     * The other cell's playhead.
     *
     * @param playhead of the cell that is stepped through
     * @param own what it moves in
     * @param other what the other cell's moves in; as long, and followed the same way
     */
    static Playhead of(Playhead playhead, Extent own, Extent other) {
        Moment moment = playhead.moment();
        boolean forward = own.sweep() == Sweep.FORWARD;
        int done = forward ? moment.operation() + 1 : own.operations() - moment.operation();
        int from = resting(done - 1, own.operations(), other.operations());
        int to = resting(done, own.operations(), other.operations());
        double reached = from + playhead.progress() * (to - from);
        int active = from == to ? to : Math.min(to, (int) Math.floor(reached) + 1);
        double progress = from == to ? 1 : reached - (active - 1);
        int operation = forward ? active - 1 : other.operations() - active;
        return new Playhead(new Moment(moment.timestep(), operation), progress, playhead.motion(), playhead.speed());
    }

    /** How many operations of m are done when k of n are. */
    private static int resting(int k, int n, int m) {
        return (k * m + n - 1) / n;
    }
}
