package gatescope.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/**
 * What is kept of a training: the loss of every epoch, the gradient norm of every update, and as many epochs with their weights
 * as fit into a bound of memory. When they no longer fit, every other one is let go: then every 2nd, 4th, … epoch is there, the
 * beginning, the best and the newest always. Not for two threads at once; what it gives away is immutable.
 */
public final class History {
    /** The bound where none is given: 64 MB of weights. */
    public static final long USUAL_BYTES = 64L << 20;

    private static final int FEWEST = 16;

    private final int capacity;
    private final List<Epoch> kept = new ArrayList<>();
    private Epoch best;
    private int every = 1;
    private double[] losses = new double[64];
    private double[] validationLosses = new double[64];
    private double[] norms = new double[64];
    private int epochs;
    private int flatFrom;
    private int updates;

    /**
     * A history that begins with a training's beginning.
     *
     * @param bytes how much memory the weights of all kept epochs may take; at least 16 epochs are kept in any case
     */
    public History(Epoch beginning, long bytes) {
        long each = Math.max(1, 8L * beginning.model().network().parameterCount());
        this.capacity = Math.clamp(bytes / each, FEWEST, Integer.MAX_VALUE - 8);
        kept.add(beginning);
        best = beginning;
    }

    /** Adds the next epoch. */
    public void add(Epoch epoch) {
        if (epoch.number() != epochs + 1) {
            throw new IllegalArgumentException("epoch " + epoch.number() + " does not follow " + epochs);
        }
        losses = with(losses, epochs, epoch.loss());
        validationLosses = with(validationLosses, epochs, epoch.validationLoss().orElse(Double.NaN));
        epochs++;
        boolean flat = Arrays.stream(epoch.gradientNorms().toArray()).allMatch(norm -> norm == 0);
        flatFrom = !flat ? 0 : flatFrom > 0 ? flatFrom : epochs;
        for (int update = 0; update < epoch.gradientNorms().size(); update++) {
            norms = with(norms, updates++, epoch.gradientNorms().get(update));
        }
        // The newest is always there; the one before it only if it is one of every so many.
        if (kept.getLast().number() % every != 0) {
            kept.removeLast();
        }
        kept.add(epoch);
        if (epochs == 1 || epoch.judged() < best.judged()) {
            best = epoch;
        }
        if (kept.size() > capacity) {
            every *= 2;
            kept.removeIf(old -> old.number() % every != 0 && old.number() != epochs);
        }
    }

    /** How many epochs there were. */
    public int epochs() {
        return epochs;
    }

    /** The one of every so many epochs whose weights are kept, in order, the beginning first and the newest last. */
    public List<Epoch> kept() {
        return List.copyOf(kept);
    }

    /** The epoch with the smallest loss, of validation where there is one, the earliest of several; at first the beginning. */
    public Epoch best() {
        return best;
    }

    /** The kept epoch nearest to a number, the earlier one where two are as near. */
    public Epoch nearest(int number) {
        int from = 0;
        int to = kept.size();
        while (to - from > 1) {
            int middle = (from + to) >>> 1;
            if (kept.get(middle).number() <= number) {
                from = middle;
            } else {
                to = middle;
            }
        }
        Epoch nearest = kept.get(from);
        if (to < kept.size()) {
            nearest = nearer(number, nearest, kept.get(to));
        }
        return nearer(number, nearest, best);
    }

    private static Epoch nearer(int number, Epoch one, Epoch other) {
        int byOther = Math.abs(other.number() - number);
        int byOne = Math.abs(one.number() - number);
        return byOther < byOne || (byOther == byOne && other.number() < one.number()) ? other : one;
    }

    /** The loss of training of every epoch, from the first. */
    public double[] losses() {
        return Arrays.copyOf(losses, epochs);
    }

    /** The loss of validation of every epoch, from the first; NaN where there is none. */
    public double[] validationLosses() {
        return Arrays.copyOf(validationLosses, epochs);
    }

    /** ‖g‖ of every update, before clipping, from the first. */
    public double[] gradientNorms() {
        return Arrays.copyOf(norms, updates);
    }

    /** The epoch from which on the gradient of every update was exactly 0; empty where that of the newest epoch is not. */
    public OptionalInt noGradientSince() {
        return flatFrom == 0 ? OptionalInt.empty() : OptionalInt.of(flatFrom);
    }

    private static double[] with(double[] array, int index, double value) {
        double[] large = index < array.length ? array : Arrays.copyOf(array, 2 * array.length);
        large[index] = value;
        return large;
    }
}
