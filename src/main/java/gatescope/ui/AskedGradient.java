package gatescope.ui;

import gatescope.lab.CellKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The gradient whose ledger a person asked for by a click in any chart of gradients; while the playhead is followed there is none, and
 * only its state may have been chosen. Lives on the toolkit's thread.
 */
final class AskedGradient {
    private final List<Runnable> listeners = new ArrayList<>();
    private @Nullable Point point;
    private @Nullable String state;

    /**
     * Which gradient.
     *
     * @param state the state's number in the order of the cell, 0 for h
     * @param timestep from 0, or {@link gatescope.engine.LogCurve#INITIAL}
     */
    record Point(CellKind cell, int state, int timestep) {}

    @Nullable Point point() {
        return point;
    }

    /** Asks for a gradient, whatever the playhead does; null follows the playhead again. */
    void ask(@Nullable Point next) {
        point = next;
        List.copyOf(listeners).forEach(Runnable::run);
    }

    /** Chooses of which state the gradient is asked for while the playhead is followed, where a cell has it. */
    void choose(String name) {
        state = name;
        List.copyOf(listeners).forEach(Runnable::run);
    }

    /**
     * Of which state the gradient is asked for: that of the point of this cell, else the one that was chosen, else the last.
     *
     * @param states the names of the cell's states
     * @return its number in their order
     */
    int stateOf(CellKind cell, List<String> states) {
        Point asked = point;
        if (asked != null && asked.cell() == cell && asked.state() < states.size()) {
            return asked.state();
        }
        int chosen = state == null ? -1 : states.indexOf(state);
        return chosen >= 0 ? chosen : states.size() - 1;
    }

    /** Tells a listener whenever it was asked for, until what is returned is run. */
    Runnable subscribe(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
