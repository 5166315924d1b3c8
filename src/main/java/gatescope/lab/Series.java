package gatescope.lab;

import gatescope.data.Scaling;
import gatescope.engine.Sequence;
import java.util.List;

/**
 * The sequence of a scenario: one feature per timestep, as plain numbers and as the network reads them, and the number that
 * should come out at every timestep.
 *
 * @param x the plain input per timestep
 * @param target the plain number wanted per timestep
 * @param scaling between plain and scaled
 */
public record Series(List<Double> x, List<Double> target, Scaling scaling) {
    /** @throws IllegalArgumentException if x and target differ in length */
    public Series {
        x = List.copyOf(x);
        target = List.copyOf(target);
        if (x.isEmpty() || x.size() != target.size()) {
            throw new IllegalArgumentException(x.size() + " inputs, " + target.size() + " targets");
        }
    }

    /** How many timesteps. */
    public int timesteps() {
        return x.size();
    }

    /** What the network reads: timesteps × 1 × 1. */
    public Sequence scaledX() {
        return scaled(x);
    }

    /** What the network should say: timesteps × 1 × 1. */
    public Sequence scaledTarget() {
        return scaled(target);
    }

    /** Whether plain and scaled numbers differ. */
    public boolean isScaled() {
        return !(scaling instanceof Scaling.None);
    }

    private Sequence scaled(List<Double> plain) {
        return Sequence.ofScalars(
                scaling.scaleAll(plain.stream().mapToDouble(Double::doubleValue).toArray()));
    }
}
