package gatescope.lab;

import gatescope.data.BadInputException;
import gatescope.data.InputSource;
import gatescope.data.LoadProgress;
import gatescope.data.image.IdxFiles;
import gatescope.data.image.LabelledImages;
import gatescope.train.Dataset;
import gatescope.train.ImageRows;
import gatescope.train.TrainingData;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Images of a person's own, as MNIST comes, read row by row. */
public final class OwnImages {
    /** At most so many images are kept to train on. */
    public static final int MOST = 20_000;

    /** At most so many images are kept to test with. */
    private static final int MOST_TESTED = 5_000;

    /** The most pixels that are kept: 8 bytes each. */
    private static final int MOST_PIXELS = 1 << 24;

    /** Where no images of a test are given, one in so many is kept apart for it. */
    private static final int FIFTH = 5;

    private OwnImages() {}

    /**
     * Two files that belong together.
     *
     * @param images of images
     * @param labels of their classes
     */
    public record Pair(Path images, Path labels) {
        LabelledImages read(int most, LoadProgress progress) throws BadInputException {
            return IdxFiles.read(InputSource.of(images), InputSource.of(labels), most, progress);
        }
    }

    /** The images of the test that lie beside those of training, by their name: t10k-images-… beside train-images-…. */
    public static Optional<Pair> testBeside(Path images) {
        String name = String.valueOf(images.getFileName());
        if (!name.contains("train")) {
            return Optional.empty();
        }
        String test = name.replace("train", "t10k");
        String other = test.endsWith(".gz") ? test.substring(0, test.length() - 3) : test + ".gz";
        return Stream.of(test, other)
                .map(images::resolveSibling)
                .filter(Files::isRegularFile)
                .findFirst()
                .flatMap(found -> IdxFiles.labelsBeside(found).map(labels -> new Pair(found, labels)));
    }

    /**
     * Reads what there is to train on and to test with.
     *
     * @param test where its images are; empty: the last fifth of the others
     * @return empty where there are too few to test with, or the two are of different sizes
     * @throws BadInputException as {@link IdxFiles#read} does
     * @throws java.util.concurrent.CancellationException if progress says so
     */
    public static Optional<TrainingData> read(Pair train, Optional<Pair> test, LoadProgress progress)
            throws BadInputException {
        LabelledImages images = train.read(MOST, progress);
        int size = images.rows() * images.columns();
        int kept = Math.max(1, Math.min(images.count(), MOST_PIXELS / size));
        if (test.isPresent()) {
            LabelledImages tested = test.get().read(MOST_TESTED, progress);
            return tested.rows() == images.rows() && tested.columns() == images.columns()
                    ? Optional.of(data(rows(images, 0, kept), rows(tested, 0, Math.min(tested.count(), kept))))
                    : Optional.empty();
        }
        int trained = kept - kept / FIFTH;
        return trained == kept ? Optional.empty() : Optional.of(data(rows(images, 0, trained), rows(images, trained, kept)));
    }

    private static TrainingData data(Dataset train, Dataset test) {
        return TrainingData.of(train, test, LabelledImages.CLASSES, true);
    }

    private static Dataset rows(LabelledImages images, int from, int to) {
        return ImageRows.of(images.range(from, to));
    }
}
