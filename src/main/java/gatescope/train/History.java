package gatescope.train;

import java.util.OptionalDouble;
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
    private final Epoch beginning;
    private final PackedEpochs kept;
    private Epoch best;
    private Epoch newest;
    private Epoch asked;
    private int every = 1;
    private int flatFrom;
    private final Growing losses = new Growing();
    private final Growing trainingLosses = new Growing();
    private final Growing validationLosses = new Growing();
    private final Growing norms = new Growing();

    /**
     * A history that begins with a training's beginning.
     *
     * @param bytes how much memory the weights of all kept epochs may take; at least 16 epochs are kept in any case
     */
    public History(Epoch beginning, long bytes) {
        int width = beginning.model().network().parameterCount();
        this.capacity = Math.clamp(bytes / Math.max(1, 8L * width), FEWEST, Integer.MAX_VALUE - 8);
        this.beginning = beginning;
        this.kept = new PackedEpochs(width);
        kept.add(beginning.number(), beginning.model());
        best = beginning;
        newest = beginning;
        asked = beginning;
        losses.add(beginning.loss());
        trainingLosses.add(beginning.trainingLoss().orElse(Double.NaN));
        validationLosses.add(beginning.validationLoss().orElse(Double.NaN));
        norms.add(Double.NaN);
    }

    /** Adds the next epoch. */
    public void add(Epoch epoch) {
        if (epoch.number() != epochs() + 1) {
            throw new IllegalArgumentException("epoch " + epoch.number() + " does not follow " + epochs());
        }
        losses.add(epoch.loss());
        trainingLosses.add(epoch.trainingLoss().orElse(Double.NaN));
        validationLosses.add(epoch.validationLoss().orElse(Double.NaN));
        flatFrom = !isFlat(epoch) ? 0 : flatFrom > 0 ? flatFrom : epoch.number();
        for (int update = 0; update < epoch.gradientNorms().size(); update++) {
            norms.add(epoch.gradientNorms().get(update));
        }
        newest = epoch;
        if (epoch.number() == 1 || epoch.judged() < best.judged()) {
            best = epoch;
        }
        if (epoch.number() % every == 0) {
            kept.add(epoch.number(), epoch.model());
        }
        if (kept.size() >= capacity) {
            every *= 2;
            kept.keepEvery(every);
        }
    }

    /** How many epochs there were. */
    public int epochs() {
        return losses.size() - 1;
    }

    /** The numbers of the epochs whose weights are kept: every so many of them in order, the beginning first and the newest last. */
    public int[] kept() {
        int size = kept.size();
        boolean last = kept.number(size - 1) == newest.number();
        int[] numbers = new int[last ? size : size + 1];
        for (int index = 0; index < size; index++) {
            numbers[index] = kept.number(index);
        }
        numbers[numbers.length - 1] = newest.number();
        return numbers;
    }

    /** The epoch with the smallest loss, of validation where there is one, the earliest of several; at first the beginning. */
    public Epoch best() {
        return best;
    }

    /** The kept epoch nearest to a number, the earlier one where two are as near. */
    public Epoch nearest(int number) {
        if (number == asked.number()) {
            return asked;
        }
        int index = indexBefore(number);
        int nearest = kept.number(index);
        if (index + 1 < kept.size()) {
            nearest = nearer(number, nearest, kept.number(index + 1));
        }
        nearest = nearer(number, nearer(number, nearest, newest.number()), best.number());
        if (nearest != asked.number()) {
            asked = epoch(nearest);
        }
        return asked;
    }

    private Epoch epoch(int number) {
        for (Epoch whole : new Epoch[] {beginning, best, newest}) {
            if (whole.number() == number) {
                return whole;
            }
        }
        int updates = newest.gradientNorms().size();
        return new Epoch(
                number,
                beginning.model().withParameters(kept.weights(indexBefore(number))),
                losses.get(number),
                present(trainingLosses.get(number)),
                present(validationLosses.get(number)),
                norms.part(1 + (number - 1) * updates, 1 + number * updates));
    }

    private static OptionalDouble present(double loss) {
        return Double.isNaN(loss) ? OptionalDouble.empty() : OptionalDouble.of(loss);
    }

    /** The last of the evenly kept ones up to a number. */
    private int indexBefore(int number) {
        int from = 0;
        int to = kept.size();
        while (to - from > 1) {
            int middle = (from + to) >>> 1;
            if (kept.number(middle) <= number) {
                from = middle;
            } else {
                to = middle;
            }
        }
        return from;
    }

    private static int nearer(int number, int one, int other) {
        int byOther = Math.abs(other - number);
        int byOne = Math.abs(one - number);
        return byOther < byOne || (byOther == byOne && other < one) ? other : one;
    }

    /** About how much memory the weights of the kept epochs, the losses and the norms take. */
    public long bytes() {
        return kept.bytes() + losses.bytes() + trainingLosses.bytes() + validationLosses.bytes() + norms.bytes();
    }

    /** {@link Epoch#loss} of every epoch, by its number: at 0 that of the beginning, NaN where it was not asked for. */
    public Doubles losses() {
        return losses.from(0);
    }

    /** The loss of training with the weights after every epoch, by its number; NaN where it was not asked for. */
    public Doubles trainingLosses() {
        return trainingLosses.from(0);
    }

    /** The loss of validation after every epoch, by its number; NaN where there is none. */
    public Doubles validationLosses() {
        return validationLosses.from(0);
    }

    /** The epoch from which on the gradient of every update was exactly 0; empty where that of the newest epoch is not. */
    public OptionalInt noGradientSince() {
        return flatFrom == 0 ? OptionalInt.empty() : OptionalInt.of(flatFrom);
    }

    private static boolean isFlat(Epoch epoch) {
        Doubles norms = epoch.gradientNorms();
        for (int update = 0; update < norms.size(); update++) {
            if (norms.get(update) != 0) {
                return false;
            }
        }
        return true;
    }

    /** ‖g‖ of every update, before clipping, by its number from 1; at 0 NaN. */
    public Doubles gradientNorms() {
        return norms.from(0);
    }
}
