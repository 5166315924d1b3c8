package gatescope.train;

import java.util.Locale;

/**
 * Which optimiser, and its numbers; those that belong to another one are kept and not used. Immutable.
 *
 * @param kind which one
 * @param momentum μ of SGD, from 0
 * @param nesterov whether SGD's momentum looks ahead
 * @param beta1 how slowly Adam's mean of the gradient forgets
 * @param beta2 how slowly Adam's mean of the square forgets
 * @param decay α of RMSprop
 * @param epsilon ε, added to the root by Adam, AdamW, RMSprop and Adagrad
 * @param weightDecay λ of AdamW
 */
public record OptimiserPlan(
        Kind kind,
        double momentum,
        boolean nesterov,
        double beta1,
        double beta2,
        double decay,
        double epsilon,
        double weightDecay) {
    /** The optimisers. */
    public enum Kind {
        SGD,
        ADAM,
        ADAMW,
        RMSPROP,
        ADAGRAD;

        /** The name in settings. */
        public String fileName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** An optimiser with the usual numbers, those of PyTorch: β₁ 0.9, β₂ 0.999, α 0.99, ε 1e-8, λ 0.01; no momentum. */
    public static OptimiserPlan of(Kind kind) {
        return new OptimiserPlan(kind, 0, false, 0.9, 0.999, 0.99, 1e-8, 0.01);
    }

    /** The same with another ε. */
    public OptimiserPlan withEpsilon(double value) {
        return new OptimiserPlan(kind, momentum, nesterov, beta1, beta2, decay, value, weightDecay);
    }

    /** The same numbers for another optimiser. */
    public OptimiserPlan withKind(Kind value) {
        return new OptimiserPlan(value, momentum, nesterov, beta1, beta2, decay, epsilon, weightDecay);
    }

    /** The same with a momentum for SGD. */
    public OptimiserPlan withMomentum(double value, boolean lookAhead) {
        return new OptimiserPlan(kind, value, lookAhead, beta1, beta2, decay, epsilon, weightDecay);
    }

    /** The same with other rates of forgetting for Adam. */
    public OptimiserPlan withBetas(double first, double second) {
        return new OptimiserPlan(kind, momentum, nesterov, first, second, decay, epsilon, weightDecay);
    }

    /** The same with another α for RMSprop and λ for AdamW. */
    public OptimiserPlan withDecays(double alpha, double lambda) {
        return new OptimiserPlan(kind, momentum, nesterov, beta1, beta2, alpha, epsilon, lambda);
    }

    /** This optimiser, before its first update. */
    public Optimiser start(int parameters) {
        return switch (kind) {
            case SGD -> new Sgd(parameters, momentum, nesterov);
            case ADAM -> new Adam(parameters, beta1, beta2, epsilon, 0);
            case ADAMW -> new Adam(parameters, beta1, beta2, epsilon, weightDecay);
            case RMSPROP -> new RmsProp(parameters, decay, epsilon);
            case ADAGRAD -> new Adagrad(parameters, epsilon);
        };
    }
}
