package gatescope.diagram;

import gatescope.engine.CellGraph;
import gatescope.engine.Gradients;
import gatescope.engine.Trace;
import org.jspecify.annotations.Nullable;

/**
 * A moment of a run: all that the picture of the cell depends on.
 *
 * @param trace the run
 * @param scale the lengths of its bars; with gradients, theirs
 * @param timestep from 0
 * @param operation the active one, as its index in the cell's operations
 * @param progress how far the active operation has got, 0 to 1; at 1 its value is at rest
 * @param unit the selected hidden unit, from 0
 * @param playing whether time runs; all but the active operation is then dimmed more
 * @param textScale by how much text, bars and strokes are larger than on a desk, 1 or more
 * @param highlight the id of a value to light up, as in {@link ValueId}, or null
 * @param texts the language
 * @param inputText what stands at the input, such as its plain and its scaled number, or null for the number that the cell
 *     reads. At most 12 characters have room
 * @param gradients of the run: the picture is turned around and shows them; null for the run itself
 * @param baseline the run of the baseline, with its gradients: what it has there is marked at every bar; null for none
 */
public record DiagramState(
        Trace trace,
        BarScale scale,
        int timestep,
        int operation,
        double progress,
        int unit,
        boolean playing,
        double textScale,
        @Nullable String highlight,
        Texts texts,
        @Nullable String inputText,
        @Nullable Gradients gradients,
        @Nullable Gradients baseline) {
    /**
     * @throws IllegalArgumentException if an index is outside the trace
     */
    public DiagramState {
        if (timestep < 0
                || timestep >= trace.timesteps()
                || operation < 0
                || operation >= trace.network().cell().operations().size()
                || unit < 0
                || unit >= trace.network().hidden()) {
            throw new IllegalArgumentException(
                    "no timestep " + timestep + ", operation " + operation + ", unit " + unit + " in this trace");
        }
        if (gradients != null && gradients.trace() != trace) {
            throw new IllegalArgumentException("these are the gradients of another run");
        }
        if (baseline != null && baseline.trace().timesteps() != trace.timesteps()) {
            throw new IllegalArgumentException("the baseline is a run over another sequence");
        }
        progress = Math.clamp(progress, 0.0, 1.0);
    }

    /** A moment of the run itself, with the number that the cell reads at the input. */
    public DiagramState(
            Trace trace,
            BarScale scale,
            int timestep,
            int operation,
            double progress,
            int unit,
            boolean playing,
            double textScale,
            @Nullable String highlight,
            Texts texts) {
        this(trace, scale, timestep, operation, progress, unit, playing, textScale, highlight, texts, null, null, null);
    }

    /** The first moment of a run: its first operation, at rest. */
    public static DiagramState of(Trace trace, Texts texts) {
        return new DiagramState(trace, BarScale.of(trace), 0, 0, 1, 0, false, 1, null, texts);
    }

    /** The cell. */
    public CellGraph cell() {
        return trace.network().cell();
    }

    /** The same run at another moment. */
    public DiagramState at(int otherTimestep, int otherOperation, double otherProgress) {
        return new DiagramState(
                trace, scale, otherTimestep, otherOperation, otherProgress, unit, playing, textScale, highlight, texts, inputText, gradients, baseline);
    }

    /** With another unit selected. */
    public DiagramState withUnit(int other) {
        return new DiagramState(
                trace, scale, timestep, operation, progress, other, playing, textScale, highlight, texts, inputText, gradients, baseline);
    }

    /** Playing or paused. */
    public DiagramState withPlaying(boolean other) {
        return new DiagramState(trace, scale, timestep, operation, progress, unit, other, textScale, highlight, texts, inputText, gradients, baseline);
    }

    /** With larger or smaller text. */
    public DiagramState withTextScale(double other) {
        return new DiagramState(trace, scale, timestep, operation, progress, unit, playing, other, highlight, texts, inputText, gradients, baseline);
    }

    /** With a value lit up, or none. */
    public DiagramState withHighlight(@Nullable String other) {
        return new DiagramState(trace, scale, timestep, operation, progress, unit, playing, textScale, other, texts, inputText, gradients, baseline);
    }

    /** With another text at the input, or none. */
    public DiagramState withInputText(@Nullable String other) {
        return new DiagramState(
                trace, scale, timestep, operation, progress, unit, playing, textScale, highlight, texts, other, gradients, baseline);
    }

    /** Turned around, with the scale that gradients have; or, with null, the run itself again. */
    public DiagramState withGradients(@Nullable Gradients other) {
        BarScale otherScale = other == null ? BarScale.of(trace) : BarScale.of(other);
        return new DiagramState(
                trace, otherScale, timestep, operation, progress, unit, playing, textScale, highlight, texts, inputText, other, baseline);
    }

    /** With the run of the baseline beside it, or without. */
    public DiagramState withBaseline(@Nullable Gradients other) {
        return new DiagramState(
                trace, scale, timestep, operation, progress, unit, playing, textScale, highlight, texts, inputText, gradients, other);
    }
}
