package gatescope.engine;

import java.util.Optional;

/**
 * log₁₀ of the Euclidean norms ‖dL/d(state)‖ at every timestep, for every state of a cell: the curves of the gradient chart.
 * Of the same quantity for all cells, not normalised and not clipped; of a trace's first sequence. Needs memory for the norms
 * only, where {@link ScaledGradients} keeps every gradient. Immutable.
 */
public final class GradientNorms {
    private final CellGraph cell;
    private final LogCurve[] curves;

    private GradientNorms(CellGraph cell, LogCurve[] curves) {
        this.cell = cell;
        this.curves = curves;
    }

    /** The norms of an objective's gradients. */
    public static GradientNorms of(Trace trace, Objective objective) {
        Network network = trace.network();
        int states = network.cell().states().size();
        double[][] log10 = new double[states][trace.timesteps() + 1];
        ScaledBackpropagation.run(trace, new LocalGradients(trace, objective), (t, blocks) -> {
            for (int state = 0; state < states; state++) {
                log10[state][t + 1] = blocks.norm(ScaledStep.nodeOf(network, state)).log10();
                if (t == 0) {
                    log10[state][0] = blocks.norm(network.nodes().size() + state).log10();
                }
            }
        });
        LogCurve[] curves = new LogCurve[states];
        for (int state = 0; state < states; state++) {
            double[] numbers = log10[state];
            curves[state] = LogCurve.of(trace.timesteps(), t -> numbers[t + 1]);
        }
        return new GradientNorms(network.cell(), curves);
    }

    /** log₁₀ ‖dL/dh_t‖. */
    public LogCurve hidden() {
        return curves[0];
    }

    /** log₁₀ ‖dL/d(state)‖ by the state's name, as in "c"; empty when the cell has none of this name. */
    public Optional<LogCurve> ofState(String state) {
        int index = cell.states().indexOf(state);
        return index < 0 ? Optional.empty() : Optional.of(curves[index]);
    }

    /** The trend of ‖dL/dh_t‖; see {@link Trend#of}. */
    public Optional<Trend> trend() {
        return Trend.of(curves[0]);
    }
}
