package gatescope.lab;

import gatescope.engine.CarryPath;
import gatescope.engine.CellGraph;
import gatescope.engine.GradientBound;
import gatescope.engine.LogCurve;
import gatescope.engine.ScaledGradients;
import gatescope.engine.Trace;
import gatescope.engine.Trend;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What the gradient chart shows of one cell: all of the same quantity, so that cells can be compared.
 *
 * @param run the run
 * @param gradients its gradients at any size
 * @param hidden log₁₀ ‖dL/dh_t‖
 * @param memory log₁₀ ‖dL/dc_t‖, where there is a second state
 * @param carry log₁₀ of the path that only the memory takes, Π f, where there is one
 * @param bound the largest factor per step that is possible, for an RNN
 * @param trend the factor per step and its verdict, where there is one
 */
public record CellAnalysis(
        Run run,
        ScaledGradients gradients,
        LogCurve hidden,
        Optional<LogCurve> memory,
        Optional<LogCurve> carry,
        Optional<GradientBound> bound,
        Optional<Trend> trend) {
    /**
     * log₁₀ of what the carry alone would leave, at every timestep, of the gradient that the memory has at the last one: comparable
     * with the other curves. Empty where there is no carry, or no gradient at the last timestep.
     */
    public List<Double> carriedAlone() {
        int last = trace().timesteps() - 1;
        double end = memory.orElse(hidden).at(last);
        if (carry.isEmpty() || !Double.isFinite(end)) {
            return List.of();
        }
        LogCurve path = carry.get();
        return IntStream.rangeClosed(0, last).mapToObj(t -> end + path.at(t)).toList();
    }

    /**
     * log₁₀ of the largest norm that is possible at every timestep, given the one at the last: ‖dL/dh_T‖ (γ σ_max)^(T−t). Holds
     * where L is taken at the last timestep alone. Empty where there is no bound, or no gradient at the last timestep.
     */
    public List<Double> largestPossible() {
        int last = trace().timesteps() - 1;
        double end = hidden.at(last);
        if (bound.isEmpty() || !Double.isFinite(end)) {
            return List.of();
        }
        GradientBound largest = bound.get();
        return IntStream.rangeClosed(0, last)
                .mapToObj(t -> end + largest.log10(last - t))
                .toList();
    }

    /** The trace of the run. */
    public Trace trace() {
        return run.trace();
    }

    /** Analyses a run. */
    public static CellAnalysis of(Run run) {
        ScaledGradients gradients =
                ScaledGradients.of(run.trace(), run.question().objective(run.series()));
        LogCurve hidden = gradients.norms(0);
        CellGraph cell = run.trace().network().cell();
        return new CellAnalysis(
                run,
                gradients,
                hidden,
                cell.states().size() > 1 ? Optional.of(gradients.norms(1)) : Optional.empty(),
                CarryPath.of(cell).map(path -> path.norms(run.trace())),
                GradientBound.of(run.trace().model()),
                Trend.of(hidden));
    }
}
