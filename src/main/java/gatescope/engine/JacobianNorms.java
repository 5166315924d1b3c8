package gatescope.engine;

import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * ‖∂h_T/∂h_k‖ for all pairs of timesteps T ≥ k, the spectral norm (the largest singular value) at any size: the heat map of
 * how far a hidden state's influence reaches. Of a trace's first sequence. Immutable.
 *
 * <p>∂h_T/∂h_k is the total derivative, hidden × hidden: row j is dL/dh_k for L = unit j of h_T, through all timesteps between
 * them and everything the cell carries, an LSTM's memory included; only the inputs and what stood in the other states at k are
 * held fixed. For the vanilla RNN it is D_T R ⋯ D_{k+1} R (Pascanu, Mikolov and Bengio 2013). For a cell with several states it
 * is the block (h, h) of the product of the Jacobians of all states together, which is not the product of such blocks.
 *
 * <p>The Jacobian of each timestep is taken once from the graph's kernels; the products cost states² · hidden³ for each pair, less
 * where a Jacobian is diagonal, as those of an LSTM by its memory are.
 */
public final class JacobianNorms {
    private final int timesteps;
    private final double[] mantissas;
    private final long[] exponents;

    private JacobianNorms(int timesteps) {
        long pairs = row((long) timesteps);
        if (pairs > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException(pairs + " pairs of timesteps are more than one array can hold");
        }
        this.timesteps = timesteps;
        this.mantissas = new double[(int) pairs];
        this.exponents = new long[(int) pairs];
    }

    /**
     * The norms of all pairs.
     *
     * @throws IllegalArgumentException if there are more pairs than one array can hold, from about 65 000 timesteps on
     */
    public static JacobianNorms of(Trace trace) {
        return of(trace, () -> true).orElseThrow();
    }

    /**
     * The norms of all pairs, as long as somebody wants them.
     *
     * @param wanted asked once for each T; may be asked on another thread than the one that changes its answer
     * @return empty when they were not wanted any more
     * @throws IllegalArgumentException if there are more pairs than one array can hold, from about 65 000 timesteps on
     */
    public static Optional<JacobianNorms> of(Trace trace, BooleanSupplier wanted) {
        JacobianNorms norms = new JacobianNorms(trace.timesteps());
        Network network = trace.network();
        ScaledStep step = new ScaledStep(trace);
        StepJacobian[] jacobians = new StepJacobian[trace.timesteps()];
        for (int t = 0; t < jacobians.length; t++) {
            step.load(t);
            jacobians[t] = new StepJacobian(network, step);
        }
        return norms.fill(jacobians, network, wanted) ? Optional.of(norms) : Optional.empty();
    }

    /**
     * About how many multiplications all pairs of a trace take: timesteps² / 2 · (states² + 2) · (hidden + 4)³, where the 4 stands
     * for what every pair costs besides.
     */
    public static long work(Trace trace) {
        long timesteps = trace.timesteps();
        long states = trace.network().cell().states().size();
        long side = trace.network().hidden() + 4L;
        return timesteps * (timesteps + 1) / 2 * (states * states + 2) * side * side * side;
    }

    private boolean fill(StepJacobian[] jacobians, Network network, BooleanSupplier wanted) {
        int states = network.cell().states().size();
        int hidden = network.hidden();
        Operand hiddenState = new Operand(ScaledStep.nodeOf(network, 0), false);
        boolean readAtOnce =
                network.cell().nodes().stream().anyMatch(node -> node.operands().contains(hiddenState));
        SpectralNorm norm = new SpectralNorm(hidden);
        ScaledMatrix[] rows = matrices(states, hidden);
        ScaledMatrix[] next = matrices(states, hidden);
        ScaledMatrix total = new ScaledMatrix(hidden);
        for (int later = 0; later < timesteps; later++) {
            if (!wanted.getAsBoolean()) {
                return false;
            }
            for (ScaledMatrix matrix : rows) {
                matrix.setZero();
            }
            rows[0].setIdentity();
            for (int earlier = later; earlier >= 0; earlier--) {
                if (readAtOnce) {
                    total.setSum(rows, jacobians[earlier].byHidden());
                }
                put(later, earlier, (readAtOnce ? total : rows[0]).norm(norm));
                for (int state = 0; state < states; state++) {
                    next[state].setSum(rows, jacobians[earlier].by(state));
                }
                ScaledMatrix[] swapped = rows;
                rows = next;
                next = swapped;
            }
            put(later, LogCurve.INITIAL, rows[0].norm(norm));
        }
        return true;
    }

    private void put(int later, int earlier, Scaled norm) {
        mantissas[index(later, earlier)] = norm.mantissa();
        exponents[index(later, earlier)] = norm.exponent();
    }

    private static ScaledMatrix[] matrices(int states, int hidden) {
        ScaledMatrix[] matrices = new ScaledMatrix[states];
        for (int state = 0; state < states; state++) {
            matrices[state] = new ScaledMatrix(hidden);
        }
        return matrices;
    }

    /** How many timesteps there are. */
    public int timesteps() {
        return timesteps;
    }

    /**
     * log₁₀ ‖∂h_later/∂h_earlier‖; −∞ for an exact zero.
     *
     * @param later from 0
     * @param earlier from {@link LogCurve#INITIAL} to later
     * @throws IndexOutOfBoundsException if there is no such pair
     */
    public double log10(int later, int earlier) {
        return norm(later, earlier).log10();
    }

    /**
     * ‖∂h_later/∂h_earlier‖.
     *
     * @param later from 0
     * @param earlier from {@link LogCurve#INITIAL} to later
     * @throws IndexOutOfBoundsException if there is no such pair
     */
    public Scaled norm(int later, int earlier) {
        if (later < 0 || later >= timesteps || earlier < LogCurve.INITIAL || earlier > later) {
            throw new IndexOutOfBoundsException("no pair (" + later + ", " + earlier + ") of " + timesteps + " timesteps");
        }
        int index = index(later, earlier);
        return new Scaled(mantissas[index], exponents[index]);
    }

    /** Row after row: the one of the timestep T begins after Σ_{t<T} (t + 2) numbers. */
    private static long row(long later) {
        return later * (later + 3) / 2;
    }

    private static int index(int later, int earlier) {
        return (int) row((long) later) + earlier + 1;
    }
}
