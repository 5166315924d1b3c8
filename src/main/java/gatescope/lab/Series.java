package gatescope.lab;

import gatescope.data.Scaling;
import gatescope.engine.Loss;
import gatescope.engine.Objective;
import gatescope.engine.Sequence;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The sequence of a scenario: what is read at every timestep, as plain numbers and as the network reads them, and what should
 * come out.
 *
 * @param rows the plain inputs: a row of as many numbers per timestep
 * @param wanted what should come out
 * @param scaling between plain and scaled, of inputs and of numbers wanted
 */
public record Series(List<List<Double>> rows, Wanted wanted, Scaling scaling) {
    /** @throws IllegalArgumentException if there is no timestep, or they differ in width or from what is wanted in number */
    public Series {
        rows = rows.stream().map(List::copyOf).toList();
        if (rows.isEmpty() || rows.getFirst().isEmpty()) {
            throw new IllegalArgumentException("no inputs");
        }
        int features = rows.getFirst().size();
        if (rows.stream().anyMatch(row -> row.size() != features)) {
            throw new IllegalArgumentException("timesteps of different widths");
        }
        if (wanted instanceof Wanted.EachStep each && each.numbers().size() != rows.size()) {
            throw new IllegalArgumentException(rows.size() + " inputs, " + each.numbers().size() + " targets");
        }
    }

    /**
     * One number per timestep, and one that is wanted.
     *
     * @param x the plain input per timestep
     * @param target the plain number wanted per timestep
     */
    public Series(List<Double> x, List<Double> target, Scaling scaling) {
        this(x.stream().map(List::of).toList(), new Wanted.EachStep(target), scaling);
    }

    /** How many timesteps. */
    public int timesteps() {
        return rows.size();
    }

    /** How many numbers are read at a timestep. */
    public int features() {
        return rows.getFirst().size();
    }

    /** The first number of every timestep: all there is where {@link #features} is 1. */
    public List<Double> x() {
        return rows.stream().map(List::getFirst).toList();
    }

    /** The plain number that is wanted at a timestep, from 0; empty where none is. */
    public OptionalDouble target(int timestep) {
        return switch (wanted) {
            case Wanted.EachStep each -> OptionalDouble.of(each.numbers().get(timestep));
            case Wanted.AtEnd end when timestep == timesteps() - 1 -> OptionalDouble.of(end.number());
            case Wanted.AtEnd _, Wanted.ClassAtEnd _ -> OptionalDouble.empty();
        };
    }

    /**
     * What a run is judged by at a timestep: ½ (y − target)² of the scaled numbers; −log softmax(y)[class] for a class. What is
     * wanted at the end alone is compared with what comes out earlier, too.
     *
     * @param timestep from 0
     */
    public Objective lossAt(int timestep) {
        return switch (wanted) {
            case Wanted.EachStep each -> Loss.HALF_SSE_LAST.at(timestep, scaled(each.numbers().get(timestep)));
            case Wanted.AtEnd end -> Loss.HALF_SSE_LAST.at(timestep, scaled(end.number()));
            case Wanted.ClassAtEnd classes ->
                Loss.CROSS_ENTROPY_LAST.at(timestep, Sequence.ofScalars(classes.label()));
        };
    }

    /** The sum of the losses of all timesteps at which something is wanted. */
    public Objective lossOfAll() {
        return switch (wanted) {
            case Wanted.EachStep each ->
                Loss.HALF_SSE_ALL.against(Sequence.ofScalars(
                        each.numbers().stream().mapToDouble(scaling::scale).toArray()));
            case Wanted.AtEnd _, Wanted.ClassAtEnd _ -> lossAt(timesteps() - 1);
        };
    }

    private Sequence scaled(double plain) {
        return Sequence.ofScalars(scaling.scale(plain));
    }

    /** How many outputs a network needs for it. */
    public int outputs() {
        return wanted instanceof Wanted.ClassAtEnd classes ? classes.classes() : 1;
    }

    /** What the network reads: timesteps × 1 × features. */
    public Sequence scaledX() {
        double[] scaled = rows.stream()
                .flatMapToDouble(row -> row.stream().mapToDouble(scaling::scale))
                .toArray();
        return new Sequence(timesteps(), 1, features(), scaled);
    }

    /** Whether plain and scaled numbers differ. */
    public boolean isScaled() {
        return !(scaling instanceof Scaling.None);
    }
}
