package gatescope.train;

import java.util.Locale;

/**
 * How the first weights are drawn. Biases begin at 0, but for that of the gate that keeps the old state, which has a setting
 * of its own.
 */
public enum Initialiser {
    /** Every matrix from the uniform distribution on ±√(6 / (rows + columns)) (Glorot and Bengio 2010). */
    GLOROT,
    /** As Glorot, but every recurrent matrix orthogonal (Saxe, McClelland and Ganguli 2014), so that it neither grows nor shrinks. */
    ORTHOGONAL,
    /**
     * As Keras does it: the gates' matrices count as one for Glorot's limit, √(6 / (inputs + gates · units)), and side by side
     * the recurrent ones are one matrix with orthonormal columns.
     */
    KERAS,
    /** All zeros. Every unit then stays like every other. */
    ZEROS;

    /** The name in settings. */
    public String fileName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
