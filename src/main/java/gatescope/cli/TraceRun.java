package gatescope.cli;

import gatescope.data.BadInputException;
import gatescope.data.Phrase;
import gatescope.data.Rows;
import gatescope.data.SequenceFile;
import gatescope.engine.Backpropagation;
import gatescope.engine.Gradients;
import gatescope.engine.Model;
import gatescope.engine.Network;
import gatescope.engine.Objective;
import gatescope.engine.Sequence;
import gatescope.engine.Trace;
import gatescope.engine.Unrolling;
import gatescope.lab.Run;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A run of a model over a file's sequence.
 *
 * @param gradients by the loss of the file; null when it has no target
 * @param objective that loss, for the analysis of its gradients; null when there is no target, or no analysis wanted
 */
record TraceRun(Trace trace, @Nullable Gradients gradients, @Nullable Objective objective) {
    /** A run without an analysis of its gradients. */
    TraceRun(Trace trace, @Nullable Gradients gradients) {
        this(trace, gradients, null);
    }

    /**
     * Runs.
     *
     * @param modelFile for messages
     * @throws BadInputException if the sequence or its target does not fit the model
     */
    static TraceRun of(Model model, Path modelFile, SequenceFile file) throws BadInputException {
        Network network = model.network();
        Rows x = file.data().x();
        if (x.columns() != network.inputs()) {
            throw file.refuse(
                    SequenceFile.Part.X,
                    Phrase.of("sequence.width", network.inputs(), modelFile, x.columns()));
        }
        int longest = Run.longest(network);
        if (x.count() > longest) {
            throw file.refuse(SequenceFile.Part.X, Phrase.of("sequence.long", longest, modelFile, x.count()));
        }
        Optional<Objective> objective = TraceTarget.objective(file, network);
        Trace trace = Unrolling.run(model, new Sequence(x.count(), 1, x.columns(), x.values()));
        return new TraceRun(
                trace,
                objective.map(loss -> Backpropagation.run(trace, loss)).orElse(null),
                objective.orElse(null));
    }
}
