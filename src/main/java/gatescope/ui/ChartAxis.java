package gatescope.ui;

/** What the places of a chart's horizontal axis are to the rest of the window. */
interface ChartAxis {
    /**
     * A person clicked or dragged to a place.
     *
     * @param position its number, from 0
     * @param gesture the same object from a press to its release
     */
    void goTo(int position, Object gesture);

    /** What a place is called above the numbers there. */
    String title(int position);

    /** Whether places are timesteps, which are pointed at in the timeline and the diagram, too. */
    default boolean isTime() {
        return false;
    }

    /** A person clicked a place twice. */
    default void open(int position) {}

    /** Another part of the axis is seen. */
    default void zoomed() {}
}
