package gatescope.ui;

import java.util.function.DoubleConsumer;
import javafx.animation.AnimationTimer;

/** Tells, once per frame of the screen, how many seconds passed since the frame before. */
public final class Pulses extends AnimationTimer {
    private static final double NANOS = 1e-9;

    /** A longer pause, as when the machine slept, is no time that should be played. */
    private static final double LONGEST = 0.25;

    private final DoubleConsumer listener;
    private long before = -1;

    /** @param listener takes the seconds */
    public Pulses(DoubleConsumer listener) {
        this.listener = listener;
    }

    @Override
    public void handle(long now) {
        double seconds = before < 0 ? 0 : (now - before) * NANOS;
        before = now;
        listener.accept(Math.clamp(seconds, 0, LONGEST));
    }

    @Override
    public void start() {
        before = -1;
        super.start();
    }
}
