package gatescope.data.image;

import gatescope.data.BadInputException;
import gatescope.data.InputSource;
import gatescope.data.LoadProgress;
import gatescope.data.Phrase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads images and their labels as MNIST comes: two IDX files, packed by gzip or not (found by content, not by name). Images:
 * 0x00000803, count, rows, columns, then a byte for every pixel; labels: 0x00000801, count, then a byte for every label.
 */
public final class IdxFiles {
    private static final long IMAGES = 0x803;
    private static final long LABELS = 0x801;
    private static final int LARGEST_SIDE = 1024;
    private static final int LARGEST_PIXELS = 1 << 28;
    private static final int MEGABYTE = 1 << 20;

    private IdxFiles() {}

    /**
     * Reads images with their labels. All that the headers say is checked before memory is taken.
     *
     * @param most how many images at most, from the first on
     * @param progress asked every 64 KB of the images
     * @throws BadInputException if a file cannot be read, is no such file, is shorter or longer than its header says, they do not
     *     belong together, an image is larger than 1024 × 1024, all are larger than 256 MB, or a label is not from 0 to 9
     * @throws java.util.concurrent.CancellationException if progress says so
     */
    public static LabelledImages read(InputSource images, InputSource labels, int most, LoadProgress progress)
            throws BadInputException {
        try (IdxStream pixels = new IdxStream(images, progress);
                IdxStream classes = new IdxStream(labels, LoadProgress.NONE)) {
            requireMagic(pixels, IMAGES);
            requireMagic(classes, LABELS);
            long count = between(pixels, 1, pixels.number(), Integer.MAX_VALUE);
            long labelCount = classes.number();
            int rows = (int) between(pixels, 2, pixels.number(), LARGEST_SIDE);
            int columns = (int) between(pixels, 3, pixels.number(), LARGEST_SIDE);
            long length = count * rows * columns;
            pixels.requireLength(length);
            if (labelCount != count) {
                throw classes.refuseNumber(1, Phrase.of("idx.count", count, images.file(), labelCount));
            }
            classes.requireLength(count);
            int chosen = (int) Math.min(count, most);
            long chosenPixels = (long) chosen * rows * columns;
            if (chosenPixels > LARGEST_PIXELS) {
                long megabytes = (chosenPixels + MEGABYTE - 1) / MEGABYTE;
                throw pixels.refuseNumber(1, Phrase.of("file.large", LARGEST_PIXELS / MEGABYTE, megabytes));
            }
            byte[] kept = labels(classes, chosen, count);
            return new LabelledImages(rows, columns, pixels.bytes((int) chosenPixels, length), kept);
        }
    }

    /** Whether a file begins as one of images does. */
    public static boolean isImages(InputSource source) throws BadInputException {
        return begins(source, IMAGES);
    }

    /**
     * Refuses a file that does not begin as one of images does.
     *
     * @throws BadInputException if so, or it cannot be read
     */
    public static void requireImages(InputSource source) throws BadInputException {
        try (IdxStream stream = new IdxStream(source, LoadProgress.NONE)) {
            requireMagic(stream, IMAGES);
        }
    }

    /** Whether a file begins as one of labels does. */
    public static boolean isLabels(InputSource source) throws BadInputException {
        return begins(source, LABELS);
    }

    private static boolean begins(InputSource source, long magic) throws BadInputException {
        try (IdxStream stream = new IdxStream(source, LoadProgress.NONE)) {
            return stream.number() == magic;
        }
    }

    /**
     * The file of labels that lies beside one of images, by its name: as train-labels-idx1-ubyte.gz beside
     * train-images-idx3-ubyte.gz, the one packed or both or none.
     */
    public static Optional<Path> labelsBeside(Path images) {
        return beside(images, "images", "labels", "idx3", "idx1");
    }

    /** The file of images that lies beside one of labels, by its name: {@link #labelsBeside} the other way round. */
    public static Optional<Path> imagesBeside(Path labels) {
        return beside(labels, "labels", "images", "idx1", "idx3");
    }

    private static Optional<Path> beside(Path file, String own, String wanted, String ownKind, String wantedKind) {
        String name = file.getFileName().toString();
        if (!name.contains(own)) {
            return Optional.empty();
        }
        String partner = name.replace(own, wanted).replace(ownKind, wantedKind);
        String other = partner.endsWith(".gz") ? partner.substring(0, partner.length() - 3) : partner + ".gz";
        return Stream.of(partner, other).map(file::resolveSibling).filter(Files::isRegularFile).findFirst();
    }

    private static void requireMagic(IdxStream stream, long expected) throws BadInputException {
        long found = stream.number();
        if (found != expected) {
            throw stream.refuseNumber(0, Phrase.of("idx.magic", mark(expected), mark(found)));
        }
    }

    private static Phrase mark(long magic) {
        String hex = String.format("0x%08X", magic);
        if (magic == IMAGES) {
            return Phrase.of("idx.images", hex);
        }
        return magic == LABELS ? Phrase.of("idx.labels", hex) : Phrase.of("idx.other", hex);
    }

    private static long between(IdxStream stream, int index, long found, int most) throws BadInputException {
        if (found < 1 || found > most) {
            throw stream.refuseNumber(index, Phrase.of("idx.range", most, found));
        }
        return found;
    }

    private static byte[] labels(IdxStream stream, int chosen, long count) throws BadInputException {
        byte[] labels = stream.bytes(chosen, count);
        for (int k = 0; k < labels.length; k++) {
            int label = labels[k] & 0xFF;
            if (label >= LabelledImages.CLASSES) {
                throw stream.refuse(Phrase.of("place.label", k + 1), Phrase.of("idx.label", LabelledImages.CLASSES - 1, label));
            }
        }
        return labels;
    }
}
