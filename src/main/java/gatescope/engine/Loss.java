package gatescope.engine;

import java.util.Locale;
import java.util.function.DoubleUnaryOperator;

/**
 * Losses between the network's output (y, or h without a head) and a target. Sums run over the batch (sequences) b and the
 * outputs k; means divide by their number.
 */
public enum Loss {
    /** ½ Σ (y − target)² at the last timestep. */
    HALF_SSE_LAST(new Differences(d -> 0.5 * d * d, d -> d, false)),
    /** mean (y − target)² at the last timestep. */
    MSE_LAST(new Differences(d -> d * d, d -> 2 * d, true)),
    /** mean |y − target| at the last timestep; the derivative at 0 is taken as 0. */
    MAE_LAST(new Differences(Math::abs, Math::signum, true)),
    /** mean over the batch of −log softmax(y)[class] at the last timestep; the target is the class, from 0. */
    CROSS_ENTROPY_LAST(Loss::crossEntropy),
    /** ½ Σ (y − target)² over all timesteps. */
    HALF_SSE_ALL(new Differences(d -> 0.5 * d * d, d -> d, false));

    /** The loss of one timestep. */
    private interface Part {
        double evaluate(Trace trace, int t, Sequence target, int row, Objective.LocalGradient gradient);
    }

    private final Part part;

    Loss(Part part) {
        this.part = part;
    }

    /** The name in a file: half_sse_last, mse_last, … */
    public String fileName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the target is the number of a class and not a vector of outputs. */
    public boolean isClassification() {
        return this == CROSS_ENTROPY_LAST;
    }

    /** Whether it is a mean over the batch and not a sum. */
    public boolean isMean() {
        return this == MSE_LAST || this == MAE_LAST || this == CROSS_ENTROPY_LAST;
    }

    /** How many rows of targets a sequence needs: one, or one per timestep. */
    public int targetRows(int timesteps) {
        return this == HALF_SSE_ALL ? timesteps : 1;
    }

    /**
     * The loss with this name in a file.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Loss ofFileName(String name) {
        for (Loss loss : values()) {
            if (loss.fileName().equals(name)) {
                return loss;
            }
        }
        throw new IllegalArgumentException("unknown loss \"" + name + "\"");
    }

    /**
     * This loss against a target, as an objective for {@link Backpropagation#run}.
     *
     * @param target {@link #targetRows} × batch × outputs, or × 1 (the class, a whole number from 0) for a classification; not
     *     modified. One row is compared with the last timestep, a row per timestep with each
     * @return gives L, and ∂L/∂y of every output compared; it throws an IllegalArgumentException for a trace of another batch,
     *     another number of outputs or timesteps, and for a class that is no output. The cross-entropy is the one of Bridle
     *     1990, computed from outputs shifted by the largest
     */
    public Objective against(Sequence target) {
        return (trace, gradient) -> {
            requireFit(trace, target);
            double sum = 0;
            for (int row = 0; row < target.timesteps(); row++) {
                int t = trace.timesteps() - target.timesteps() + row;
                sum += part.evaluate(trace, t, target, row, gradient);
            }
            return sum;
        };
    }

    /**
     * This loss between the outputs at one timestep and a target, whatever comes after it.
     *
     * @param timestep from 0
     * @param target 1 × batch × outputs, or × 1 (the class) for a classification; not modified
     */
    public Objective at(int timestep, Sequence target) {
        return (trace, gradient) -> part.evaluate(trace, timestep, target, 0, gradient);
    }

    private void requireFit(Trace trace, Sequence target) {
        int outputs = trace.network().units(trace.network().outputNode());
        int width = isClassification() ? 1 : outputs;
        int rows = targetRows(trace.timesteps());
        if (target.timesteps() != rows || target.batch() != trace.batch() || target.width() != width) {
            throw new IllegalArgumentException(fileName() + " needs a target of " + rows + " × " + trace.batch() + " × "
                    + width + ", given " + target.timesteps() + " × " + target.batch() + " × " + target.width());
        }
    }

    /** A sum, or a mean, over the differences y − target. */
    private record Differences(DoubleUnaryOperator term, DoubleUnaryOperator derivative, boolean mean)
            implements Part {
        @Override
        public double evaluate(Trace trace, int t, Sequence target, int row, Objective.LocalGradient gradient) {
            int node = trace.network().outputNode();
            int outputs = trace.network().units(node);
            double scale = mean ? 1.0 / (outputs * trace.batch()) : 1;
            double sum = 0;
            for (int b = 0; b < trace.batch(); b++) {
                for (int k = 0; k < outputs; k++) {
                    double difference = trace.value(t, b, node, k) - target.value(row, b, k);
                    sum += term.applyAsDouble(difference);
                    gradient.add(t, b, node, k, scale * derivative.applyAsDouble(difference));
                }
            }
            return scale * sum;
        }
    }

    private static double crossEntropy(
            Trace trace, int t, Sequence target, int row, Objective.LocalGradient gradient) {
        int node = trace.network().outputNode();
        int outputs = trace.network().units(node);
        double sum = 0;
        for (int b = 0; b < trace.batch(); b++) {
            int wanted = (int) target.value(row, b, 0);
            if (wanted != target.value(row, b, 0) || wanted < 0 || wanted >= outputs) {
                throw new IllegalArgumentException("a class must be a whole number from 0 to " + (outputs - 1)
                        + ", given " + target.value(row, b, 0));
            }
            // Shifted by the largest output, so that no exponential overflows.
            double largest = Double.NEGATIVE_INFINITY;
            for (int k = 0; k < outputs; k++) {
                largest = Math.max(largest, trace.value(t, b, node, k));
            }
            double normaliser = 0;
            for (int k = 0; k < outputs; k++) {
                normaliser += Math.exp(trace.value(t, b, node, k) - largest);
            }
            sum += Math.log(normaliser) + largest - trace.value(t, b, node, wanted);
            for (int k = 0; k < outputs; k++) {
                double probability = Math.exp(trace.value(t, b, node, k) - largest) / normaliser;
                gradient.add(t, b, node, k, (probability - (k == wanted ? 1 : 0)) / trace.batch());
            }
        }
        return sum / trace.batch();
    }
}
