package gatescope.lab;

import gatescope.engine.Network;
import gatescope.engine.ParameterBlock;

/** The three big knobs: each changes many parameters of every cell at once. */
public enum Knob {
    /** A factor on all input weights W. */
    INPUT_GAIN(1, 0, 3) {
        @Override
        double applyTo(ParameterBlock block, double value, double setting) {
            return block.kind().equals("W") ? value * setting : value;
        }

        @Override
        double takeFrom(ParameterBlock block, double value, double setting) {
            return block.kind().equals("W") ? value / setting : value;
        }
    },
    /** A factor on all recurrent weights R. */
    RECURRENT_GAIN(1, 0, 3) {
        @Override
        double applyTo(ParameterBlock block, double value, double setting) {
            return block.kind().equals("R") ? value * setting : value;
        }

        @Override
        double takeFrom(ParameterBlock block, double value, double setting) {
            return block.kind().equals("R") ? value / setting : value;
        }
    },
    /** Added to the bias of the gate that keeps the memory: the LSTM's f, the GRU's z. */
    FORGET_BIAS(0, -5, 5) {
        @Override
        double applyTo(ParameterBlock block, double value, double setting) {
            return isKeepingBias(block) ? value + setting : value;
        }

        @Override
        double takeFrom(ParameterBlock block, double value, double setting) {
            return isKeepingBias(block) ? value - setting : value;
        }
    };

    private final double neutral;
    private final double least;
    private final double most;

    Knob(double neutral, double least, double most) {
        this.neutral = neutral;
        this.least = least;
        this.most = most;
    }

    /** The setting that changes nothing. */
    public double neutral() {
        return neutral;
    }

    /** The lower end of its range. */
    public double least() {
        return least;
    }

    /** The upper end of its range. */
    public double most() {
        return most;
    }

    /** The value of a parameter under this knob. */
    abstract double applyTo(ParameterBlock block, double value, double setting);

    /** The parameter that has a value under this knob; the inverse of {@link #applyTo}. Not finite where there is none. */
    abstract double takeFrom(ParameterBlock block, double value, double setting);

    private static boolean isKeepingBias(ParameterBlock block) {
        return block.kind().equals("b") && (block.gate().equals("f") || block.gate().equals("z"));
    }

    /** Whether a knob may turn this block: the head only reads. */
    static boolean reaches(ParameterBlock block) {
        return !block.gate().equals(Network.HEAD);
    }
}
