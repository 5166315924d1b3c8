package gatescope.lab;

/** What the playhead does while time passes. */
public enum Motion {
    /** It rests. */
    PAUSED,
    /** It finishes the active operation, then rests. */
    STEPPING,
    /** It plays towards the end. */
    FORWARD,
    /** It plays towards the beginning. */
    BACKWARD;

    /** Whether it goes on by itself from operation to operation. */
    public boolean isPlaying() {
        return this == FORWARD || this == BACKWARD;
    }
}
