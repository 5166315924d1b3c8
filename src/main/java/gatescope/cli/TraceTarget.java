package gatescope.cli;

import gatescope.data.BadInputException;
import gatescope.data.Numbers;
import gatescope.data.Phrase;
import gatescope.data.Rows;
import gatescope.data.SequenceFile;
import gatescope.engine.Loss;
import gatescope.engine.Network;
import gatescope.engine.Objective;
import gatescope.engine.Sequence;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Makes a sequence file's target and loss into what a run is judged by. */
final class TraceTarget {
    private TraceTarget() {}

    /**
     * The file's loss against its target; empty when it has none.
     *
     * @throws BadInputException if the loss is unknown, or the target's shape or class does not fit the loss and the network
     */
    static Optional<Objective> objective(SequenceFile file, Network network) throws BadInputException {
        Rows target = file.data().target();
        String name = file.data().loss();
        if (target == null || name == null) {
            return Optional.empty();
        }
        List<String> names = Arrays.stream(Loss.values()).map(Loss::fileName).toList();
        if (!names.contains(name)) {
            throw file.refuse(
                    SequenceFile.Part.LOSS,
                    Phrase.of("sequence.loss", String.join(", ", names), Phrase.excerpt(name)));
        }
        Loss loss = Loss.ofFileName(name);
        int outputs = network.units(network.outputNode());
        requireShape(file, target, loss, outputs);
        if (loss.isClassification()) {
            requireClass(file, target.value(0, 0), outputs);
        }
        return Optional.of(loss.against(new Sequence(target.count(), 1, target.columns(), target.values())));
    }

    private static void requireShape(SequenceFile file, Rows target, Loss loss, int outputs)
            throws BadInputException {
        int rows = loss.targetRows(file.data().x().count());
        int columns = loss.isClassification() ? 1 : outputs;
        if (target.count() != rows || target.columns() != columns) {
            throw file.refuse(
                    SequenceFile.Part.TARGET,
                    Phrase.of("sequence.target", rows + " × " + columns, loss.fileName(), target));
        }
    }

    private static void requireClass(SequenceFile file, double number, int outputs) throws BadInputException {
        if (number != Math.rint(number) || number < 0 || number >= outputs) {
            throw file.refuse(
                    SequenceFile.Part.TARGET, Phrase.of("sequence.class", outputs - 1, Numbers.text(number)));
        }
    }
}
