package gatescope.train;

import java.util.Optional;

/**
 * All samples of a training. Immutable.
 *
 * @param outputs how many outputs the network needs: the width of a target, or the number of classes
 * @param classes whether targets are classes
 */
public record TrainingData(Part train, Optional<Part> validation, Optional<Part> test, int outputs, boolean classes) {
    /** Samples to train on and nothing else. */
    public static TrainingData of(Dataset train, int outputs, boolean classes) {
        return new TrainingData(Part.plain(train), Optional.empty(), Optional.empty(), outputs, classes);
    }

    /** Samples to train on and to be tested with. */
    public static TrainingData of(Dataset train, Dataset test, int outputs, boolean classes) {
        return new TrainingData(Part.plain(train), Optional.empty(), Optional.of(Part.plain(test)), outputs, classes);
    }
}
