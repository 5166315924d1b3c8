package gatescope.lab;

import gatescope.train.Ending;
import gatescope.train.Epoch;
import gatescope.train.History;
import java.util.OptionalDouble;

/**
 * How the training of one cell went so far, on the toolkit's side: all epochs that were taken over from the thread that trains.
 * Not for two threads at once.
 */
public final class Course {
    private final History history;
    private Epoch last;
    private Ending ending = new Ending.NotYet();

    Course(Epoch beginning) {
        history = new History(beginning, History.USUAL_BYTES);
        last = beginning;
    }

    void add(Epoch epoch) {
        history.add(epoch);
        last = epoch;
    }

    void end(Ending other) {
        ending = other;
    }

    /** The losses and norms, and the epochs whose weights are kept. */
    public History history() {
        return history;
    }

    /** The newest whole epoch, or the beginning. */
    public Epoch last() {
        return last;
    }

    /** How it stands. */
    public Ending ending() {
        return ending;
    }

    /** The loss of validation after the newest epoch. */
    public OptionalDouble validationLoss() {
        return last.validationLoss();
    }
}
