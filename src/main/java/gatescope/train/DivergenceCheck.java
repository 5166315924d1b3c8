package gatescope.train;

import gatescope.engine.Network;
import gatescope.engine.ParameterBlock;
import java.util.Optional;

/** Notices when a training leaves the finite numbers, or goes so far that no way leads back. */
final class DivergenceCheck {
    /** A loss so many times that of the first epoch, or 1 where that is less, is a divergence: weights have run away. */
    static final double GROWTH = 1e6;

    private final Network network;
    private double limit = Double.NaN;

    DivergenceCheck(Network network) {
        this.network = network;
    }

    /** The divergence of an update whose loss or gradient is not finite. */
    Ending.Diverged at(int epoch, int update, double[] gradient, double loss) {
        return place(epoch, update, gradient, loss);
    }

    /** The divergence of an epoch, where it is one. */
    Optional<Ending> afterEpoch(int epoch, int updates, double[] weights, double loss) {
        if (Double.isNaN(limit)) {
            limit = GROWTH * Math.max(1, loss);
        }
        boolean finite = true;
        for (double weight : weights) {
            finite &= Double.isFinite(weight);
        }
        return finite && loss <= limit ? Optional.empty() : Optional.of(place(epoch, updates, weights, loss));
    }

    private Ending.Diverged place(int epoch, int update, double[] numbers, double loss) {
        int found = 0;
        for (int k = 0; k < numbers.length && Double.isFinite(numbers[found]); k++) {
            if (!Double.isFinite(numbers[k]) || Math.abs(numbers[k]) > Math.abs(numbers[found])) {
                found = k;
            }
        }
        for (ParameterBlock block : network.blocks()) {
            int within = found - block.offset();
            if (within >= 0 && within < block.length()) {
                return new Ending.Diverged(
                        epoch, update, block, within / block.columns(), within % block.columns(), numbers[found], loss);
            }
        }
        throw new IllegalStateException("no block has the parameter " + found);
    }
}
