package gatescope.ui;

import gatescope.lab.CellKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The gradient whose ledger a person asked for by a click in any chart of gradients; none while the playhead is followed. Lives on
 * the toolkit's thread.
 */
final class AskedGradient {
    private final List<Runnable> listeners = new ArrayList<>();
    private @Nullable Point point;

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

    /** Tells a listener whenever it was asked for, until what is returned is run. */
    Runnable subscribe(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
