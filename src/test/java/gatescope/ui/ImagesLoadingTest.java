package gatescope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import gatescope.data.image.Digits;
import gatescope.data.image.IdxOut;
import gatescope.data.image.LabelledImages;
import gatescope.lab.LabState;
import gatescope.train.TrainingData;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import javafx.scene.control.Button;
import org.junit.jupiter.api.Test;

/** Images of a person's own through the window, as MNIST comes. */
class ImagesLoadingTest extends OwnDataTestBase {
    private static final long TRAIN = 101;

    @Test
    void imagesAreReadWithTheLabelsBesideThem() throws Exception {
        Path images = directory.resolve("my-images-idx3-ubyte");
        Files.write(images, images(20));
        window(Runnable::run, new Chosen(images, null));
        on(MainWindow::openData);
        assertThat(said()).isEqualTo("None lie beside the images: choose their file.");
        Files.write(directory.resolve("my-labels-idx1-ubyte"), labels(20));
        on(MainWindow::openData);
        assertThat(said()).isEqualTo("16 images of 3 × 2 to train on, 4 to test with; every row is a timestep.");
        on(window -> ((Button) find("#data-use")).fire());
        assertThat(state().scenario().series().timesteps()).isEqualTo(3);
        assertThat(state().scenario().series().features()).isEqualTo(2);
        assertThat(state().scenario().series().outputs()).isEqualTo(10);
        assertThat(training().recipe().texts()).containsEntry("loss", "cross_entropy").containsEntry("units", "64");
    }

    @Test
    void imagesAndLabelsCanBeDroppedTogetherAndTheTestLiesBeside() throws Exception {
        Path images = Files.write(directory.resolve("train-images-idx3-ubyte"), images(12));
        Path labels = Files.write(directory.resolve("classes"), labels(12));
        Files.write(directory.resolve("t10k-images-idx3-ubyte"), images(7));
        Files.write(directory.resolve("t10k-labels-idx1-ubyte"), labels(7));
        window(Runnable::run, new Chosen(null, null));
        on(window -> window.openFiles(List.of(labels, images)));
        assertThat(said()).startsWith("12 images of 3 × 2 to train on, 7 to test with");
        on(window -> window.openFiles(List.of(labels, labels)));
        assertThat(said()).isEqualTo("One file at a time, or images together with their labels.");
    }

    private static byte[] images(int count) {
        ByteBuffer bytes = ByteBuffer.allocate(16 + 6 * count).putInt(0x803).putInt(count).putInt(3).putInt(2);
        for (int k = 0; k < 6 * count; k++) {
            bytes.put((byte) (k * 7));
        }
        return bytes.array();
    }

    private static byte[] labels(int count) {
        ByteBuffer bytes = ByteBuffer.allocate(8 + count).putInt(0x801).putInt(count);
        for (int k = 0; k < count; k++) {
            bytes.put((byte) (k % 10));
        }
        return bytes.array();
    }

    /** As many as MNIST has, half of the files packed; a person chooses the labels, and all others are found beside them. */
    @Test
    void filesOfTheSizeOfMnistAreFoundByOneOfThemAndRead() throws Exception {
        Path labels = writeDrawn();
        window(Runnable::run, new Chosen(labels, null));
        on(MainWindow::openData);
        assertThat(texts(find("#data-images")))
                .contains("train-images-idx3-ubyte.gz", "train-labels-idx1-ubyte", "t10k-images-idx3-ubyte, which lies beside");
        assertThat(said()).isEqualTo("20000 images of 28 × 28 to train on, 5000 to test with; every row is a timestep.");
        on(window -> ((Button) find("#data-use")).fire());
        TrainingData data = training().source().data(training().recipe());
        assertThat(data.train().data().size()).isEqualTo(20_000);
        assertThat(scenarioTitle()).as("not that of the labels").isEqualTo("train-images-idx3-ubyte.gz");
        LabelledImages drawn = Digits.generate(TRAIN, 19_999, 1);
        assertThat(data.train().data().target(19_999, 0, 0)).isEqualTo(drawn.label(0));
        assertThat(data.train().data().x(19_999, 14, 13)).isEqualTo(drawn.grey(0, 14, 13));
        LabState before = state();
        Path images = directory.resolve("train-images-idx3-ubyte.gz");
        byte[] packed = Files.readAllBytes(images);
        Files.write(images, Arrays.copyOf(packed, packed.length - 1000));
        refused(images, images + ": whole file: expected the rest of the packed data, found the end of the file after "
                + (packed.length - 1000) + " bytes");
        Files.write(images, packed);
        IdxOut.labels(labels, Digits.generate(TRAIN, 10_000));
        refused(images, labels + ": bytes 5 to 8: expected 60000 labels, one for every image of " + images + ", found 10000");
        Files.copy(directory.resolve("t10k-images-idx3-ubyte"), labels, StandardCopyOption.REPLACE_EXISTING);
        refused(images, labels + ": bytes 1 to 4: expected 0x00000801, the mark of IDX labels, found 0x00000803, the mark of IDX"
                + " images");
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void labelsWithoutTheirImagesAreNamedAsWhatTheyAre() throws Exception {
        Path labels = IdxOut.labels(directory.resolve("my-labels-idx1-ubyte"), Digits.generate(TRAIN, 3));
        window(Runnable::run, new Chosen(null, null));
        refused(labels, labels + ": bytes 1 to 4: expected 0x00000803, the mark of IDX images, found 0x00000801, the mark of IDX"
                + " labels");
    }

    private void refused(Path file, String line) throws Exception {
        on(window -> window.openFiles(List.of(file)));
        assertThat(said()).isEqualTo(line);
        assertThat(((Button) find("#data-use")).isDisabled()).isTrue();
        on(window -> ((Button) find("#data-cancel")).fire());
    }

    /** Gives the labels of the training. */
    private Path writeDrawn() throws Exception {
        LabelledImages train = Digits.generate(TRAIN, 60_000);
        LabelledImages test = Digits.generate(TRAIN + 1, 10_000);
        IdxOut.images(directory.resolve("train-images-idx3-ubyte.gz"), train);
        IdxOut.images(directory.resolve("t10k-images-idx3-ubyte"), test);
        IdxOut.labels(directory.resolve("t10k-labels-idx1-ubyte.gz"), test);
        return IdxOut.labels(directory.resolve("train-labels-idx1-ubyte"), train);
    }
}
