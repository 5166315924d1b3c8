package gatescope.engine;

/**
 * The derivatives of σ and tanh where they are too small for a double, or nearly: σ'(a) = e^−|a| and tanh'(a) = 4 e^−2|a|, to
 * all digits there. The input 610 of a tanh unit has the derivative 1e-529. Beyond |a| = 1e15 they are taken as 0.
 */
final class DeepSaturation {
    private static final double DEEP = 300;
    private static final double BOTTOM = 1e15;

    private DeepSaturation() {}

    /** Whether one of some pre-activations is so deep that the activation's own derivative is not exact. */
    static boolean isDeep(Activation activation, double[] a, int at, int length) {
        return saturates(activation) && ScaledBlocks.largest(a, at, length) > DEEP;
    }

    private static boolean saturates(Activation activation) {
        return activation == Activation.SIGMOID || activation == Activation.TANH;
    }

    /** φ'(a). */
    static Scaled derivative(Activation activation, double a, double y) {
        double depth = Math.abs(a);
        if (!saturates(activation) || !(depth > DEEP)) {
            return Scaled.of(activation.derivative(a, y));
        }
        if (depth > BOTTOM) {
            return Scaled.ZERO;
        }
        return Scaled.ofLn(activation == Activation.SIGMOID ? -depth : Math.log(4) - 2 * depth);
    }
}
