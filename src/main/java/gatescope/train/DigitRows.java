package gatescope.train;

import gatescope.data.image.Digits;
import gatescope.data.image.LabelledImages;

/** Digits that the program draws itself, read row by row: training and test come from seeds of their own and share no image. */
final class DigitRows {
    /** How many images there are to train on. */
    static final int TRAIN = 12_000;

    /** How many are held out. */
    static final int TEST = 2_000;

    private static final long TRAIN_SEED = 1;
    private static final long TEST_SEED = 2;

    private DigitRows() {}

    /**
     * The first images of both parts, always the same ones.
     *
     * @param train how many to train on
     * @param test how many held out
     */
    static TrainingData data(int train, int test) {
        return TrainingData.of(
                ImageRows.of(Digits.generate(TRAIN_SEED, train)),
                ImageRows.of(Digits.generate(TEST_SEED, test)),
                LabelledImages.CLASSES,
                true);
    }
}
