package gatescope.benchmark;

import java.util.Arrays;
import java.util.Locale;

/** What the rounds of both took, in milliseconds. */
final class Medians {
    private final double[] ours;
    private final double[] libtorch;

    /** @param ours sorted from now on, as libtorch is */
    Medians(double[] ours, double[] libtorch) {
        Arrays.sort(ours);
        Arrays.sort(libtorch);
        this.ours = ours;
        this.libtorch = libtorch;
    }

    /** Our median, smallest and largest. */
    String ours() {
        return text(ours);
    }

    /** The same of libtorch. */
    String libtorch() {
        return text(libtorch);
    }

    /** How many times as fast as libtorch we are. */
    double ratio() {
        return median(libtorch) / median(ours);
    }

    private static double median(double[] sorted) {
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    private static String text(double[] sorted) {
        return String.format(
                Locale.ROOT, "%.4g (%.4g to %.4g)", median(sorted), sorted[0], sorted[sorted.length - 1]);
    }
}
