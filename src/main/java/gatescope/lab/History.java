package gatescope.lab;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** What can be undone and redone: earlier and later states, the nearest first. */
final class History {
    private static final int MOST = 200;

    private final Deque<LabState> undo = new ArrayDeque<>();
    private final Deque<LabState> redo = new ArrayDeque<>();
    private @Nullable Object gesture;

    /**
     * Remembers a state that is about to be left.
     *
     * @param present what is going on, such as one drag; changes of the same one become one entry. Null: on its own.
     */
    void leave(LabState state, @Nullable Object present) {
        boolean goesOn = present != null && present.equals(gesture) && !undo.isEmpty();
        if (!goesOn) {
            undo.push(state);
            if (undo.size() > MOST) {
                undo.removeLast();
            }
        }
        gesture = present;
        redo.clear();
    }

    @Nullable LabState undo(LabState present) {
        return move(undo, redo, present);
    }

    @Nullable LabState redo(LabState present) {
        return move(redo, undo, present);
    }

    boolean canUndo() {
        return !undo.isEmpty();
    }

    boolean canRedo() {
        return !redo.isEmpty();
    }

    private @Nullable LabState move(Deque<LabState> from, Deque<LabState> to, LabState present) {
        gesture = null;
        LabState found = from.poll();
        if (found != null) {
            to.push(present);
        }
        return found;
    }
}
