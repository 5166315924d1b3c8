package gatescope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import gatescope.lab.Messages;
import gatescope.lab.OwnImages;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;

class ImagesPaneTest {
    private static final Path IMAGES = Path.of("folder", "train-images-idx3-ubyte");

    private final AtomicInteger asked = new AtomicInteger();

    private List<String> shown(DataStep.Images found) throws Exception {
        return FramePainterToolkit.call(() -> {
            ImagesPane pane = new ImagesPane(Messages.of("ui", Locale.ENGLISH), found, asked::incrementAndGet);
            ((Button) pane.lookup("#data-labels")).fire();
            List<String> texts = new ArrayList<>();
            pane.lookupAll("*").forEach(node -> {
                if (node instanceof Label label) {
                    texts.add(label.getText());
                }
            });
            return texts;
        });
    }

    @Test
    void saysWhichFilesAreReadByTheirNames() throws Exception {
        Path labels = Path.of("elsewhere", "classes\nof mine");
        OwnImages.Pair test = new OwnImages.Pair(Path.of("folder", "t10k-images-idx3-ubyte.gz"), Path.of("x"));
        assertThat(shown(new DataStep.Images(IMAGES, Optional.of(labels), Optional.of(test))))
                .containsExactlyInAnyOrder(
                        "Images", "train-images-idx3-ubyte", "Labels", "classes\ufffdof mine", "Test",
                        "t10k-images-idx3-ubyte.gz, which lies beside", "At most the first 20000 images are kept.");
    }

    @Test
    void saysWhatIsMissingAndAsksForOtherLabels() throws Exception {
        assertThat(shown(new DataStep.Images(IMAGES, Optional.empty(), Optional.empty())))
                .contains("–", "the last fifth of the images");
        assertThat(asked).hasValue(1);
    }
}
