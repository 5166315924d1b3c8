package gatescope.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The one place that changes: holds the state, applies actions, tells listeners, and can go back. Lives on one thread. */
public final class Store {
    private final BooleanSupplier onOwnThread;
    private final History history = new History();
    private final List<Consumer<LabState>> listeners = new ArrayList<>();
    private LabState state;
    private long generation;

    /**
     * @param initial the first state
     * @param onOwnThread true on the thread that this store lives on
     */
    public Store(LabState initial, BooleanSupplier onOwnThread) {
        this.state = initial;
        this.onOwnThread = onOwnThread;
    }

    /** The present state. */
    public LabState state() {
        return state;
    }

    /** A number that grows with every change of the state. */
    public long generation() {
        return generation;
    }

    /** Applies an action that stands for itself. */
    public void dispatch(Action action) {
        dispatch(action, null);
    }

    /**
     * Applies an action.
     *
     * @param gesture what it is a part of, such as one drag: undo takes all of the same gesture back at once. Null: nothing.
     * @throws IllegalStateException on another thread
     */
    public void dispatch(Action action, @Nullable Object gesture) {
        requireOwnThread();
        LabState next = Reducer.reduce(state, action);
        if (next.equals(state)) {
            return;
        }
        if (action.isUndoable()) {
            history.leave(state, gesture);
        }
        become(next);
    }

    /** Takes the last undoable action back; speed and view stay. Without one nothing happens. */
    public void undo() {
        requireOwnThread();
        restore(history.undo(state));
    }

    /** Does again what was undone last. Without that nothing happens. */
    public void redo() {
        requireOwnThread();
        restore(history.redo(state));
    }

    /** Whether there is something to undo. */
    public boolean canUndo() {
        return history.canUndo();
    }

    /** Whether there is something to redo. */
    public boolean canRedo() {
        return history.canRedo();
    }

    /**
     * Calls the listener after every change.
     *
     * @return ends that
     */
    public Runnable subscribe(Consumer<LabState> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private void restore(@Nullable LabState found) {
        if (found != null) {
            Playhead rested = found.playhead()
                    .at(found.playhead().moment())
                    .withSpeed(state.playhead().speed());
            become(found.with(rested).with(state.view()));
        }
    }

    private void become(LabState next) {
        state = next;
        generation++;
        for (Consumer<LabState> listener : List.copyOf(listeners)) {
            listener.accept(next);
        }
    }

    private void requireOwnThread() {
        if (!onOwnThread.getAsBoolean()) {
            throw new IllegalStateException("the store was called on " + Thread.currentThread().getName());
        }
    }
}
