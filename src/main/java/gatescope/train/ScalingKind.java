package gatescope.train;

import gatescope.data.Scaling;
import gatescope.data.ScalingFit;
import java.util.Locale;

/** How the numbers of a series become the numbers that the network reads; always fitted on the training part alone. */
public enum ScalingKind {
    /** As they are. */
    NONE,
    /** The training part's range becomes a range that is given. */
    MINMAX,
    /** ln(1 + v). */
    LOG1P,
    /** Mean 0 and standard deviation 1 in the training part. */
    STANDARD,
    /** Every window and its target divided by the window's last number, so that only ratios are left. */
    LAST,
    /** The ratios of {@link #LAST}, then with mean 0 and standard deviation 1. */
    LAST_STANDARD;

    /** The name in settings. */
    public String fileName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether every window is divided by its last number. */
    public boolean dividesByLast() {
        return this == LAST || this == LAST_STANDARD;
    }

    /**
     * The scaling that fits some numbers.
     *
     * @param training the numbers of the training part, those of the windows' ratios where windows are divided; at least one
     * @param low what the smallest becomes, for MINMAX
     * @param high what the largest becomes, for MINMAX
     */
    Scaling fit(double[] training, double low, double high) {
        return switch (this) {
            case NONE, LAST -> new Scaling.None();
            case LOG1P -> new Scaling.Log1p();
            case MINMAX -> fitted(ScalingFit.minMax(training, low, high));
            case STANDARD, LAST_STANDARD -> fitted(ScalingFit.standard(training));
        };
    }

    /** Numbers too far apart for any scaling are left as they are, and refused where they are not finite. */
    private static Scaling fitted(ScalingFit fit) {
        return fit instanceof ScalingFit.Fitted made ? made.scaling() : new Scaling.None();
    }
}
