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
import java.util.function.IntToDoubleFunction;
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
    /** The timestep where the gradient begins: the T of the question, or the last one where every timestep has its loss. */
    private int begin() {
        Question question = run.question();
        return question.kind() == Question.Kind.EVERY_STEP ? run.trace().timesteps() - 1 : question.timestep();
    }

    /**
     * log₁₀ of what the carry alone would leave, at every timestep, of the gradient that the memory has where it begins:
     * comparable with the other curves. NaN after that timestep. Empty where there is no carry, or no gradient to begin with.
     */
    public List<Double> carriedAlone() {
        double start = memory.orElse(hidden).at(begin());
        if (carry.isEmpty() || !Double.isFinite(start)) {
            return List.of();
        }
        LogCurve path = carry.get();
        // A gate that was closed for good lets nothing through, however much of the path lies after T.
        double after = path.at(begin());
        return Double.isFinite(after) ? fromBegin(t -> start + path.at(t) - after) : List.of();
    }

    /**
     * log₁₀ of the largest norm that is possible at every timestep, given the one where the gradient begins: ‖dL/dh_T‖
     * (γ σ_max)^(T−t). NaN after T. Empty where there is no bound: for other cells than an RNN, where every timestep has its own
     * loss, or where there is no gradient to begin with.
     */
    public List<Double> largestPossible() {
        double start = hidden.at(begin());
        if (bound.isEmpty() || !Double.isFinite(start) || run.question().kind() == Question.Kind.EVERY_STEP) {
            return List.of();
        }
        GradientBound largest = bound.get();
        return fromBegin(t -> start + largest.log10(begin() - t));
    }

    private List<Double> fromBegin(IntToDoubleFunction log10) {
        return IntStream.range(0, run.trace().timesteps())
                .mapToObj(t -> t > begin() ? Double.NaN : log10.applyAsDouble(t))
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
