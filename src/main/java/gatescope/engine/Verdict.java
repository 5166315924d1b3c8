package gatescope.engine;

/** What a gradient does on its way back through time, by the factor it changes by in one step. */
public enum Verdict {
    /** It shrinks: below {@link #VANISHING_BELOW} per step. After 14 such steps less than half of it is left. */
    VANISHING,
    /** It stays between the two thresholds, both included. */
    STABLE,
    /** It grows: above {@link #EXPLODING_ABOVE} per step. After 15 such steps it has doubled. */
    EXPLODING;

    /** A smaller rate per step vanishes. */
    public static final double VANISHING_BELOW = 0.95;

    /** A greater rate per step explodes. */
    public static final double EXPLODING_ABOVE = 1.05;

    /** The verdict on a rate per step. */
    public static Verdict of(double ratePerStep) {
        if (ratePerStep < VANISHING_BELOW) {
            return VANISHING;
        }
        return ratePerStep > EXPLODING_ABOVE ? EXPLODING : STABLE;
    }
}
