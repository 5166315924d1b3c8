package gatescope.train;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * All samples of a training. Immutable.
 *
 * @param outputs how many outputs the network needs: the width of a target, or the number of classes
 * @param classes whether targets are classes
 */
public record TrainingData(Part train, Optional<Part> validation, Optional<Part> test, int outputs, boolean classes) {
    /** About how much memory the samples take. */
    public long bytes() {
        return Stream.of(Optional.of(train), validation, test)
                .flatMap(Optional::stream)
                .mapToLong(Part::bytes)
                .sum();
    }

    /** Samples to train on and nothing else. */
    public static TrainingData of(Dataset train, int outputs, boolean classes) {
        return new TrainingData(Part.plain(train), Optional.empty(), Optional.empty(), outputs, classes);
    }

    /** Samples to train on and to be tested with. */
    public static TrainingData of(Dataset train, Dataset test, int outputs, boolean classes) {
        return new TrainingData(Part.plain(train), Optional.empty(), Optional.of(Part.plain(test)), outputs, classes);
    }
}
