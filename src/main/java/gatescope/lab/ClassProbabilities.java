package gatescope.lab;

import gatescope.engine.Trace;
import java.util.Optional;

/**
 * How probable a run over a sequence with a class at its end takes every class to be, after every timestep: the softmax of the
 * outputs (Bridle 1990), p_k = e^{y_k} / Σ_j e^{y_j}. Timesteps and classes count from 0. Immutable.
 */
public final class ClassProbabilities {
    private final double[][] probabilities;
    private final int wanted;

    private ClassProbabilities(double[][] probabilities, int wanted) {
        this.probabilities = probabilities;
        this.wanted = wanted;
    }

    /** The probabilities of a run; empty where no class is wanted of it. */
    public static Optional<ClassProbabilities> of(Run run) {
        if (!(run.series().wanted() instanceof Wanted.ClassAtEnd end)) {
            return Optional.empty();
        }
        Trace trace = run.trace();
        double[][] probabilities = new double[trace.timesteps()][];
        for (int t = 0; t < probabilities.length; t++) {
            probabilities[t] = softmax(trace, t, end.classes());
        }
        return Optional.of(new ClassProbabilities(probabilities, end.label()));
    }

    /** Shifted by the largest output, so that no exponential overflows. */
    private static double[] softmax(Trace trace, int timestep, int classes) {
        int node = trace.network().outputNode();
        double largest = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < classes; k++) {
            largest = Math.max(largest, trace.value(timestep, node, k));
        }
        double[] parts = new double[classes];
        double sum = 0;
        for (int k = 0; k < classes; k++) {
            parts[k] = Math.exp(trace.value(timestep, node, k) - largest);
            sum += parts[k];
        }
        for (int k = 0; k < classes; k++) {
            parts[k] /= sum;
        }
        return parts;
    }

    /** How many timesteps. */
    public int timesteps() {
        return probabilities.length;
    }

    /** How many classes. */
    public int classes() {
        return probabilities[0].length;
    }

    /** The class that should come out. */
    public int wanted() {
        return wanted;
    }

    /** The probability of a class after a timestep; NaN where the run has diverged. */
    public double at(int timestep, int label) {
        return probabilities[timestep][label];
    }

    /** The most probable class after a timestep, the first of several: what the network says. */
    public int said(int timestep) {
        double[] here = probabilities[timestep];
        int said = 0;
        for (int k = 1; k < here.length; k++) {
            if (here[k] > here[said]) {
                said = k;
            }
        }
        return said;
    }

    /** The timestep from which on it always says what it says at the end. */
    public int decided() {
        int last = timesteps() - 1;
        int decided = last;
        while (decided > 0 && said(decided - 1) == said(last)) {
            decided--;
        }
        return decided;
    }
}
