package gatescope.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gatescope.data.LoadProgress;
import gatescope.data.image.Digits;
import gatescope.data.image.IdxOut;
import gatescope.data.image.LabelledImages;
import gatescope.train.Dataset;
import gatescope.train.TrainingData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnImagesTest {
    private static final LabelledImages DRAWN = Digits.generate(5, 11);

    @TempDir
    private Path directory = Path.of("");

    private OwnImages.Pair write(String images, String labels, LabelledImages drawn) throws IOException {
        return new OwnImages.Pair(
                IdxOut.images(directory.resolve(images), drawn), IdxOut.labels(directory.resolve(labels), drawn));
    }

    private OwnImages.Pair train() throws IOException {
        return write("train-images-idx3-ubyte.gz", "train-labels-idx1-ubyte", DRAWN);
    }

    private static void holds(Dataset part, int first, int count) {
        assertThat(part.size()).isEqualTo(count);
        for (int k = 0; k < count; k++) {
            assertThat(part.target(k, 0, 0)).isEqualTo(DRAWN.label(first + k));
            for (int row = 0; row < DRAWN.rows(); row++) {
                for (int column = 0; column < DRAWN.columns(); column++) {
                    assertThat(part.x(k, row, column)).isEqualTo(DRAWN.grey(first + k, row, column));
                }
            }
        }
    }

    @Test
    void theLastFifthIsTheTestWhereNoneIsGiven() throws Exception {
        TrainingData data = OwnImages.read(train(), Optional.empty(), LoadProgress.NONE).orElseThrow();
        assertThat(data.classes()).isTrue();
        assertThat(data.outputs()).isEqualTo(10);
        assertThat(data.validation()).isEmpty();
        holds(data.train().data(), 0, 9);
        holds(data.test().orElseThrow().data(), 9, 2);
    }

    @Test
    void theTestThatIsGivenIsTheTestAndAllOthersAreTrained() throws Exception {
        OwnImages.Pair test = write("a", "b", DRAWN.range(4, 7));
        TrainingData data = OwnImages.read(train(), Optional.of(test), LoadProgress.NONE).orElseThrow();
        holds(data.train().data(), 0, 11);
        holds(data.test().orElseThrow().data(), 4, 3);
    }

    @Test
    void tooFewToTestWithAreNoData() throws Exception {
        OwnImages.Pair few = write("few", "labels", DRAWN.range(0, 4));
        assertThat(OwnImages.read(few, Optional.empty(), LoadProgress.NONE)).isEmpty();
    }

    @Test
    void aTestOfAnotherSizeIsNoTest() throws Exception {
        Path images = Files.write(directory.resolve("small"), new byte[] {0, 0, 8, 3, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 2, 7, 8});
        Path labels = Files.write(directory.resolve("one"), new byte[] {0, 0, 8, 1, 0, 0, 0, 1, 3});
        assertThat(OwnImages.read(train(), Optional.of(new OwnImages.Pair(images, labels)), LoadProgress.NONE)).isEmpty();
    }

    @Test
    void readingStopsWhenItIsTold() throws Exception {
        OwnImages.Pair pair = train();
        assertThatThrownBy(() -> OwnImages.read(pair, Optional.empty(), (at, total) -> false))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void theTestIsFoundBesideItsTrainingPackedOrNotButOnlyWithItsLabels() throws Exception {
        Path images = train().images();
        assertThat(OwnImages.testBeside(images)).as("none there").isEmpty();
        Path test = IdxOut.images(directory.resolve("t10k-images-idx3-ubyte"), DRAWN);
        assertThat(OwnImages.testBeside(images)).as("no labels there").isEmpty();
        Path labels = IdxOut.labels(directory.resolve("t10k-labels-idx1-ubyte.gz"), DRAWN);
        assertThat(OwnImages.testBeside(images)).contains(new OwnImages.Pair(test, labels));
        assertThat(OwnImages.testBeside(test)).as("of the test itself there is none").isEmpty();
    }
}
