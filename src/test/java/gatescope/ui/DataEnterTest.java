package gatescope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import gatescope.lab.Action;
import gatescope.lab.Page;
import gatescope.lab.Source;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Enter takes data that are understood. */
class DataEnterTest extends WindowTestBase {
    @TempDir
    private Path directory = Path.of("");

    @Test
    void enterUsesWhatWasLoaded() throws Exception {
        String rows = IntStream.range(0, 50).mapToObj(k -> k + "," + k * k).collect(Collectors.joining("\n"));
        Path file = Files.writeString(directory.resolve("squares.csv"), "n,x\n" + rows + "\n");
        robot.interact(() -> {
            store.dispatch(new Action.ChangeView(store.state().view().withPage(Page.LEARNING)));
            window().openFiles(List.of(file));
        });
        letTimePass(0);
        letTimePass(0);
        press(KeyCode.ENTER);
        assertThat(Objects.requireNonNull(store.state().training()).source().name()).isEqualTo(Source.Numbers.NAME);
    }
}
