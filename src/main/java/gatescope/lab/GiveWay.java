package gatescope.lab;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets work on other threads rest while the window draws a frame, on a machine that has too few processors for both. What the work
 * comes to does not depend on it.
 */
public final class GiveWay {
    /** A frame that takes longer is waited for no longer: a window that is hidden may never end it. */
    private static final long LONGEST = TimeUnit.MILLISECONDS.toNanos(50);

    /** After a frame is laid out, the toolkit paints it on a thread of its own that tells nobody when it is done. */
    private static final long PAINTING = TimeUnit.MILLISECONDS.toNanos(5);

    /** So many processors serve the window, the work and what Java does beside them at once. */
    private static final int ENOUGH = 4;

    private final boolean needed;
    private final long longest;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition over = lock.newCondition();
    private volatile boolean drawing;

    /** @param longest how many nanoseconds at most one thread rests for one frame */
    GiveWay(int processors, long longest) {
        this.needed = processors < ENOUGH;
        this.longest = longest;
    }

    /** On a machine with as many processors as this one. */
    public static GiveWay onThisMachine() {
        return new GiveWay(Runtime.getRuntime().availableProcessors(), LONGEST);
    }

    /** Nobody rests: there is no window, or work is done on its own thread. */
    public static GiveWay never() {
        return new GiveWay(ENOUGH, LONGEST);
    }

    /** A frame begins. */
    public void begin() {
        drawing = needed;
    }

    /** A frame is laid out; without one that began, nothing. */
    public void end() {
        if (!drawing) {
            return;
        }
        lock.lock();
        try {
            drawing = false;
            over.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Returns when no frame is being drawn. An interrupted thread goes on at once, and one that waited for long without the frame having ended. */
    public void rest() {
        if (!drawing) {
            return;
        }
        lock.lock();
        try {
            long left = longest;
            while (drawing && left > 0) {
                left = over.awaitNanos(left);
            }
            if (drawing) {
                drawing = false;
                return;
            }
            long painting = PAINTING;
            while (!drawing && painting > 0) {
                painting = over.awaitNanos(painting);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }
}
