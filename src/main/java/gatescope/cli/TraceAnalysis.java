package gatescope.cli;

import gatescope.data.JsonOut;
import gatescope.engine.CarryPath;
import gatescope.engine.GradientNorms;
import gatescope.engine.LogCurve;
import gatescope.engine.Objective;
import gatescope.engine.Trace;
import gatescope.engine.Trend;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

/**
 * What a trace says about its gradients, with a number per timestep in each list:
 *
 * <ul>
 *   <li>"log10_norm_dh": log₁₀ ‖dL/dh_t‖, the Euclidean norm of the total gradient; below and above the range of doubles too;
 *   <li>"log10_norm_dc": the same of dL/dc_t, for a cell with a state c;
 *   <li>"log10_carry": log₁₀ of the carry-only path from the last timestep T back to t, the spectral norm of
 *       diag(f_{t+1} ⊙ ⋯ ⊙ f_T), that is the largest |f_{t+1} ⋯ f_T| among the units: f of an LSTM, z of a GRU, 1 of a
 *       running sum; 0 at T. Left out for a cell without a carry path;
 *   <li>"rate_per_step": e to the least-squares slope of ln ‖dL/dh_t‖ against T − t over the finite points;
 *   <li>"verdict": "vanishing" for a rate below 0.95, "exploding" above 1.05, else "stable".
 * </ul>
 *
 * <p>An exact zero has no logarithm, and null stands in its place. With fewer than two points rate and verdict are null; but
 * when only the last is not zero, the rate is 0 and the verdict "vanishing".
 */
record TraceAnalysis(
        LogCurve hidden, Optional<LogCurve> memory, Optional<LogCurve> carry, Optional<Trend> trend) {
    /** The analysis of an objective's gradients. */
    static TraceAnalysis of(Trace trace, Objective objective) {
        GradientNorms norms = GradientNorms.of(trace, objective);
        return new TraceAnalysis(
                norms.hidden(),
                norms.ofState("c"),
                CarryPath.of(trace.network().cell()).map(path -> path.norms(trace)),
                norms.trend());
    }

    /** Writes the fields. */
    void write(JsonOut out) throws IOException {
        out.vectorWithNulls("log10_norm_dh", hidden.timestepValues());
        if (memory.isPresent()) {
            out.vectorWithNulls("log10_norm_dc", memory.get().timestepValues());
        }
        if (carry.isPresent()) {
            out.vectorWithNulls("log10_carry", carry.get().timestepValues());
        }
        if (trend.isPresent()) {
            out.number("rate_per_step", trend.get().ratePerStep());
            out.text("verdict", trend.get().verdict().name().toLowerCase(Locale.ROOT));
        } else {
            out.nothing("rate_per_step");
            out.nothing("verdict");
        }
    }
}
