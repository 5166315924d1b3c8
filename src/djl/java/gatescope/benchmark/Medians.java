package gatescope.benchmark;

import java.util.Arrays;
import java.util.Locale;

/** What the rounds of both took, in milliseconds. */
final class Medians {
    private final double[] ours;
    private final double[] libtorch;
    private final double ourProcessor;
    private final double torchProcessor;

    /**
     * @param ours sorted from now on, as libtorch is
     * @param ourProcessor what all threads together had of the processors, a round; other work on the machine lengthens the
     *     rounds, but hardly this
     * @param torchProcessor the same of libtorch
     */
    Medians(double[] ours, double[] libtorch, double ourProcessor, double torchProcessor) {
        Arrays.sort(ours);
        Arrays.sort(libtorch);
        this.ours = ours;
        this.libtorch = libtorch;
        this.ourProcessor = ourProcessor;
        this.torchProcessor = torchProcessor;
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

    /** The processor time of both, and how many times as much libtorch needs. */
    String processor() {
        return String.format(
                Locale.ROOT, "%.4g / %.4g = %.2f", torchProcessor, ourProcessor, torchProcessor / ourProcessor);
    }

    private static double median(double[] sorted) {
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    private static String text(double[] sorted) {
        return String.format(
                Locale.ROOT, "%.4g (%.4g to %.4g)", median(sorted), sorted[0], sorted[sorted.length - 1]);
    }
}
