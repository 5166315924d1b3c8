package gatescope.cli;

import gatescope.data.BadInputException;
import gatescope.data.LoadProgress;
import gatescope.data.Phrase;
import gatescope.data.Places;
import gatescope.data.image.IdxFiles;
import gatescope.lab.OwnImages;
import gatescope.train.TrainingData;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of images that are read instead of the digits that the program draws: as the window takes them. */
final class ImageFiles {
    @Option(names = "--images", paramLabel = "IMAGES.idx", descriptionKey = "images.train")
    private @Nullable Path images;

    @Option(names = "--labels", paramLabel = "LABELS.idx", descriptionKey = "images.train.labels")
    private @Nullable Path labels;

    @Option(names = "--test-images", paramLabel = "IMAGES.idx", descriptionKey = "images.test")
    private @Nullable Path testImages;

    @Option(names = "--test-labels", paramLabel = "LABELS.idx", descriptionKey = "images.test.labels")
    private @Nullable Path testLabels;

    /** Whether images are given. */
    boolean isGiven() {
        return images != null;
    }

    /** Whether a file is given without the images that it belongs to. */
    boolean isIncomplete() {
        boolean others = labels != null || testImages != null;
        return (images == null && others) || (testImages == null && testLabels != null);
    }

    /** All files that are read, as far as they are named. */
    List<Path> files() {
        List<Path> files = new ArrayList<>();
        Stream.of(Optional.ofNullable(images), Optional.ofNullable(labels), Optional.ofNullable(testImages), Optional.ofNullable(testLabels))
                .flatMap(Optional::stream)
                .forEach(files::add);
        return files;
    }

    /**
     * The samples out of these files. Labels that are not given lie beside the images, and so do the images of the test; where there
     * are none, the last fifth of the images is the test.
     *
     * @return empty where no images are given
     * @throws BadInputException if a file is wrong, or there are no labels
     */
    Optional<TrainingData> read() throws BadInputException {
        Path file = images;
        if (file == null) {
            return Optional.empty();
        }
        OwnImages.Pair train = pair(file, labels);
        Optional<OwnImages.Pair> test =
                testImages == null ? OwnImages.testBeside(file) : Optional.of(pair(testImages, testLabels));
        Optional<TrainingData> data = OwnImages.read(train, test, LoadProgress.NONE);
        if (data.isEmpty()) {
            throw test.isPresent()
                    ? refuse(test.get().images(), Phrase.of("images.size", file))
                    : refuse(file, Phrase.of("images.few"));
        }
        return data;
    }

    private static OwnImages.Pair pair(Path images, @Nullable Path labels) throws BadInputException {
        Optional<Path> found = labels == null ? IdxFiles.labelsBeside(images) : Optional.of(labels);
        return new OwnImages.Pair(
                images, found.orElseThrow(() -> refuse(images, Phrase.of("images.labels"))));
    }

    private static BadInputException refuse(Path file, Phrase problem) {
        return new BadInputException(file, Places.wholeFile(), problem);
    }
}
