package gatescope.ui;

import gatescope.diagram.ValueId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What the mouse points at in one part of the window, so that the others can light it up too. Lives on the toolkit's thread.
 */
final class Pointer {
    private final List<Consumer<Spot>> listeners = new ArrayList<>();
    private Spot spot = Spot.NONE;

    /**
     * A place in a run.
     *
     * @param timestep from 0; −1 for none
     * @param value the id of a value, as in {@link ValueId}; empty for none
     */
    record Spot(int timestep, String value) {
        /** Nothing is pointed at. */
        static final Spot NONE = new Spot(-1, "");

        /** A value by its id, with its timestep where it has one. */
        static Spot of(String valueId) {
            return new Spot(
                    ValueId.Place.of(valueId).map(ValueId.Place::timestep).orElse(-1), valueId);
        }

        /** The timestep alone. */
        static Spot of(int timestep) {
            return new Spot(timestep, "");
        }

        /** The place of the value, where it is one. */
        Optional<ValueId.Place> place() {
            return ValueId.Place.of(value);
        }
    }

    /** What is pointed at. */
    Spot spot() {
        return spot;
    }

    /** Points at something else. */
    void at(Spot next) {
        if (!next.equals(spot)) {
            spot = next;
            List.copyOf(listeners).forEach(listener -> listener.accept(next));
        }
    }

    /** Points at nothing. */
    void clear() {
        at(Spot.NONE);
    }

    /** Tells a listener whenever it changes, until what is returned is run. */
    Runnable subscribe(Consumer<Spot> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
