package gatescope.diagram;

import gatescope.engine.Trace;
import gatescope.lab.Sweep;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the timeline shows. The texts of inputs, predictions and targets are given one per timestep, formatted in the unit in
 * which a person thinks of them; where a list is shorter than the run, nothing is shown.
 *
 * @param trace the run
 * @param scale the lengths of its bars
 * @param timestep where the playhead stands, from 0
 * @param sweep which way the run is followed: what the playhead has not reached lies after it in time or, backward, before it
 * @param unit the hidden unit whose values are shown, from 0
 * @param inputs the texts of x
 * @param scaledInputs the texts of x as the network reads it, shown where there is room; empty when it reads x itself
 * @param predictions the texts of what the network predicts
 * @param targets the texts of what would be right
 * @param textScale by how much text, bars and strokes are larger than on a desk, 1 or more
 * @param texts the language
 * @param baseline the run of the baseline, which is marked at every bar; null for none
 * @param inputRows where a timestep reads many numbers: these, each timestep's, drawn in place of the texts of x; else empty
 */
public record TimelineState(
        Trace trace,
        BarScale scale,
        int timestep,
        Sweep sweep,
        int unit,
        List<String> inputs,
        List<String> scaledInputs,
        List<String> predictions,
        List<String> targets,
        double textScale,
        Texts texts,
        @Nullable Trace baseline,
        List<List<Double>> inputRows) {
    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if the timestep or the unit is outside the trace
     */
    public TimelineState {
        if (timestep < 0
                || timestep >= trace.timesteps()
                || unit < 0
                || unit >= trace.network().hidden()) {
            throw new IllegalArgumentException("no timestep " + timestep + ", unit " + unit + " in this trace");
        }
        inputs = List.copyOf(inputs);
        scaledInputs = List.copyOf(scaledInputs);
        predictions = List.copyOf(predictions);
        targets = List.copyOf(targets);
        inputRows = inputRows.stream().map(List::copyOf).toList();
    }

    /** How strongly a timestep is drawn: fully, or dimmed while the playhead has not reached it. */
    double shade(int t) {
        return isReached(t) ? 1 : TimelineDiagram.AHEAD;
    }

    /** Whether the playhead stands at a timestep or has come through it. */
    boolean isReached(int t) {
        return sweep == Sweep.FORWARD ? t <= timestep : t >= timestep;
    }

    static String at(List<String> texts, int timestep) {
        return timestep < texts.size() ? texts.get(timestep) : "";
    }

    /** A prediction as it stands in a column. */
    String prediction(int t) {
        String text = at(predictions, t);
        return text.isEmpty() ? "" : "→ " + text;
    }
}
