package gatescope.train;

import gatescope.engine.Model;
import gatescope.engine.Network;
import gatescope.engine.ParameterBlock;
import java.util.SplittableRandom;

/** First weights, from a seed. */
public final class Initialisers {
    private Initialisers() {}

    /**
     * Matrices from the uniform distribution on ±√(6 / (rows + columns)) (Glorot and Bengio 2010), biases 0, except that the
     * forget gate's bias, where there is one, is 1, so that a new cell keeps its memory (Jozefowicz et al. 2015).
     *
     * @param seed the same seed gives the same weights
     */
    public static Model glorot(Network network, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] values = new double[network.parameterCount()];
        for (ParameterBlock block : network.blocks()) {
            double limit = Math.sqrt(6.0 / (block.rows() + block.columns()));
            for (int k = 0; k < block.length(); k++) {
                if (!block.isVector()) {
                    values[block.offset() + k] = random.nextDouble(-limit, limit);
                } else if (block.gate().equals("f")) {
                    values[block.offset() + k] = 1;
                }
            }
        }
        return new Model(network, values, new double[network.initialWidth()]);
    }
}
