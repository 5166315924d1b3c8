package gatescope.engine;

import java.util.Locale;

/**
 * The elementwise functions of recurrent cells, each with its derivative.
 *
 * <p>Derivatives are taken from the pre-activation where the function saturates: 1 − tanh²(a) is exactly 0 in double
 * precision above |a| ≈ 19, while 1/cosh²(21) is 2.3e-18, and a gradient chart on a log axis shows the difference.
 */
public enum Activation {
    /** σ(a) = 1 / (1 + e^−a), from 0 to 1. */
    SIGMOID("σ") {
        @Override
        public double value(double a) {
            return Exponential.sigmoid(a);
        }

        @Override
        void apply(double[] row, double[] powers, double[] rests, int length) {
            Exponential.sigmoid(row, powers, rests, length);
        }

        @Override
        public double derivative(double a, double y) {
            return Math.abs(a) < SATURATION ? y * (1 - y) : saturatedSigmoidDerivative(a);
        }

        @Override
        void derivatives(double[] a, double[] y, int length) {
            for (int j = 0; j < length; j++) {
                y[j] = y[j] * (1 - y[j]);
            }
            for (int j = 0; j < length; j++) {
                if (!(Math.abs(a[j]) < SATURATION)) {
                    y[j] = saturatedSigmoidDerivative(a[j]);
                }
            }
        }
    },
    /** tanh a, from −1 to 1. */
    TANH("tanh") {
        @Override
        public double value(double a) {
            return Exponential.tanh(a);
        }

        @Override
        void apply(double[] row, double[] powers, double[] rests, int length) {
            Exponential.tanh(row, powers, rests, length);
        }

        @Override
        public double derivative(double a, double y) {
            return Math.abs(a) < SATURATION ? 1 - y * y : saturatedTanhDerivative(a);
        }

        @Override
        void derivatives(double[] a, double[] y, int length) {
            for (int j = 0; j < length; j++) {
                y[j] = 1 - y[j] * y[j];
            }
            for (int j = 0; j < length; j++) {
                if (!(Math.abs(a[j]) < SATURATION)) {
                    y[j] = saturatedTanhDerivative(a[j]);
                }
            }
        }
    },
    /** max(0, a); the derivative at 0 is taken as 0. */
    RELU("relu") {
        @Override
        public double value(double a) {
            return Math.max(0.0, a);
        }

        @Override
        public double derivative(double a, double y) {
            return a > 0 ? 1 : 0;
        }
    },
    /** a itself. */
    IDENTITY("identity") {
        @Override
        public double value(double a) {
            return a;
        }

        @Override
        public double derivative(double a, double y) {
            return 1;
        }
    },
    /** clip(0.2 a + 0.5, 0, 1), the hard sigmoid of Keras 2. */
    HARD_SIGMOID("hard σ") {
        @Override
        public double value(double a) {
            return Math.clamp(0.2 * a + 0.5, 0.0, 1.0);
        }

        @Override
        public double derivative(double a, double y) {
            return y > 0 && y < 1 ? 0.2 : 0;
        }
    },
    /** clip(a / 6 + 0.5, 0, 1), the hard sigmoid of Keras 3. */
    HARD_SIGMOID_6("hard σ₆") {
        @Override
        public double value(double a) {
            return Math.clamp(a / 6 + 0.5, 0.0, 1.0);
        }

        @Override
        public double derivative(double a, double y) {
            return y > 0 && y < 1 ? 1.0 / 6 : 0;
        }
    };

    /** Below this |a| the derivative from the output loses less than two digits. */
    private static final double SATURATION = 2;

    private final String symbol;

    Activation(String symbol) {
        this.symbol = symbol;
    }

    /**
     * The function's value; NaN stays NaN.
     *
     * @param a the pre-activation
     */
    public abstract double value(double a);

    /**
     * The derivative dy/da.
     *
     * @param a the pre-activation
     * @param y the function's value at a
     */
    public abstract double derivative(double a, double y);

    /**
     * {@link #value} of every number of a row, to the bit.
     *
     * @param row the pre-activations; written
     * @param powers room for as many numbers, as rests
     */
    void apply(double[] row, double[] powers, double[] rests, int length) {
        for (int j = 0; j < length; j++) {
            row[j] = value(row[j]);
        }
    }

    /**
     * {@link #derivative} of every number of a row, to the bit. Those that are used most have loops of their own: the one over
     * what does not saturate becomes vector instructions.
     *
     * @param a the pre-activations; not modified
     * @param y the function's values; the derivatives are written in their place
     */
    void derivatives(double[] a, double[] y, int length) {
        for (int j = 0; j < length; j++) {
            y[j] = derivative(a[j], y[j]);
        }
    }

    private static double saturatedSigmoidDerivative(double a) {
        double e = Math.exp(-Math.abs(a));
        return e / ((1 + e) * (1 + e));
    }

    private static double saturatedTanhDerivative(double a) {
        double e = Math.exp(-2 * Math.abs(a));
        return 4 * e / ((1 + e) * (1 + e));
    }

    /** The name in an equation: σ, tanh, … */
    public String symbol() {
        return symbol;
    }

    /** The name in a file: sigmoid, tanh, relu, identity, hard_sigmoid, hard_sigmoid_6. */
    public String fileName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** True where every value lies between 0 and 1, so that it can be read as "open" or as per cent. */
    public boolean isGateLike() {
        return this == SIGMOID || this == HARD_SIGMOID || this == HARD_SIGMOID_6;
    }

    /**
     * The activation with this name in a file.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Activation ofFileName(String name) {
        for (Activation activation : values()) {
            if (activation.fileName().equals(name)) {
                return activation;
            }
        }
        throw new IllegalArgumentException("unknown activation \"" + name + "\"");
    }
}
