package gatescope.engine;

import java.util.Arrays;
import java.util.Optional;

/**
 * The carry path of a cell: how its memory reaches the next timestep directly, elementwise, through products and sums only
 * and past every weight and activation. Its factor per step is read off the graph as the derivative of the state by itself one
 * step before along that path: f of an LSTM (c = f ⊙ c′ + …; Hochreiter and Schmidhuber 1997 with a forget gate), z of a
 * GRU (h = z ⊙ h′ + …), 1 of a running sum.
 *
 * <p>Alone it gives Π f ≤ 1 with logistic gates: it can keep or vanish, never explode. It is not the whole gradient.
 */
public final class CarryPath {
    private final CellGraph cell;
    private final int state;
    private final int node;

    private CarryPath(CellGraph cell, int state) {
        this.cell = cell;
        this.state = state;
        this.node = cell.indexOf(cell.states().get(state));
    }

    /** The carry path of the first state that has one; empty when none has. */
    public static Optional<CarryPath> of(CellGraph cell) {
        for (int state = 0; state < cell.states().size(); state++) {
            CarryPath path = new CarryPath(cell, state);
            if (path.leads(path.node)) {
                return Optional.of(path);
            }
        }
        return Optional.empty();
    }

    /** The number of the state carried, in the order of the cell. */
    public int state() {
        return state;
    }

    /** The name of the state carried. */
    public String stateName() {
        return cell.states().get(state);
    }

    /** Whether a node lies on the path from the state back to itself one step before. */
    public boolean passes(int index) {
        return isBetween(index, node);
    }

    private boolean isBetween(int index, int from) {
        return leads(from)
                && (index == from
                        || cell.nodes().get(from).operands().stream()
                                .anyMatch(operand -> !operand.previous() && isBetween(index, operand.node())));
    }

    /** Whether the state one step before is reached from a node through products and sums only. */
    private boolean leads(int index) {
        return switch (cell.nodes().get(index)) {
            case Node.Multiply product -> leads(product.left()) || leads(product.right());
            case Node.Add sum -> leads(sum.left()) || leads(sum.right());
            case Node.Input input -> false;
            case Node.Affine affine -> false;
            case Node.Apply apply -> false;
            case Node.Complement complement -> false;
        };
    }

    private boolean leads(Operand operand) {
        return operand.previous() ? operand.node() == node : leads(operand.node());
    }

    /** The factor of one unit at one timestep of a trace's first sequence: f_t of an LSTM. */
    public double factor(Trace trace, int timestep, int unit) {
        return derivative(trace, timestep, unit, new Operand(node, false));
    }

    private double derivative(Trace trace, int timestep, int unit, Operand operand) {
        if (!leads(operand)) {
            return 0;
        }
        if (operand.previous()) {
            return 1;
        }
        return switch (cell.node(operand)) {
            case Node.Add sum ->
                derivative(trace, timestep, unit, sum.left()) + derivative(trace, timestep, unit, sum.right());
            case Node.Multiply product ->
                derivative(trace, timestep, unit, product.left()) * trace.read(timestep, product.right(), unit)
                        + trace.read(timestep, product.left(), unit)
                                * derivative(trace, timestep, unit, product.right());
            case Node.Input input -> 0;
            case Node.Affine affine -> 0;
            case Node.Apply apply -> 0;
            case Node.Complement complement -> 0;
        };
    }

    /** The product of one unit's factors of the timesteps after one up to another: f_{earlier+1} ⋯ f_later. */
    public Scaled product(Trace trace, int later, int earlier, int unit) {
        Scaled product = Scaled.ONE;
        for (int t = later; t > earlier; t--) {
            product = product.times(Scaled.of(factor(trace, t, unit)));
        }
        return product;
    }

    /**
     * log₁₀ of the carry-only path from the last timestep T back to every t: the spectral norm of the diagonal matrix
     * diag(f_{t+1} ⊙ ⋯ ⊙ f_T), which is the largest |f_{t+1} ⋯ f_T| among the units. At T it is 0 (the factor 1).
     */
    public LogCurve norms(Trace trace) {
        int units = trace.network().hidden();
        double[] log10 = new double[trace.timesteps() + 1];
        Arrays.fill(log10, Double.NEGATIVE_INFINITY);
        for (int unit = 0; unit < units; unit++) {
            Scaled product = Scaled.ONE;
            for (int t = trace.timesteps() - 1; t >= LogCurve.INITIAL; t--) {
                log10[t + 1] = Math.max(log10[t + 1], product.log10());
                if (t >= 0) {
                    product = product.times(Scaled.of(factor(trace, t, unit)));
                }
            }
        }
        return LogCurve.of(trace.timesteps(), t -> log10[t + 1]);
    }

    /**
     * What the carry alone leaves of the gradient that its state has at one timestep: log₁₀ ‖δ_T ⊙ f_T ⊙ ⋯ ⊙ f_{t+1}‖, the
     * Euclidean norm, at every timestep t up to T; −∞ where nothing is left.
     *
     * @param gradients of the run whose factors these are
     * @param begin T, from 0
     * @return begin + 1 numbers, that of the first timestep first
     */
    public double[] carried(ScaledGradients gradients, int begin) {
        Trace trace = gradients.trace();
        ScaledVector start = gradients.state(state, begin);
        double[][] sizes = new double[begin + 1][start.length()];
        for (int unit = 0; unit < start.length(); unit++) {
            Scaled left = start.value(unit).abs();
            for (int t = begin; t >= 0; t--) {
                sizes[t][unit] = left.log10();
                left = left.times(Scaled.of(Math.abs(factor(trace, t, unit))));
            }
        }
        return Arrays.stream(sizes).mapToDouble(CarryPath::norm).toArray();
    }

    /** log₁₀ of the Euclidean norm of numbers of which log₁₀ is given. */
    private static double norm(double[] log10) {
        double largest = Arrays.stream(log10).max().orElse(Double.NEGATIVE_INFINITY);
        if (Double.isInfinite(largest)) {
            return largest;
        }
        double sum = Arrays.stream(log10).map(l -> Math.pow(10, 2 * (l - largest))).sum();
        return largest + 0.5 * Math.log10(sum);
    }

    /** After how many steps a constant factor between 0 and 1 has left half: ln ½ / ln f. */
    public static double halfLife(double factor) {
        return Math.log(0.5) / Math.log(factor);
    }
}
