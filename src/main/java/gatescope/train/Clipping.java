package gatescope.train;

/** Clipping by the global norm: a gradient g longer than θ becomes θ g / ‖g‖ (Pascanu, Mikolov and Bengio 2013). */
final class Clipping {
    /** PyTorch's guard against a division by zero. */
    private static final double GUARD = 1e-6;

    private Clipping() {}

    /** ‖g‖, Euclidean, over all parameters at once. */
    static double norm(double[] gradient) {
        double sum = 0;
        for (double g : gradient) {
            sum += g * g;
        }
        return Math.sqrt(sum);
    }

    /**
     * By what a gradient is multiplied.
     *
     * @param norm ‖g‖
     * @param limit θ; 0 for no clipping
     */
    static double factor(double norm, double limit) {
        return limit > 0 ? Math.min(1, limit / (norm + GUARD)) : 1;
    }
}
