package gatescope.lab;

import gatescope.engine.Backpropagation;
import gatescope.engine.Gradients;
import gatescope.engine.Model;
import gatescope.engine.Network;
import gatescope.engine.Trace;
import gatescope.engine.Unrolling;

/**
 * A model's run over a scenario's sequence: every number that the window shows comes from here.
 *
 * @param series the sequence
 * @param trace every value
 * @param question what the gradients are asked of
 * @param gradients the derivatives of L, as the question says what L is
 */
public record Run(Series series, Trace trace, Question question, Gradients gradients) {
    /** No run has more values than this, so that its trace and its gradients fit into memory: 80 MB each. */
    public static final int VALUES_LIMIT = 10_000_000;

    /** The longest run of a network within {@link #VALUES_LIMIT}, in timesteps. */
    public static int longest(Network network) {
        return VALUES_LIMIT / network.timestepWidth();
    }

    /** Runs a model over a sequence; L is ½ Σ (y − target)² over all timesteps. */
    public static Run of(Series series, Model model) {
        return of(series, model, new Question(Question.Kind.EVERY_STEP, series.timesteps() - 1, 0));
    }

    /** Runs a model over a sequence. */
    public static Run of(Series series, Model model, Question question) {
        Trace trace = Unrolling.run(model, series.scaledX());
        Question own = question.of(model.network());
        Gradients gradients = Backpropagation.run(trace, own.objective(series));
        return new Run(series, trace, own, gradients);
    }

    /** The run of the selected cell of a state. */
    public static Run of(LabState state) {
        return of(state.scenario().series(), state.model(), state.question());
    }

    /** What the network says at a timestep, from 0, as a scaled number. */
    public double scaledPrediction(int timestep) {
        return trace.value(timestep, trace.network().outputNode(), 0);
    }

    /** What the network says at a timestep, from 0, as a plain number. */
    public double prediction(int timestep) {
        return series.scaling().unscale(scaledPrediction(timestep));
    }
}
