package gatescope.train;

import java.util.Arrays;

/** How often each class was taken for which. Immutable. */
public final class Confusion {
    private final int[][] counts;
    private final int samples;

    private Confusion(int[][] counts, int samples) {
        this.counts = counts;
        this.samples = samples;
    }

    /**
     * Counts the predictions of classes.
     *
     * @throws IllegalArgumentException if a wanted class is none of the outputs
     */
    public static Confusion of(Predictions predictions) {
        int classes = predictions.outputs();
        double[] said = predictions.predicted().toArray();
        double[] wanted = predictions.wanted().toArray();
        int[][] counts = new int[classes][classes];
        for (int sample = 0; sample < wanted.length; sample++) {
            int right = (int) wanted[sample];
            if (right != wanted[sample] || right < 0 || right >= classes) {
                throw new IllegalArgumentException(wanted[sample] + " is none of " + classes + " classes");
            }
            counts[right][largest(said, sample * classes, classes)]++;
        }
        return new Confusion(counts, wanted.length);
    }

    /** The first sample, from 0, of a class that was taken for another, or for itself; −1 where there is none. */
    public static int find(Predictions predictions, int wanted, int predicted) {
        int classes = predictions.outputs();
        double[] said = predictions.predicted().toArray();
        for (int sample = 0; sample < predictions.wanted().size(); sample++) {
            if (predictions.wanted().get(sample) == wanted && largest(said, sample * classes, classes) == predicted) {
                return sample;
            }
        }
        return -1;
    }

    /** Which of some numbers is the largest, from 0; the first of several. */
    static int largest(double[] numbers, int from, int count) {
        int largest = 0;
        for (int k = 1; k < count; k++) {
            if (numbers[from + k] > numbers[from + largest]) {
                largest = k;
            }
        }
        return largest;
    }

    /** How many classes. */
    public int classes() {
        return counts.length;
    }

    /** How many samples of a class were taken for another, or for itself; both from 0. */
    public int count(int wanted, int predicted) {
        return counts[wanted][predicted];
    }

    /** How many samples of a class there are. */
    public int wanted(int wanted) {
        return Arrays.stream(counts[wanted]).sum();
    }

    /** How many samples were taken for a class. */
    public int predicted(int predicted) {
        return Arrays.stream(counts).mapToInt(row -> row[predicted]).sum();
    }

    /** How many samples there are. */
    public int samples() {
        return samples;
    }

    /** How many samples were taken for what they are. */
    public int right() {
        int right = 0;
        for (int k = 0; k < counts.length; k++) {
            right += counts[k][k];
        }
        return right;
    }

    /** The share of samples taken for what they are, from 0 to 1. */
    public double accuracy() {
        return right() / (double) samples;
    }
}
